import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** Keeps what goes wrong in a page where a driver that cannot listen finds it. */
const RECORDER = `
  window.faults = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => faults.push(violatedDirective + ' forbids ' + blockedURI));
  addEventListener('error', ({ message, target }) => faults.push(message || 'not loaded: ' + (target.src || target.href)), true);
  addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  console.error = (...words) => faults.push(words.join(' '));
`;

/** Where a page fetches it: its policy allows no script in the page but the site's own. */
const PLACE = '/recorder.js';

/** Serves a site once more, with all its headers, each page with a recorder of its faults (`window.faults`) before all else. */
export async function serveRecorded(site: string): Promise<{ address: string; stop: () => void }> {
  const server = createServer((request, response) => {
    if (request.url === PLACE) {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(RECORDER);
      return;
    }
    void (async () => {
      const answer = await fetch(site + (request.url ?? '/'));
      const headers = new Map(answer.headers);
      const type = headers.get('content-type') ?? '';
      const body = type.startsWith('text/html')
        ? (await answer.text()).replace('<head>', `<head><script src="${PLACE}"></script>`)
        : Buffer.from(await answer.arrayBuffer());
      headers.delete('content-length');
      response.setHeaders(headers);
      response.writeHead(answer.status).end(body);
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
