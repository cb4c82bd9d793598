import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type Delivery, headersOf } from '../../src/delivery/hosts/rules.ts';

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webm': 'video/webm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

export interface StaticServer {
  /** Without a slash at the end. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/**
 * Serves a folder, as it is at each request, on this machine alone, with its
 * `404.html` for what is not there.
 *
 * @param base the folder of the host that it is served as, such as `/blog`; empty for the whole host.
 * @param port a free one if left out.
 * @param delivery its rules are followed; without them, a file has its media type and no more.
 * @throws when the port is taken.
 */
export async function serveFolder(
  folder: string,
  base = '',
  port = 0,
  delivery?: Delivery,
): Promise<StaticServer> {
  const moves = new Map(delivery?.redirects.map(({ from, to }) => [from, to]));
  const gone = new Set(delivery?.gone);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const address = path.posix.normalize(decodeURIComponent(pathname));
    const answer = (status: number, file: string, bytes: Buffer) => {
      const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
      const headers = delivery
        ? headersOf(delivery, pathname, status !== 404)
        : { 'Content-Type': type };
      response.writeHead(status, headers).end(bytes);
    };
    const moved = moves.get(pathname);
    if (moved !== undefined) {
      response.writeHead(301, { Location: moved }).end();
      return;
    }
    const name = path.join(folder, address.slice(base.length));
    const file = name.endsWith('/') ? `${name}index.html` : name;
    const lost = path.join(folder, '404.html');
    (address.startsWith(`${base}/`) ? readFile(file) : Promise.reject(new Error('not here')))
      .then((bytes) => {
        answer(gone.has(pathname) ? 410 : 200, file, bytes);
      })
      .catch(() =>
        readFile(lost).then((bytes) => {
          answer(404, lost, bytes);
        }),
      )
      .catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const at = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${at.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
