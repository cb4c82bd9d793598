import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Expected } from './expected.ts';

/** What is wrong with an address of the live site. */
export interface LiveFault {
  readonly address: string;
  /** As a clause, such as "answers with 404 instead of 200". */
  readonly problem: string;
}

/** How long it waits before it asks again for what was not right, in seconds: a switch takes a while to reach every server of a network. */
const WAITS = [2, 5, 10, 20, 30, 60];

/** How many requests are under way at once. */
const AT_ONCE = 16;

/** How long one answer may take, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Asks a live site for all that it has to answer. What is not right is asked for again, and again,
 * before it counts.
 *
 * @param origin such as `https://example.com`.
 * @param folder the built site that was sent there.
 * @param waits before each new attempt, in seconds.
 * @returns what is wrong in the end, in the order of what was expected.
 */
export async function checkLive(
  origin: string,
  expected: readonly Expected[],
  folder: string,
  waits: readonly number[] = WAITS,
): Promise<LiveFault[]> {
  let left = await lookAt(expected, origin, folder);
  for (const seconds of waits) {
    if (left.length === 0) break;
    await setTimeout(seconds * 1000);
    left = await lookAt(
      left.map(({ expected }) => expected),
      origin,
      folder,
    );
  }
  return left.map(({ expected: { address }, problem }) => ({ address, problem }));
}

interface Open {
  readonly expected: Expected;
  readonly problem: string;
}

async function lookAt(all: readonly Expected[], origin: string, folder: string): Promise<Open[]> {
  const problems: (string | undefined)[] = [];
  const queue = all.entries();
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (const [i, expected] of queue) problems[i] = await problemAt(expected, origin, folder);
  });
  await Promise.all(workers);
  return all.flatMap((expected, i) => {
    const problem = problems[i];
    return problem === undefined ? [] : [{ expected, problem }];
  });
}

async function problemAt(
  expected: Expected,
  origin: string,
  folder: string,
): Promise<string | undefined> {
  try {
    const response = await ask(origin + expected.address, expected.address.endsWith('.html'));
    const body = Buffer.from(await response.arrayBuffer());
    const bytes =
      expected.file === undefined ? undefined : await readFile(path.join(folder, expected.file));
    return (
      statusProblem(response, expected) ??
      (bytes && bytesProblem(body, bytes)) ??
      headerProblem(response, expected)
    );
  } catch (error) {
    const { message, cause } = error as Error;
    return `does not answer: ${cause instanceof Error ? cause.message : message}`;
  }
}

/** @param follows whether the host may answer elsewhere: some serve `/a.html` at `/a`. */
function ask(address: string, follows: boolean): Promise<Response> {
  return fetch(address, {
    redirect: follows ? 'follow' : 'manual',
    // What lies in caches on the way is not what the host has.
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE),
  });
}

function statusProblem(response: Response, { statuses, location }: Expected): string | undefined {
  const { status, url, headers } = response;
  if (headers.has('cf-mitigated')) {
    return 'is kept from this check by Cloudflare, which takes it for a robot: let it through under Security';
  }
  if (!statuses.includes(status)) {
    return `answers with ${status} instead of ${statuses.join(' or ')}`;
  }
  if (location === undefined) return undefined;
  const to = new URL(headers.get('Location') ?? '', url);
  const right = new URL(location, url);
  return to.href === right.href ? undefined : `leads to ${to.href} instead of ${right.href}`;
}

function bytesProblem(body: Buffer, bytes: Buffer): string | undefined {
  if (body.equals(bytes)) return undefined;
  const at = bytes.findIndex((byte, i) => body[i] !== byte);
  const from = at < 0 ? bytes.length : at;
  return `differs from what was built, from byte ${from} on: ${excerpt(body, from)} instead of ${excerpt(bytes, from)}`;
}

function excerpt(bytes: Buffer, from: number): string {
  const part = bytes.subarray(from, from + 40);
  return part.length === 0 ? 'its end' : JSON.stringify(part.toString('latin1'));
}

function headerProblem({ headers }: Response, expected: Expected): string | undefined {
  for (const [name, value] of Object.entries(expected.headers)) {
    const given = headers.get(name);
    if (given === null) return `has no ${name}`;
    if (plain(given) !== plain(value)) {
      return `has the ${name} ${JSON.stringify(given)} instead of ${JSON.stringify(value)}`;
    }
  }
  return undefined;
}

/** Without the spaces that make no difference. */
function plain(value: string): string {
  return value.replaceAll(/\s*([,;])\s*/g, '$1');
}
