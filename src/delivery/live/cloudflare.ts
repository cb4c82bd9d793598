import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../../authoring/refusal.ts';
import { WRANGLER_CONFIGURATION } from '../hosts/kept-delivery.ts';

/** What a deploy has done, for the one who may have to go back. */
interface Deployment {
  /** The name of the project at Cloudflare. */
  readonly project: string;
  /** The version that was live before; left out where there was none. */
  readonly before?: string;
  /** The version that was sent; left out while it is under way. */
  readonly sent?: string;
}

const RECORD = '.cache/deployment.json';
/** Where wrangler says for programs what it has done, as one JSON object a line. */
const OUTPUT = '.cache/wrangler.ndjson';

/**
 * Sends `dist` to Cloudflare: the files first, then all of them go live at once as a new version.
 *
 * @param environment `CLOUDFLARE_PROJECT` in it names the project, or else `GITHUB_REPOSITORY`.
 * @returns what there is to say.
 */
export async function send(environment: NodeJS.ProcessEnv): Promise<string> {
  const project = projectName(environment);
  const before = await liveVersion(project);
  await record({ project, before });
  await rm(OUTPUT, { force: true });
  await wrangler('deploy', '--config', WRANGLER_CONFIGURATION, '--name', project);
  const sent = await sentVersion();
  await record({ project, before, sent });
  return `Version ${sent} of ${project} is live${before === undefined ? ', its first' : `, after ${before}`}.\n`;
}

/**
 * Goes back to the version that was live before the last `send`, unless someone has sent another
 * since.
 *
 * @returns what there is to say.
 * @throws {Refusal} where there is no way back.
 */
export async function goBack(): Promise<string> {
  const { project, before, sent } = await lastDeployment();
  const live = await liveVersion(project);
  if (live === before) return `${before ?? 'Nothing'} is still live: there is nothing to undo.\n`;
  if (before === undefined) {
    throw new Refusal(
      `This was the first version of ${project}: there is none to go back to. It stays until the next one`,
    );
  }
  if (sent !== undefined && live !== sent) {
    throw new Refusal(`${live ?? 'No version'} was sent by someone else since, and stays`);
  }
  await wrangler(...rollback(project, before)).catch((error: unknown) => {
    throw new Refusal(
      `${(error as Error).message}\nThe faulty version is still live. Go back by hand, with npx wrangler rollback ${before} --name ${project}`,
    );
  });
  return `Version ${before} of ${project} is live again.\n`;
}

function rollback(project: string, version: string): string[] {
  return [
    'rollback',
    version,
    '--name',
    project,
    '--message',
    'The check of the live site failed',
    '--yes',
  ];
}

/** The name of the project at Cloudflare, which allows few characters. */
export function projectName({
  CLOUDFLARE_PROJECT: own,
  GITHUB_REPOSITORY: repository,
}: NodeJS.ProcessEnv): string {
  const name = (own || repository?.replace(/^.*\//, ''))
    ?.toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  if (!name) throw new Refusal('Name the project at Cloudflare: CLOUDFLARE_PROJECT=my-blog');
  return name;
}

/** The version that most readers get; `undefined` where there is no such project yet. */
async function liveVersion(project: string): Promise<string | undefined> {
  const answer = await wrangler('deployments', 'status', '--name', project, '--json').catch(
    (error: unknown) => {
      // The code of Cloudflare's API for a project that is not there.
      if (/\[code: 10007\]|has no deployments/.test((error as Error).message)) return undefined;
      throw error;
    },
  );
  if (answer === undefined) return undefined;
  const { versions } = JSON.parse(answer) as Status;
  return versions.toSorted((a, b) => b.percentage - a.percentage)[0]?.version_id;
}

/** The version that wrangler has just sent. */
async function sentVersion(): Promise<string> {
  const lines = (await readFile(OUTPUT, 'utf8')).trim().split('\n');
  const entries = lines.map((line) => JSON.parse(line) as { type: string; version_id?: string });
  const version = entries.find(({ type }) => type === 'deploy')?.version_id;
  if (version === undefined) throw new Refusal('wrangler does not say which version it has sent');
  return version;
}

interface Status {
  versions: { version_id: string; percentage: number }[];
}

/** @throws {Refusal} with what it printed, if it fails. */
function wrangler(...args: string[]): Promise<string> {
  const program = path.resolve('node_modules/wrangler/bin/wrangler.js');
  const environment = {
    ...process.env,
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_OUTPUT_FILE_PATH: OUTPUT,
  };
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [program, ...args],
      { env: environment, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error)
          reject(new Refusal(`wrangler ${args[0] ?? ''} failed:\n${stdout}${stderr}`.trim()));
        else resolve(stdout);
      },
    );
  });
}

async function record(deployment: object): Promise<void> {
  await mkdir(path.dirname(RECORD), { recursive: true });
  await writeFile(RECORD, JSON.stringify(deployment));
}

async function lastDeployment(): Promise<Deployment> {
  const text = await readFile(RECORD, 'utf8').catch(() => {
    throw new Refusal('Nothing was sent from here, so there is nothing to undo');
  });
  return JSON.parse(text) as Deployment;
}
