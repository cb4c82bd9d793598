import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { WRANGLER_CONFIGURATION } from '../../src/delivery/hosts/kept-delivery.ts';
import { emptyFolder } from '../fixtures/folder.ts';
import { PROJECT } from '../fixtures/site.ts';
import { BROTLI_MODULE, NGINX } from './install-servers.ts';

/** A server on this machine. */
export interface HostServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

export interface NginxServer extends HostServer {
  /** Kills all of its processes, with no chance to finish anything, and starts it again. */
  readonly crash: () => Promise<void>;
}

/**
 * Starts nginx on a site, as an owner would who includes `_nginx.conf`.
 *
 * @param root what the root of the host is: `dist`, or for a site in a folder of its host the folder around it.
 * @param include the site's `_nginx.conf`; without it, nginx serves the bare files.
 * @throws with what nginx printed when it does not start.
 */
export async function startNginx(
  root: string,
  include?: string,
  workers = 1,
): Promise<NginxServer> {
  const folder = await emptyFolder();
  const port = await freePort();
  await writeFile(path.join(folder, 'nginx.conf'), nginxConfig(root, port, workers, include));
  const args = ['-p', folder, '-e', 'stderr', '-c', 'nginx.conf'];
  const start = () => started(spawn(NGINX, args, { detached: true }), port);
  let nginx = await start();
  return {
    port,
    crash: async () => {
      await end(nginx, 'SIGKILL');
      nginx = await start();
    },
    stop: async () => {
      await end(nginx, 'SIGTERM');
      await rm(folder, { recursive: true });
    },
  };
}

/**
 * Starts Cloudflare's own runtime on a built site, as `npm run preview:edge` does.
 *
 * @param root the folder of the project that the site was built in.
 * @throws with what it printed when it does not start.
 */
export async function startWrangler(root: string): Promise<HostServer> {
  const folder = await emptyFolder();
  const port = await freePort();
  const wrangler = path.join(PROJECT, 'node_modules/wrangler/bin/wrangler.js');
  const args = ['dev', '--local', '--config', WRANGLER_CONFIGURATION, '--persist-to', folder];
  // Without a port of its own for the inspector, two at once would want the same one.
  args.push('--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0');
  const command = spawn(process.execPath, [wrangler, ...args], {
    cwd: root,
    detached: true,
    env: { ...process.env, CI: 'true', ...OFFLINE, WRANGLER_LOG_PATH: folder },
  });
  const server = await started(command, port);
  return {
    port,
    stop: async () => {
      await end(server, 'SIGTERM');
      await rm(folder, { recursive: true });
    },
  };
}

/** Nothing is sent to Cloudflare, and nothing asked of it. */
const OFFLINE = { WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' };

function nginxConfig(root: string, port: number, workers: number, include?: string): string {
  const hasBrotli = existsSync(BROTLI_MODULE);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    ...(hasBrotli ? [`load_module ${BROTLI_MODULE};`] : []),
    // A server that an administrator starts serves as another user, who may not read what tests make.
    ...(process.getuid?.() === 0 ? [`user ${userInfo().username};`] : []),
    'daemon off;',
    'pid nginx.pid;',
    `worker_processes ${workers};`,
    'events { worker_connections 1024; }',
    'http {',
    '  access_log off;',
    '  sendfile on;',
    '  tcp_nopush on;',
    ...temporary.map((name) => `  ${name}_temp_path ${name};`),
    '  server {',
    `    listen 127.0.0.1:${port};`,
    '    server_name example.com;',
    `    root "${root}";`,
    ...(include === undefined ? [] : [`    include "${include}";`]),
    ...(hasBrotli && include !== undefined ? ['    brotli_static on;'] : []),
    '  }',
    '}',
    '',
  ].join('\n');
}

/**
 * Waits until a server answers.
 *
 * @throws with what it printed when it ends instead.
 */
async function started(server: ChildProcess, port: number): Promise<ChildProcess> {
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  while (!(await isListening(port))) {
    if (hasEnded(server)) throw new Error(output);
    await setTimeout(50);
  }
  return server;
}

/** Ends a server with the processes that it has started: it is the head of a group. */
async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.pid === undefined || hasEnded(server)) return;
  const ended = once(server, 'exit');
  process.kill(-server.pid, signal);
  await ended;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => {
      resolve(false);
    });
  });
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
