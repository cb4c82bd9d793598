import { fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { describeFinding, type Finding } from '../authoring/finding.ts';
import { buildTime, SettingError } from '../blog/publication.ts';
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
        const now = moment();
        if (command === 'dev') return;
        // What reads the content is not there for nothing: it takes a server longer to start.
        const { checkContent } = await import('../authoring/check-content.ts');
        const { faults, warnings } = bySeverity(await checkContent(root, now));
        for (const warning of warnings) logger.warn(describeFinding(warning));
        if (faults.length === 0) return;
        stopBuild([...faults.map(describeFinding), summary(faults.length)].join('\n'));
      },
      'astro:server:start': ({ logger }) => {
        const script = fileURLToPath(new URL('check-in-background.ts', import.meta.url));
        const check = fork(script, [root, moment().toISOString()]);
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

function bySeverity(findings: readonly Finding[]) {
  const { error = [], warning = [] } = Object.groupBy(findings, ({ severity }) => severity);
  return { faults: error, warnings: warning };
}

function summary(faults: number): string {
  return `${faults === 1 ? 'One fault' : `${faults} faults`} in the content. The last good output stays.`;
}

function moment(): Date {
  try {
    return buildTime(process.env['SITE_NOW'], () => new Date());
  } catch (error) {
    if (error instanceof SettingError) stopBuild(error.message);
    throw error;
  }
}
