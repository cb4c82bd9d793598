import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keptText } from '../../src/kept-text.ts';
import { emptyFolder } from '../fixtures/folder.ts';

let folder: string;
let made: string[];

beforeEach(async () => {
  vi.stubGlobal('__WRITING__', false);
  folder = path.join(await emptyFolder(), 'kept');
  made = [];
});

/** Keeps a text, and notes when it has to be made. */
function keep(name: string, ...madeOf: string[]): Promise<{ text: string }> {
  const make = () => {
    made.push(name);
    return { text: madeOf.join(' ') };
  };
  return keptText(name, madeOf, make, folder);
}

describe('what is kept for the next build', () => {
  it('is made once of the same things', async () => {
    expect(await keep('squat', 'slow', 'deep')).toEqual({ text: 'slow deep' });
    expect(await keep('squat', 'slow', 'deep')).toEqual({ text: 'slow deep' });
    expect(made).toEqual(['squat']);
  });

  it('is made again of other things, and when it cannot be read', async () => {
    await keep('squat', 'slow', 'deep');
    expect(await keep('squat', 'slow', 'high')).toEqual({ text: 'slow high' });
    expect(await keep('squat', 'slow', 'deep')).toEqual({ text: 'slow deep' });
    await writeFile(path.join(folder, 'squat.json'), '{"key":');
    expect(await keep('squat', 'slow', 'deep')).toEqual({ text: 'slow deep' });
    expect(made).toHaveLength(4);
  });

  it('takes one file a name, however often it changes', async () => {
    for (const depth of ['high', 'deep']) {
      await keep('squat', depth);
      await keep('press', depth);
    }
    expect((await readdir(folder)).sort()).toEqual(['press.json', 'squat.json']);
  });
});
