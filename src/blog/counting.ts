const NUMBERS = [
  ...['no', 'one', 'two', 'three', 'four', 'five', 'six'],
  ...['seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
];

/** A number before a noun, in words as far as twelve: `no`, `one`, `four`, `1,204`. */
export function inWords(count: number): string {
  return NUMBERS[count] ?? count.toLocaleString('en-US');
}
