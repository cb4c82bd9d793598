import { buildTime, SettingError } from '../../blog/publication.ts';
import { type Content, readContent } from '../read/content.ts';
import { Refusal } from '../refusal.ts';

/** What a command has to say, and how it ends. */
export interface Outcome {
  readonly text: string;
  readonly exitCode?: number;
}

/**
 * Runs an author's command on the content of the project it is started in. An
 * author's mistake, or a file that cannot be read or written, is a message
 * without a stack trace.
 *
 * @param failure the exit code of such a message.
 */
export async function runCommand(
  command: (content: Content) => Outcome | Promise<Outcome>,
  failure = 1,
): Promise<void> {
  try {
    const now = buildTime(process.env['SITE_NOW'], () => new Date());
    const { text, exitCode = 0 } = await command(await readContent(process.cwd(), now));
    process.stdout.write(text);
    process.exitCode = exitCode;
  } catch (error) {
    if (!isExpected(error)) throw error;
    process.stderr.write(`${error.message}${/[.?]$/.test(error.message) ? '' : '.'}\n`);
    process.exitCode = failure;
  }
}

/** A refusal, a setting that is no date, or what the system says of a file. */
function isExpected(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return error instanceof Refusal || error instanceof SettingError || 'code' in error;
}
