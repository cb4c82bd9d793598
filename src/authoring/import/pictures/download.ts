import { createWriteStream } from 'node:fs';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { PictureProblem } from './picture-problem.ts';
import { isPublic, numericHost, PrivateHost, publicLookup } from './public-address.ts';

/** How far a download may go; times in milliseconds. */
export interface Limits {
  readonly bytes: number;
  /** How long a server may say nothing. */
  readonly silence: number;
  /** How long one attempt may take in all. */
  readonly time: number;
  readonly redirects: number;
  /** The pauses before an attempt is made again. */
  readonly pauses: readonly number[];
  /** How long a pause may be that a server asks for. */
  readonly longestPause: number;
  /** After how many pictures that a server did not answer about it is asked no more. */
  readonly unanswered: number;
}

export const LIMITS: Limits = {
  // More than any platform takes as a picture (Squarespace 20 MB, Medium 25 MB).
  bytes: 30e6,
  // A picture that a platform resizes on demand can take some seconds to begin.
  silence: 20_000,
  // 30 MB over a slow line of 2 Mbit/s; it ends a server that sends a byte now and then.
  time: 120_000,
  // From http to https, to www, to a platform's own host and its cache, and one to spare.
  redirects: 5,
  // A hiccup is over in a second, a restart in a few.
  pauses: [1000, 5000],
  longestPause: 30_000,
  // As many as are under way at once: without this, a dead host would cost minutes for each six pictures.
  unanswered: 6,
};

export interface Downloads {
  /**
   * Saves what a web address answers with as a file, whatever it is.
   *
   * @throws {PictureProblem} where there is no such answer.
   */
  save(address: URL, file: string): Promise<void>;
}

export interface DownloadOptions {
  readonly allowLocal: boolean;
  readonly userAgent: string;
  readonly limits: Limits;
}

export function downloads({ allowLocal, userAgent, limits }: DownloadOptions): Downloads {
  const agents = {
    'http:': new http.Agent({ keepAlive: true }),
    'https:': new https.Agent({ keepAlive: true }),
  };
  const unanswered = new Map<string, number>();

  async function save(address: URL, file: string): Promise<void> {
    const { host } = address;
    if ((unanswered.get(host) ?? 0) >= limits.unanswered) {
      throw new PictureProblem(
        `${address.href} was not asked for, since ${host} does not answer`,
        LATER,
      );
    }
    for (let attempt = 0; ; attempt++) {
      try {
        await saveOnce(address, file);
        unanswered.delete(host);
        return;
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        const pause = limits.pauses[attempt];
        if (error.passing && pause !== undefined) {
          await setTimeout(Math.min(error.pause ?? pause, limits.longestPause));
          continue;
        }
        if (error.answered) unanswered.delete(host);
        else unanswered.set(host, (unanswered.get(host) ?? 0) + 1);
        throw new PictureProblem(error.message, error.fix);
      }
    }
  }

  async function saveOnce(address: URL, file: string): Promise<void> {
    const stop = new AbortController();
    const late = AbortSignal.timeout(limits.time);
    const signal = AbortSignal.any([stop.signal, late]);
    let here = address;
    try {
      for (let hop = 0; hop <= limits.redirects; hop++) {
        const response = await ask(here, stop, signal);
        const next = redirectOf(response, here);
        if (!next) {
          await keep(response, file, signal);
          return;
        }
        response.destroy();
        here = next;
      }
      here = address;
      throw new Fault('leads from one address to the next without an end', BY_HAND);
    } catch (error) {
      const fault = stop.signal.aborted
        ? new Fault(`did not answer for ${limits.silence / 1000} seconds`, LATER, NO_ANSWER)
        : late.aborted
          ? new Fault(`did not come within ${limits.time / 1000} seconds`, LATER, {
              answered: false,
            })
          : faultOf(error);
      const via = here === address ? '' : ` leads to ${here.href}, which`;
      fault.message = `${address.href}${via} ${fault.message}`;
      throw fault;
    }
  }

  function ask(address: URL, stop: AbortController, signal: AbortSignal): Promise<IncomingMessage> {
    const { protocol } = address;
    if (protocol !== 'http:' && protocol !== 'https:') {
      throw new Fault('is no address of the web', BY_HAND);
    }
    const number = numericHost(address);
    if (!allowLocal && number !== undefined && !isPublic(number)) throw new PrivateHost();
    return new Promise((resolve, reject) => {
      const options = {
        agent: agents[protocol],
        signal,
        timeout: limits.silence,
        headers: {
          'User-Agent': userAgent,
          // The kinds that a platform keeps: asked for newer ones, it makes smaller copies on the way.
          Accept: 'image/jpeg, image/png, image/gif, image/svg+xml, image/*;q=0.8',
          'Accept-Encoding': 'identity',
        },
        ...(!allowLocal && { lookup: publicLookup }),
      };
      (protocol === 'https:' ? https : http)
        .get(address, options, resolve)
        .on('timeout', () => {
          stop.abort();
        })
        .on('error', reject);
    });
  }

  async function keep(response: IncomingMessage, file: string, signal: AbortSignal): Promise<void> {
    const { statusCode = 0, headers } = response;
    if (statusCode !== 200) {
      response.destroy();
      throw statusFault(statusCode, headers['retry-after']);
    }
    if (Number(headers['content-length']) > limits.bytes) {
      response.destroy();
      throw tooLarge();
    }
    const decoder = DECODERS[headers['content-encoding'] ?? ''];
    const steps = [...(decoder ? [decoder()] : []), counted()];
    await pipeline([response, ...steps, createWriteStream(file)], { signal });
  }

  /** Lets so many bytes through, and no more. */
  function counted(): Transform {
    let bytes = 0;
    return new Transform({
      transform(chunk: Buffer, _encoding, done: TransformCallback) {
        bytes += chunk.length;
        if (bytes > limits.bytes) done(tooLarge());
        else done(null, chunk);
      },
    });
  }

  function tooLarge(): Fault {
    return new Fault(`has more than ${limits.bytes / 1e6} MB`, `Save it smaller. ${WITH_MEDIA}`);
  }

  return { save };
}

