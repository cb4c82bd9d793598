import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { listFiles } from '../../fixtures/output.ts';
import { barePage } from './bare.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** What gets smaller by compression. */
const TEXT = /\.(?:css|html|js|json|svg|webmanifest)$/;

export interface Host {
  readonly address: string;
  readonly stop: () => void;
}

/**
 * Serves a built site as a host would: compressed beforehand, and kept by browsers for good where
 * the name tells the content. Below `/bare/` is each of its pages as bare HTML.
 */
export async function serveAsHost(dist: string): Promise<Host> {
  const files = new Set(await listFiles(dist));
  const ready = new Map<string, Promise<Buffer>>();
  const prepare = async (file: string, bare: boolean) => {
    const bytes = await readFile(path.join(dist, file));
    const content = bare ? Buffer.from(barePage(bytes.toString())) : bytes;
    return TEXT.test(file) ? compressed(content) : content;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const bare = pathname.startsWith('/bare/');
    const wanted = pathname.slice(bare ? '/bare/'.length : 1);
    const file = wanted === '' || wanted.endsWith('/') ? `${wanted}index.html` : wanted;
    if (!files.has(file)) {
      response.writeHead(404).end();
      return;
    }
    const bytes = ready.get(pathname) ?? prepare(file, bare && file.endsWith('.html'));
    ready.set(pathname, bytes);
    void bytes.then((body) =>
      response
        .writeHead(200, {
          'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
          'Content-Length': body.length,
          'Cache-Control': file.startsWith('_astro/') ? 'max-age=31536000, immutable' : 'max-age=0',
          ...(TEXT.test(file) && { 'Content-Encoding': 'br' }),
        })
        .end(body),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function compressed(content: Buffer): Buffer {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}
