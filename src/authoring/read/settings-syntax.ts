import { type Finding, findingsOf, type Place } from '../finding.ts';

const FILE = 'src/site.ts';

/**
 * What is wrong with the code of the settings, where they cannot be read at
 * all. Left out where the fault is somewhere else, in the code of the engine.
 *
 * @param error what importing them threw.
 */
export function syntaxFault(error: Error): Finding | undefined {
  const stack = error.stack ?? '';
  const place = brokenOff(stack) ?? firstFrame(stack);
  if (!place) return undefined;
  const finding = findingsOf(FILE, 'settings');
  const unknown = /^(\S+) is not defined$/.exec(error.message)?.[1];
  return unknown
    ? finding(`${unknown} is a word without quotes`, `Write it as '${unknown}'`, place)
    : finding(
        'the settings cannot be read from here on',
        `Write each text in quotes, one with an apostrophe in double quotes, such as "Ann's Blog", and a comma after each setting`,
        place,
      );
}

/** Where Node says that code breaks off: the line, then, but for the end of a file, the code with a mark below. */
function brokenOff(stack: string): Partial<Place> | undefined {
  const [, line, code = ''] = /^\S*src\/site\.ts:(\d+)\n([^]*?)\n\n/.exec(stack) ?? [];
  if (line === undefined) return undefined;
  const mark = /^ *(?=\^)/m.exec(code);
  return { line: Number(line), ...(mark && { column: mark[0].length + 1 }) };
}

function firstFrame(stack: string): Place | undefined {
  const frame = stack.split('\n').find((line) => /^\s+at /.test(line)) ?? '';
  const [, line, column] = /src\/site\.ts:(\d+):(\d+)/.exec(frame) ?? [];
  return line === undefined ? undefined : { line: Number(line), column: Number(column) };
}
