import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { MOVES_FILE, type Moves } from '../seo/redirects.ts';
import { site } from '../site.ts';
import { writeCloudflareFiles } from './hosts/cloudflare.ts';
import { keepDelivery } from './hosts/kept-delivery.ts';
import { deliveryOf } from './hosts/rules.ts';

/**
 * Writes what the site's host reads beside the site itself. Must come after all that writes files
 * for readers, and before the integration that puts the output in place.
 */
export function hostFiles(): AstroIntegration {
  let root: string;
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const moves = await takeMoves(folder);
        const delivery = deliveryOf({ address: site.address, ...moves });
        if (site.host === 'cloudflare') await writeCloudflareFiles(delivery, folder);
        await keepDelivery(root, delivery);
      },
    },
  };
}

async function takeMoves(folder: string): Promise<Moves> {
  const file = path.join(folder, MOVES_FILE);
  const moves = JSON.parse(await readFile(file, 'utf8')) as Moves;
  await rm(file);
  return moves;
}
