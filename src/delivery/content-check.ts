import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { describeFinding, type Finding } from '../authoring/finding.ts';
import { currentTime, SettingError } from '../blog/publication.ts';
import { stopBuild } from './stop-build.ts';

/**
 * Stops a build before it begins when the content has faults, with one message for each. In
 * development it reports them once the server is there, and lets the writer go on: the desk above
 * each page says what is wrong with it.
 */
export function contentCheck(): AstroIntegration {
  let root = '';
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build' && command !== 'dev') return;
        // In development too, a time that cannot be read is told before anything begins.
        const now = moment();
        if (command === 'dev') return;
        const { faults, warnings } = bySeverity(await findingsOf(startCheck(root, now)));
        for (const warning of warnings) logger.warn(describeFinding(warning));
        if (faults.length === 0) return;
        stopBuild([...faults.map(describeFinding), summary(faults.length)].join('\n'));
      },
      'astro:server:start': ({ logger }) => {
        const check = startCheck(root, moment());
        // What the writer opens meanwhile comes first.
        if (check.pid !== undefined) setPriority(check.pid, constants.priority.PRIORITY_LOW);
        check.on('message', (findings: Finding[]) => {
          const { faults, warnings } = bySeverity(findings);
          for (const warning of warnings) logger.warn(describeFinding(warning));
          for (const fault of faults) logger.error(describeFinding(fault));
        });
        check.on('error', (error) => {
          logger.error(`The content could not be checked: ${String(error)}`);
        });
        check.unref();
      },
    },
  };
}

/** Checks the whole content in a process, whose one message is what was found. */
function startCheck(root: string, now: Date): ChildProcess {
  const script = fileURLToPath(new URL('check-in-background.ts', import.meta.url));
  return fork(script, [root, now.toISOString()]);
}

function findingsOf(check: ChildProcess): Promise<Finding[]> {
  return new Promise((resolve, reject) => {
    check.on('message', (findings: Finding[]) => {
      resolve(findings);
    });
    check.on('error', reject);
    check.on('exit', () => {
      reject(new Error('The content could not be checked.'));
    });
  });
}

function bySeverity(findings: readonly Finding[]) {
  const { error = [], warning = [] } = Object.groupBy(findings, ({ severity }) => severity);
  return { faults: error, warnings: warning };
}

function summary(faults: number): string {
  return `${faults === 1 ? 'One fault' : `${faults} faults`} in the content. The last good output stays.`;
}

function moment(): Date {
  try {
    return currentTime();
  } catch (error) {
    if (error instanceof SettingError) stopBuild(error.message);
    throw error;
  }
}
