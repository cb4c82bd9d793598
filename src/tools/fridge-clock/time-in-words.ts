/** A day in words, with its year where that is not the year of now: "Wednesday 25 November". */
export function dayInWords(time: Date, now: Date): string {
  return inWords(time, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(time.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
  });
}

/** A time in words: "Wednesday 25 November at 6:30 pm". */
export function timeInWords(time: Date, now: Date, readersLocale?: string): string {
  return `${dayInWords(time, now)} at ${hourInWords(time, readersLocale)}`;
}

/** A time of this week in words: "Wed 6:30 pm". */
export function shortTimeInWords(time: Date): string {
  return `${weekdayInWords(time)} ${hourInWords(time)}`;
}

/** A day of this week in words: "Wed". */
export function weekdayInWords(time: Date): string {
  return inWords(time, { weekday: 'short' });
}

/** A month in words: "Nov". */
export function monthInWords(time: Date): string {
  return inWords(time, { month: 'short' });
}

/** A day of a month of this year or the next in words: "25 Nov". */
export function dayOfMonthInWords(time: Date): string {
  return inWords(time, { day: 'numeric', month: 'short' }).replace(' ', '\u00a0');
}

/** A time of day, by the clock that the reader is used to: of 12 or of 24 hours. */
export function hourInWords(time: Date, readersLocale?: string): string {
  const { hourCycle } = new Intl.DateTimeFormat(readersLocale, {
    hour: 'numeric',
  }).resolvedOptions();
  const words = inWords(time, {
    hour: 'numeric',
    minute: '2-digit',
    // `hour12` would leave it to the engine whether half past noon is 12:30 or 0:30.
    hourCycle: hourCycle?.startsWith('h1') ? 'h12' : 'h23',
  });
  return words.replace(/\s/, '\u00a0');
}

function inWords(time: Date, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', parts).format(time).replace(',', '');
}
