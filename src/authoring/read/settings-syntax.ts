import { type Finding, findingsOf, type Place } from '../finding.ts';

const FILE = 'src/site.ts';

/**
 * What is wrong with the code of the settings if they cannot be read at all; `undefined` if the
 * fault is in the engine's code.
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

/** Where Node says that code is broken: the line, then the code with a mark below, except at the end of a file. */
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
