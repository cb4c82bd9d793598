import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../authoring/check-content.ts';
import { describeFinding, type Finding } from '../authoring/finding.ts';
import { buildTime, SettingError } from '../blog/publication.ts';
import { stopBuild } from './stop-build.ts';

/**
 * Stops a build before it begins when the content has faults, with one message for each. In
 * development it reports them and lets the writer go on.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const now = moment();
        const findings = await checkContent(fileURLToPath(config.root), now);
        const [faults, warnings] = ['error', 'warning'].map((severity) =>
          findings.filter((finding) => finding.severity === severity),
        ) as [Finding[], Finding[]];
        for (const warning of warnings) logger.warn(describeFinding(warning));
        if (faults.length === 0) return;
        const lines = faults.map(describeFinding);
        if (command === 'build') stopBuild([...lines, summary(lines.length)].join('\n'));
        for (const line of lines) logger.error(line);
      },
    },
  };
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
