import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentTime } from '../blog/publication.ts';
import { SECURITY_FILE, securityText } from '../seo/security.ts';
import { site } from '../site.ts';

/** Says whom to tell of a hole in the site, unless the owner has such a file in `public`. */
export function securityTxt(): AstroIntegration {
  return {
    name: 'security-txt',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const file = path.join(fileURLToPath(dir), SECURITY_FILE);
        const text = securityText(site, currentTime());
        if (text === undefined || existsSync(file)) return;
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, text);
      },
    },
  };
}
