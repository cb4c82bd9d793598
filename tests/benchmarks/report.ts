import { cpus, totalmem } from 'node:os';

/** A number as a reader writes it: 5,000. */
export function amount(value: number): string {
  return value.toLocaleString('en-US');
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What was measured on which machine, and when. */
export function machine(now: Date): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `Measured on ${now.toISOString().slice(0, 10)} on ${cpus().length} cores with ${gigabytes} GB of memory, ${process.platform} ${process.arch}, Node ${process.versions.node}.`;
}

/** A text with the figures of one part in their place, between two comments, if it has a place for them. */
export function withFigures(text: string, part: string, figures: string): string {
  const [start, end] = [`<!-- npm run bench: ${part} -->`, `<!-- end of ${part} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) return text;
  return `${text.slice(0, from + start.length)}\n\n${figures}\n\n${text.slice(to)}`;
}
