/** What was made of a reader's words: a value, or what to write instead. */
export type Reading<Value> = { readonly value: Value } | Fault;

export interface Fault {
  /** Whole sentences that say what to write. They never repeat what was written. */
  readonly fault: string;
}

/** Whether a reading failed, and says what to write. */
export function isFault(reading: Reading<unknown>): reading is Fault {
  return 'fault' in reading;
}
