import { isFault, type Reading } from './reading.ts';
import { type Load, readLoad } from './read-load.ts';
import type { Unit } from './mass.ts';

/** What a form says: the words in each field, by the field's name. */
export type Words = Readonly<Record<string, string>>;

/** Reads the fields of a form one by one, and collects what is wrong with them. */
export class FormReading {
  /** What to write instead, by the name of the field that it stands beside. */
  readonly faults: Record<string, string> = {};
  readonly words: Words;
  readonly unit: Unit;

  constructor(words: Words) {
    this.words = words;
    this.unit = words['unit'] === 'lb' ? 'lb' : 'kg';
  }

  read<Value>(name: string, reader: (text: string) => Reading<Value>): Value | undefined {
    const reading = reader(this.words[name] ?? '');
    if (!isFault(reading)) return reading.value;
    this.faults[name] = reading.fault;
    return undefined;
  }

  load(name: string): Load | undefined {
    return this.read(name, (text) => readLoad(text, this.unit));
  }
}
