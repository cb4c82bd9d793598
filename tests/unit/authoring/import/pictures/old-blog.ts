import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';

/** A server with the pictures of a blog, each address with what it does. */
export class OldBlog {
  /** The addresses that were asked for, in their order. */
  readonly asked: string[] = [];
  private readonly server: Server;
  private answers: Readonly<Record<string, RequestListener>> = {};

  private constructor() {
    this.server = createServer((request, response) => {
      const address = request.url ?? '';
      this.asked.push(address);
      const answer = this.answers[address];
      if (answer) answer(request, response);
      else response.writeHead(404).end('Nothing here');
    });
  }

  /** Starts a server on a free port of this machine. */
  static async start(answers: Readonly<Record<string, RequestListener>> = {}): Promise<OldBlog> {
    const blog = new OldBlog();
    blog.answers = answers;
    await new Promise<void>((resolve) => blog.server.listen(0, '127.0.0.1', resolve));
    return blog;
  }

  /** Such as http://127.0.0.1:40123, without a slash at its end. */
  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  has(answers: Readonly<Record<string, RequestListener>>): void {
    this.answers = answers;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }
}

/** Answers with these bytes. */
export function gives(bytes: Uint8Array | string, type = 'image/jpeg'): RequestListener {
  return (_request, response) => {
    response.writeHead(200, { 'Content-Type': type }).end(bytes);
  };
}

/** A picture of one color. */
export function picture(
  ending: 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'tiff' = 'jpeg',
  width = 40,
  height = 30,
): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#b64' } })
    .toFormat(ending)
    .toBuffer();
}
