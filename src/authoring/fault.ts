/** One mistake in the content: where it is, what is wrong and what to write instead. */
export interface Fault {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  /** Line in the file, from 1. */
  readonly line?: number | undefined;
  /** What is wrong, as a clause that begins with the field or the thing at fault. */
  readonly problem: string;
  /** What to write or do instead, as a clause that follows "Write" or is a whole sentence. */
  readonly mend: string;
}

/** One line for people: `content/posts/x/index.mdx:4: topic is missing. Write …` */
export function describeFault({ file, line, problem, mend }: Fault): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}: ${problem}. ${mend}.`;
}
