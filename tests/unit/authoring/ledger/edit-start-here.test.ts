import { describe, expect, it } from 'vitest';
import { editStartHere } from '../../../../src/authoring/ledger/edit-start-here.ts';
import { Refusal } from '../../../../src/authoring/refusal.ts';

const TOPIC = 'content/topics/lifting.yaml';
const edit = (source: string, to?: string) => editStartHere(TOPIC, source, 'old', to);

describe('a reading order', () => {
  it.each([
    ['startHere: [ old, b ]  # first\n', 'startHere: [ new, b ]  # first\n'],
    ['startHere:\n  - a\n  - "old" # why\n', 'startHere:\n  - a\n  - new # why\n'],
    ['startHere: [older, old-b]\n', 'startHere: [older, old-b]\n'],
    ['question: old\n', 'question: old\n'],
  ])('has the new slug of an article in the place of the old one: %j', (before, after) => {
    expect(edit(`name: A\n${before}`, 'new')).toBe(`name: A\n${after}`);
  });

  it.each([
    ['startHere: [old, b] # first\n', 'startHere: [b] # first\n'],
    ['startHere: [a, old]\n', 'startHere: [a]\n'],
    ['startHere: [a, old, b]\n', 'startHere: [a, b]\n'],
    ['startHere: [\n  a,\n  old,\n]\n', 'startHere: [\n  a,\n]\n'],
    ['startHere:\n  - old # first\n  - b\n', 'startHere:\n  - b\n'],
    ['startHere:\r\n- a\r\n- old\r\n', 'startHere:\r\n- a\r\n'],
    ['startHere: [old]\n', ''],
    ['startHere:\n  - old\n', ''],
  ])('loses an article that is gone: %j', (before, after) => {
    for (const more of ['', 'plate: red\n']) {
      expect(edit(`name: A\n${before}${more}`)).toBe(`name: A\n${after}${more}`);
    }
  });

  it('is in the front matter of the home page, and in no other page', () => {
    const source = '---\ntitle: A\nstartHere: [old]\n---\n\nstartHere: [old]\n';
    expect(editStartHere('content/pages/home.mdx', source, 'old', 'new')).toBe(
      source.replace('old', 'new'),
    );
    expect(editStartHere('content/pages/about.mdx', source, 'old', 'new')).toBe(source);
  });

  it('is left to its author where it is written in a way that cannot be changed safely', () => {
    const alias = 'question: &a old\nstartHere: [*a, b]\n';
    expect(() => edit(alias, 'new')).toThrow(Refusal);
    expect(() => edit(alias)).toThrow(
      `${TOPIC} is written in a way that this command cannot change. Write startHere: [b] there yourself`,
    );
  });
});
