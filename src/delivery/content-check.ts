import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { checkContent } from '../authoring/check-content.ts';
import { describeFinding, type Finding } from '../authoring/finding.ts';
import { buildTime } from '../blog/publication.ts';

/**
 * Stops a build before it begins when the content has faults, with one message
 * for each. In development it says them and lets the writer go on.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const now = buildTime(process.env['SITE_NOW'], () => new Date());
        const findings = await checkContent(fileURLToPath(config.root), now);
        const [faults, warnings] = ['error', 'warning'].map((severity) =>
          findings.filter((finding) => finding.severity === severity),
        ) as [Finding[], Finding[]];
        for (const warning of warnings) logger.warn(describeFinding(warning));
        if (faults.length === 0) return;
        const lines = faults.map(describeFinding);
        if (command === 'build') throw new ContentFaults(lines);
        for (const line of lines) logger.error(line);
      },
    },
  };
}

class ContentFaults extends AstroError {
  override name = 'content';

  constructor(lines: readonly string[]) {
    super(
      `${lines.length === 1 ? 'One fault' : `${lines.length} faults`} in the content.\n${lines.join('\n')}`,
    );
    // The author's mistake, not the code's: a stack would only bury the message.
    this.stack = '';
  }
}
