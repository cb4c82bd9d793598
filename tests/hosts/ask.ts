import { request } from 'node:http';
import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** What a server answered. */
export interface Answer {
  readonly status: number;
  /** By names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it was sent, which may be compressed. */
  readonly body: Buffer;
}

/** What a request is besides its target. */
export interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
}

/**
 * Sends one request to a server on this machine, with no header but those that are named: what `fetch`
 * adds of its own accord would be tested too.
 *
 * @param target the path as it is sent.
 */
export function ask(
  port: number,
  target: string,
  { method = 'GET', headers = {} }: Asked = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: target, method, agent: false };
    request({ ...options, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          body: Buffer.concat(chunks),
        });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** Sends bytes that need not be HTTP, and gives all that comes back until the server closes the connection. */
export function askInBytes(port: number, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1');
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    // One that is cut off in the middle has said what it had to say.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(answer);
    });
    socket.end(bytes);
  });
}

/** The body of an answer as it was before it was compressed. */
export function decoded({ headers, body }: Answer): Buffer {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body);
  if (headers['content-encoding'] === 'gzip') return gunzipSync(body);
  return body;
}
