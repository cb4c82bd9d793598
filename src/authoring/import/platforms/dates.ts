/**
 * An instant as ISO 8601 in UTC, from what exports write: `2013-11-02 23:02:32`, ISO 8601,
 * `Sat, 02 Nov 2013 23:02:32 +0000`, `Nov 2, 2013`, and milliseconds since 1970. What names no time
 * zone is UTC. Undefined for what is no date, such as `0000-00-00 00:00:00`, and for a day that no
 * calendar has.
 */
export function instantOf(text: string | undefined): string | undefined {
  const written = text?.trim() ?? '';
  if (MILLISECONDS.test(written)) return withinReason(new Date(Number(written)));
  return fromNumbers(written) ?? fromWords(written);
}

const MILLISECONDS = /^\d{12,13}$/;

const NUMBERS =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

function fromNumbers(text: string): string | undefined {
  const [, year = '', month = '', day = '', time = '0:00', zone = 'Z'] = NUMBERS.exec(text) ?? [];
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  // Some engines read 30 February as 2 March.
  if (year === '' || dayOf(`${date}T00:00Z`) !== Number(day)) return undefined;
  const offset = zone.replace(/^[a-z]+$/i, 'Z').replace(/(\d{2}):?(\d{2})$/, '$1:$2');
  return withinReason(new Date(`${date}T${time.replace(/^\d:/, '0$&')}${offset}`));
}

const WORDS =
  /^(?:[a-z]{3,9},? )?(?:(\d{1,2}) [a-z]{3,9}|[a-z]{3,9} (\d{1,2})),? \d{4}(?:,? \d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?)?( (?:[a-z]{3}|[+-]\d{2}:?\d{2}))?$/i;

function fromWords(text: string): string | undefined {
  const plain = text.replaceAll('.', '').replaceAll(/\s+/g, ' ');
  const [whole, first, second, zone = ''] = WORDS.exec(plain) ?? [];
  if (whole === undefined) return undefined;
  const local = plain.slice(0, plain.length - zone.length);
  if (dayOf(`${local} UTC`) !== Number(first ?? second)) return undefined;
  return withinReason(new Date(`${local}${zone || ' UTC'}`));
}

function dayOf(text: string): number {
  return new Date(text).getUTCDate();
}

/** No blog is older than 1970. */
function withinReason(date: Date): string | undefined {
  const year = date.getUTCFullYear();
  return year >= 1970 && year <= 2100 ? date.toISOString() : undefined;
}
