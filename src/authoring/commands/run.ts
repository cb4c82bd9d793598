import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { currentTime, SettingError } from '../../blog/publication.ts';
import { nearest } from '../nearest.ts';
import { type Content, readContent } from '../read/content.ts';
import { Refusal } from '../refusal.ts';

/** The output and the exit code of a command. */
export interface Outcome {
  readonly text: string;
  readonly exitCode?: number;
}

/** What a command says besides what it does. */
interface Options {
  /** What `--help` prints instead of running it. */
  readonly help?: string;
  /** The exit code where it cannot do what it was asked. */
  readonly failure?: number;
}

/**
 * Runs an author's command on the content of the current project.
 *
 * @param prepare what comes before the content is read.
 */
export async function runCommand(
  command: (content: Content) => Outcome | Promise<Outcome>,
  { prepare, ...options }: Options & { prepare?: () => Promise<void> } = {},
): Promise<void> {
  await runJob(async () => {
    await prepare?.();
    const now = currentTime();
    return command(await readContent(process.cwd(), now));
  }, options);
}

/**
 * Runs a command that needs none of the content. A mistake of the one who runs it, or a file that
 * cannot be read or written, gets a message without a stack trace.
 */
export async function runJob(
  job: () => Promise<Outcome>,
  { help, failure = 1 }: Options = {},
): Promise<void> {
  if (help !== undefined && process.argv.includes('--help')) {
    process.stdout.write(help);
    return;
  }
  try {
    const { text, exitCode = 0 } = await job();
    process.stdout.write(text);
    process.exitCode = exitCode;
  } catch (error) {
    // Ctrl+C at a question is not an error.
    if (error instanceof Error && error.name === 'ExitPromptError') {
      process.stdout.write('Nothing was written.\n');
      process.exitCode = 130;
      return;
    }
    if (!isExpected(error)) throw error;
    process.stderr.write(`${error.message}${/[.?]$/.test(error.message) ? '' : '.'}\n`);
    process.exitCode = failure;
  }
}

/**
 * The options of the command line, and other arguments if the command takes any.
 *
 * @throws {Refusal} for an unknown option.
 */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  options: Options,
  allowPositionals = false,
) {
  const known = Object.keys(options);
  for (const word of process.argv.slice(2)) {
    const flag = /^--([\w-]+)/.exec(word)?.[1];
    if (flag === undefined || known.includes(flag)) continue;
    const meant = nearest(flag, known);
    throw new Refusal(
      `There is no --${flag}. ${meant ? `Write --${meant}` : '--help lists what there is'}`,
    );
  }
  return parseArgs({ options, allowPositionals });
}

/** A refusal, a setting that is not a date, or what the system says about a file. */
function isExpected(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return error instanceof Refusal || error instanceof SettingError || 'code' in error;
}
