/** Builds a site of the tests, `whole`, `odd` or the whole one in a `folder`, unless it is built already, and serves it at a port until it is stopped. */
import { spawn } from 'node:child_process';
import { addresses } from './servers.ts';
import { oddPosts } from '../fixtures/odd-posts.ts';
import { sharedSite } from '../fixtures/shared-site.ts';
import { wholeSite } from '../fixtures/whole-site.ts';

const [, , name, port = ''] = process.argv;
const { root } = await sharedSite({
  files: await (name === 'odd' ? oddPosts() : wholeSite()),
  ...(name === 'folder' && { settings: { address: addresses.folder } }),
});
const astro = 'node_modules/astro/bin/astro.mjs';
const server = spawn(process.execPath, [astro, 'preview', '--ignore-lock', '--port', port], {
  cwd: root,
  stdio: 'inherit',
});
process.on('SIGTERM', () => server.kill());