/** What went wrong with one attempt; its message is a clause without the address. */
class Fault extends Error {
  readonly fix: string;
  /** Whether it can be over in a moment. */
  readonly passing: boolean;
  /** Whether the server answered at all. */
  readonly answered: boolean;
  /** How long the server asks to wait. */
  readonly pause: number | undefined;

  constructor(
    problem: string,
    fix: string,
    {
      passing = false,
      answered = true,
      pause,
    }: { passing?: boolean; answered?: boolean; pause?: number | undefined } = {},
  ) {
    super(problem);
    this.fix = fix;
    this.passing = passing;
    this.answered = answered;
    this.pause = pause;
  }
}

const NO_ANSWER = { passing: true, answered: false };

const WITH_MEDIA = 'Put it into a folder and run the import again with --media and that folder';
const BY_HAND = `Save the picture from a browser. ${WITH_MEDIA}`;
const LATER = 'Run the import again later, or with --media and a folder that has the picture';

/** The ways to shorten an answer that some servers take without being asked. */
const DECODERS: Partial<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function redirectOf({ statusCode = 0, headers }: IncomingMessage, here: URL): URL | undefined {
  if (!REDIRECTS.has(statusCode) || headers.location === undefined) return undefined;
  const next = URL.parse(headers.location, here);
  if (!next) throw new Fault('leads to what is no address', BY_HAND);
  return next;
}

function statusFault(status: number, retryAfter: string | undefined): Fault {
  const passing = status === 429 || status >= 500;
  const seconds = Number(retryAfter);
  return new Fault(`answered ${status}`, passing ? LATER : BY_HAND, {
    passing,
    pause: seconds > 0 ? seconds * 1000 : undefined,
  });
}

/** What stops a network error short of an answer. */
function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (error instanceof PrivateHost) {
    return new Fault(
      'is on this machine or in a private network',
      'Add --allow-local if it is a server of your own, or use --media and a folder that has the picture',
    );
  }
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (DISK.has(code)) throw error;
  if (code === 'ENOTFOUND') {
    return new Fault('is on a host that could not be found', BY_HAND, { answered: false });
  }
  if (/CERT|TLS|SSL|UNABLE_TO|EPROTO/.test(code)) {
    return new Fault(`has no safe connection (${code})`, BY_HAND);
  }
  return new Fault(`did not come: ${CUT_SHORT[code] ?? (message || code)}`, LATER, {
    ...NO_ANSWER,
    passing: !code.startsWith('Z_'),
  });
}

/** What the codes of a network's errors mean. */
const CUT_SHORT: Partial<Record<string, string>> = {
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  ERR_STREAM_PREMATURE_CLOSE: 'the connection was cut',
  ECONNREFUSED: 'no server is there',
  ETIMEDOUT: 'its server does not answer',
  EHOSTUNREACH: 'there is no way to its server',
  ENETUNREACH: 'there is no way to its server',
  EAI_AGAIN: 'its server could not be looked up, as without a network',
};

/** What is wrong with the folder, and not with a picture. */
const DISK = new Set([
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EMFILE',
  'ENFILE',
  'ENOENT',
  'EISDIR',
  'EPERM',
]);
