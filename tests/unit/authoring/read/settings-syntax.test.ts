import { spawnSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder } from '../../../fixtures/content.ts';

const PROGRAM = 'src/authoring/commands/read-settings.ts';
const PARTS = [PROGRAM, 'src/authoring/read/settings-syntax.ts', 'src/authoring/finding.ts'];

/** What is said of settings with this code in them. */
async function saidOf(code: string) {
  const root = await contentFolder({
    'src/site.ts': code,
    'src/engine.ts': 'export function defineSite(site: object) { return site.name.first.last; }\n',
  });
  for (const file of PARTS) await cp(file, path.join(root, file));
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stderr };
}

const BROKEN =
  'error: the settings cannot be read from here on. Write each text in quotes, one with an apostrophe in double quotes, such as "Ann\'s Blog", and a comma after each setting. (settings)\n';

describe('settings whose code cannot be read', () => {
  it.each([
    ['an apostrophe', "export const site = {\n  name: 'Ann's Blog',\n};\n", `2:14: ${BROKEN}`],
    ['no comma', "export const site = {\n  name: 'A'\n  language: 'en',\n};\n", `3:3: ${BROKEN}`],
    ['no end', "export const site = {\n  name: 'A',\n", `2: ${BROKEN}`],
    [
      'a text without quotes',
      'export const site = {\n  name: Ann,\n};\n',
      "2:9: error: Ann is a word without quotes. Write it as 'Ann'. (settings)\n",
    ],
  ])('are said to be so, for %s', async (_, code, said) => {
    expect(await saidOf(code)).toEqual({ status: 1, stderr: `src/site.ts:${said}` });
  });

  it('are none where they are sound', async () => {
    expect(await saidOf("export const site = { name: 'A' };\n")).toEqual({ status: 0, stderr: '' });
  });

  it('are not blamed for a fault of the engine', async () => {
    const code =
      "import { defineSite } from './engine.ts';\nexport const site = defineSite({ name: 'A' });\n";
    const { status, stderr } = await saidOf(code);
    expect(status).toBe(1);
    expect(stderr).toContain('TypeError');
    expect(stderr).not.toContain('(settings)');
  });
});
