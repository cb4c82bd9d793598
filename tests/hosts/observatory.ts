import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createNetServer, type Socket } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { emptyFolder, writeFiles } from '../fixtures/folder.ts';
import { PROJECT } from '../fixtures/site.ts';

/** What MDN's Observatory says of a page. */
export interface Verdict {
  readonly scan: { readonly grade: string; readonly score: number };
  /** What it looked at, each with the points it gave or took. */
  readonly tests: Readonly<Record<string, { result: string; scoreModifier?: number }>>;
}

const run = promisify(execFile);

const PATIENCE = { ABORT_TIMEOUT: '120000', CLIENT_TIMEOUT: '120000' };

/** Where it is installed, out of the sight of the project's own tools. */
const FOLDER = path.join(PROJECT, '.cache/observatory');

/**
 * Has MDN's Observatory look at pages of a server on this machine, over HTTPS as it looks at any.
 *
 * @param port where the server listens.
 * @param host the site's own host, which the server is asked for.
 * @param addresses of the pages, such as `/about/`.
 */
export async function judge(
  port: number,
  host: string,
  addresses: readonly string[],
): Promise<Verdict[]> {
  await install();
  const { stdout } = await run(process.execPath, ['certificate.js'], { cwd: FOLDER });
  const { cert, key } = JSON.parse(stdout) as { cert: string; key: string };
  const trusted = path.join(await emptyFolder(), 'certificate.pem');
  await writeFile(trusted, cert);
  const front = await serveSecurely(port, host, { cert, key });
  try {
    const places = addresses.map((address) => `localhost:${front.port}${address}`);
    const { stdout: verdicts } = await run(process.execPath, ['scan.js', ...places], {
      cwd: FOLDER,
      // Milliseconds: it gives up sooner than a busy machine answers.
      env: { ...process.env, NODE_EXTRA_CA_CERTS: trusted, ...PATIENCE },
    });
    return JSON.parse(verdicts) as Verdict[];
  } finally {
    front.stop();
  }
}

/** Installs the Observatory by its own lock file, unless it is there. */
async function install(): Promise<void> {
  const source = path.join(import.meta.dirname, 'observatory');
  const done = path.join(FOLDER, 'installed.json');
  const wanted = await readFile(path.join(source, 'package-lock.json'), 'utf8');
  if ((await readFile(done, 'utf8').catch(() => '')) !== wanted) {
    await rm(FOLDER, { recursive: true, force: true });
    await cp(source, FOLDER, { recursive: true });
    // Its install script would fetch the sites that browsers know to be on HTTPS alone: ours is none.
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER });
    await writeFiles(FOLDER, {
      'node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json': '{}',
      [path.basename(done)]: wanted,
    });
  }
}

/**
 * Puts HTTPS before a server, as its owner or its network does: what comes without is sent on to it.
 * One port takes both, since an address has only one.
 */
async function serveSecurely(
  port: number,
  host: string,
  certificate: { readonly cert: string; readonly key: string },
): Promise<{ port: number; stop: () => void }> {
  const secure = createTlsServer(certificate, (incoming, answer) => {
    const { method, url, headers } = incoming;
    const asked = request(
      { host: '127.0.0.1', port, method, path: url, headers: { ...headers, host } },
      (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      },
    );
    incoming.pipe(asked);
  });
  const plain = createServer(({ url, headers }, answer) => {
    answer.writeHead(301, { Location: `https://${headers.host ?? ''}${url ?? ''}` }).end();
  });
  const sockets = new Set<Socket>();
  const front = createNetServer((socket) => {
    sockets.add(socket);
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  }).listen(0, 'localhost');
  await once(front, 'listening');
  return {
    port: (front.address() as AddressInfo).port,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      front.close();
    },
  };
}

/** The first byte of what a client says to a server that it expects to speak TLS (RFC 8446, 5.1). */
const TLS_HANDSHAKE = 0x16;
