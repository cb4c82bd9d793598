/**
 * An instant as ISO 8601 in UTC, from what exports write: `2013-11-02 23:02:32` (which is UTC in
 * the fields that say so), ISO 8601, and `Sat, 02 Nov 2013 23:02:32 +0000`. Undefined for what is
 * no date, such as `0000-00-00 00:00:00`, and for a day that no calendar has.
 */
export function instantOf(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const [, day, time = '00:00:00'] = SQL.exec(text.trim()) ?? [];
  const date = new Date(day ? `${day}T${time}Z` : text);
  const isOdd = Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1970;
  if (isOdd || date.getUTCFullYear() > 2100) return undefined;
  // Some engines read 30 February as 2 March.
  if (day && date.toISOString().slice(0, 10) !== day) return undefined;
  return date.toISOString();
}

const SQL = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2})?))?$/;
