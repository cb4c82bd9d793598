import { z } from 'zod';
import { instant, writtenInstant } from './instant.ts';
import { characters } from './text.ts';

/** One correction: when the text was mended, and what was wrong and what is right, as plain text. */
export const correctionFields = z.strictObject({ date: instant, text: characters(20, 500) });

/** One date at fault: its path in the front matter, and what is wrong as a clause without the field. */
export interface DateFault {
  path: PropertyKey[];
  message: string;
}

/**
 * What is wrong with the dates of a post because of its corrections: each is on
 * or after `publishedAt`, and `updatedAt`, which feeds give as the date of the
 * last change, is there and before none of them. Takes the fields as far as
 * they could be read; what could not is another fault, and passed over here.
 */
export function correctionDateFaults(fields: Readonly<Record<string, unknown>>): DateFault[] {
  const { publishedAt, updatedAt } = fields;
  const dates = correctionDates(fields['corrections']);
  const early = dates.flatMap((date, i): DateFault[] => {
    if (!date || !(publishedAt instanceof Date) || date >= publishedAt) return [];
    const message = `is ${writtenInstant(date)}, before publishedAt, which is ${writtenInstant(publishedAt)}`;
    return [{ path: ['corrections', i, 'date'], message }];
  });

  const [newest] = dates.filter((date) => date !== undefined).sort((a, b) => +b - +a);
  const fault = newest && updatedAtFault(updatedAt, newest);
  return fault ? [...early, { path: ['updatedAt'], message: fault }] : early;
}

function updatedAtFault(updatedAt: unknown, newest: Date): string | undefined {
  const day = writtenInstant(newest);
  if (updatedAt === undefined) return `is missing, and the newest correction is of ${day}`;
  if (!(updatedAt instanceof Date) || updatedAt >= newest) return undefined;
  return `is ${writtenInstant(updatedAt)}, before the newest correction, which is of ${day}`;
}

/** The date of each correction, `undefined` where it could not be read. */
function correctionDates(corrections: unknown): (Date | undefined)[] {
  if (!Array.isArray(corrections)) return [];
  return corrections.map((correction: unknown) => {
    const date: unknown =
      typeof correction === 'object' && correction !== null && Reflect.get(correction, 'date');
    return date instanceof Date ? date : undefined;
  });
}
