import { readdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { Refusal } from '../authoring/refusal.ts';
import { MOVES_FILE, type Moves } from '../seo/redirects.ts';
import { site } from '../site.ts';
import { writeCloudflareFiles } from './hosts/cloudflare.ts';
import { COMPRESSED, compressFiles } from './hosts/compressed-files.ts';
import { writeGithubPagesFiles } from './hosts/github-pages.ts';
import { findInlined } from './hosts/inlined.ts';
import { keepDelivery } from './hosts/kept-delivery.ts';
import { refuseOwnLists } from './hosts/limits.ts';
import { writeNginxFile } from './hosts/nginx.ts';
import { contentSecurityPolicy } from './hosts/policy.ts';
import { type Delivery, deliveryOf } from './hosts/rules.ts';
import { stopBuild } from './stop-build.ts';

/**
 * Writes what the site's host reads beside the site itself. Must come after all that writes files
 * for readers, and before the integration that puts the output in place.
 */
export function hostFiles(): AstroIntegration {
  let root: string;
  let publicFolder: string;
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        publicFolder = fileURLToPath(config.publicDir);
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        try {
          const delivery = await deliveryOfSite(folder);
          if (site.host === 'cloudflare') {
            await writeCloudflareFiles(delivery, folder, publicFolder);
          } else refuseOwnLists(site.host, publicFolder);
          if (site.host === 'nginx') {
            await writeNginxFile(delivery, folder);
            await compressFiles(folder, path.join(root, COMPRESSED));
          }
          if (site.host === 'github-pages') await writeGithubPagesFiles(delivery, folder);
          await keepDelivery(root, delivery);
        } catch (error) {
          if (error instanceof Refusal) stopBuild(`${error.message}.`);
          throw error;
        }
      },
    },
  };
}

async function deliveryOfSite(folder: string): Promise<Delivery> {
  const moves = await takeMoves(folder);
  const inlined = await findInlined(pagesIn(folder));
  const policies = {
    everywhere: contentSecurityPolicy(inlined, site),
    search: contentSecurityPolicy(inlined, site, true),
  };
  return deliveryOf({ address: site.address, ...moves, policies });
}

async function takeMoves(folder: string): Promise<Moves> {
  const file = path.join(folder, MOVES_FILE);
  const moves = JSON.parse(await readFile(file, 'utf8')) as Moves;
  await rm(file);
  return moves;
}

/** The pages of a built site, each read when its turn comes. */
function* pagesIn(folder: string): Generator<readonly [string, Promise<string>]> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.html')) yield [name, readFile(path.join(folder, name), 'utf8')];
  }
}
