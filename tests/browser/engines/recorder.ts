import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** Keeps what goes wrong in a page where a driver that cannot listen finds it. */
const RECORDER = `<script>
  window.faults = [];
  addEventListener('error', ({ message, target }) => faults.push(message || 'not loaded: ' + (target.src || target.href)), true);
  addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  console.error = (...words) => faults.push(words.join(' '));
</script>`;

/** Serves a site once more, each page with a recorder of its faults (`window.faults`) before all else. */
export async function serveRecorded(site: string): Promise<{ address: string; stop: () => void }> {
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(site + (request.url ?? '/'));
      const type = answer.headers.get('content-type') ?? '';
      const body = type.startsWith('text/html')
        ? (await answer.text()).replace('<head>', `<head>${RECORDER}`)
        : Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.status, { 'Content-Type': type }).end(body);
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
