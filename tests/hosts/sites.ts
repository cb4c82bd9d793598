import { cp, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { compressFiles } from '../../src/delivery/hosts/compressed-files.ts';
import { readDelivery } from '../../src/delivery/hosts/kept-delivery.ts';
import { writeNginxFile } from '../../src/delivery/hosts/nginx.ts';
import { type Delivery } from '../../src/delivery/hosts/rules.ts';
import { addresses } from '../browser/servers.ts';
import { emptyFolder } from '../fixtures/folder.ts';
import { listFiles } from '../fixtures/output.ts';
import { sharedSite } from '../fixtures/shared-site.ts';
import type { SiteOptions } from '../fixtures/site.ts';
import { stretchedSite } from '../fixtures/stretched-site.ts';
import { wholeSite } from '../fixtures/whole-site.ts';
import { type Answer, ask, type Asked } from './ask.ts';
import { type HostServer, type NginxServer, startNginx, startWrangler } from './servers.ts';

/** A site on a server, and how it is to be delivered. */
export interface Hosted extends HostServer {
  readonly delivery: Delivery;
  /** The files that readers may ask for, by their addresses. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Asks as a browser would, with the site's own host. */
  readonly ask: (target: string, asked?: Asked) => Promise<Answer>;
}

/** A site with as much of everything as there can be, on Cloudflare's own runtime. */
export async function onCloudflare(): Promise<Hosted> {
  const { root, dist } = await sharedSite(await stretchedSite());
  return hosted(await startWrangler(root), dist, await readDelivery(root));
}

/** The same on nginx. */
export async function onNginx(): Promise<Hosted & NginxServer> {
  return builtForNginx(await stretchedSite());
}

/** A site in a folder of its host, on nginx: the one that is tested in browsers. */
export async function inFolderOnNginx(): Promise<Hosted & NginxServer> {
  return builtForNginx({ files: await wholeSite(), settings: { address: addresses.folder } });
}

/** The site as a build for nginx writes it. */
async function builtForNginx(options: SiteOptions): Promise<Hosted & NginxServer> {
  const { root, dist } = await sharedSite(options);
  const delivery = await readDelivery(root);
  const host = await emptyFolder();
  const copy = path.join(host, delivery.base);
  await mkdir(copy, { recursive: true });
  await cp(dist, copy, { recursive: true });
  await writeNginxFile(delivery, copy);
  await compressFiles(copy, path.join(host, '.kept'));
  const server = await startNginx(host, path.join(copy, '_nginx.conf'));
  return hosted(server, dist, delivery);
}

async function hosted<Server extends HostServer>(
  server: Server,
  dist: string,
  delivery: Delivery,
): Promise<Hosted & Server> {
  const host = new URL(delivery.origin).host;
  return {
    ...server,
    delivery,
    files: await filesOf(dist, delivery),
    ask: (target, { method, headers } = {}) =>
      ask(server.port, target, { ...(method && { method }), headers: { host, ...headers } }),
  };
}

/** All files but the page for what is not there, those at the addresses of what has moved or gone, and what hosts read. */
async function filesOf(dist: string, delivery: Delivery): Promise<Map<string, Buffer>> {
  const { base, gone, notFound, redirects } = delivery;
  const others = new Set([notFound, ...gone, ...redirects.map(({ from }) => from)]);
  const files = new Map<string, Buffer>();
  for (const name of await listFiles(dist)) {
    const address = `${base}/${encodeURI(name.replace(/(?<=^|\/)index\.html$/, ''))}`;
    if (others.has(address) || /^_[^/]*$/.test(name)) continue;
    files.set(address, await readFile(path.join(dist, name)));
  }
  return files;
}
