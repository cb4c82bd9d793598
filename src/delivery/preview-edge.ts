import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { WRANGLER_CONFIGURATION } from './hosts/kept-delivery.ts';

const HELP = `Serves the built site in dist on this machine, on the program that serves it at
Cloudflare, with the same headers and redirects. Run npm run build first.

  npm run preview:edge
  npm run preview:edge -- --port 3000
`;

/** Serves `dist` until it is stopped, and ends as the server does. */
function previewEdge(): void {
  if (process.argv.includes('--help')) {
    process.stdout.write(HELP);
    return;
  }
  if (!existsSync('dist/index.html') || !existsSync(WRANGLER_CONFIGURATION)) {
    process.stderr.write('There is no built site in dist. Run npm run build first.\n');
    process.exitCode = 1;
    return;
  }
  const folder = path.dirname(createRequire(import.meta.url).resolve('wrangler/package.json'));
  const server = spawn(
    process.execPath,
    [
      path.join(folder, 'bin/wrangler.js'),
      ...['dev', '--local', '--config', WRANGLER_CONFIGURATION],
      ...process.argv.slice(2),
    ],
    { stdio: 'inherit', env: { ...process.env, ...OFFLINE } },
  );
  process.on('SIGTERM', () => server.kill());
  server.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

/** Nothing is sent to Cloudflare, and nothing asked of it. */
const OFFLINE = { WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' };

previewEdge();
