import { runInNewContext } from 'node:vm';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { writeSettings } from '../../../../src/authoring/adopt/settings-source.ts';
import { Refusal } from '../../../../src/authoring/refusal.ts';

const SOURCE = `import { defineSite } from './blog/site-settings.ts';

/** What an owner changes. */
export const site = defineSite({
  name: 'Old name',
  description:
    'A text that is too long to stand on the line of its name, and so it has one of its own below it.',
  /** Where it is. */
  address: "https://example.com",
  navigation: [{ text: 'name: here', href: '/name/' }],
  corrections: 'old@example.com',
});
`;

describe('settings that are written into the source', () => {
  it.each<[string, string | undefined]>([
    ['short', 'Short'],
    ['a quote', "Ann's blog"],
    ['both quotes', `Ann's "blog"`],
    ['double quotes', 'The "blog"'],
    ['a backslash and what a replacement would read', String.raw`A \ and $& and $1`],
    ['long', 'word '.repeat(30).trim()],
    ['as long as a line', 'x'.repeat(100 - "  name: '',".length)],
    ['one more', 'x'.repeat(101 - "  name: '',".length)],
    ['left out', undefined],
  ])('are what was given, as Prettier would write it: %s', async (_, name) => {
    const written = writeSettings(SOURCE, { name, description: name });
    const options = { parser: 'typescript', singleQuote: true, printWidth: 100 };
    expect(await format(written, options)).toBe(
      written.replace('"https://example.com"', "'https://example.com'"),
    );
    const values = [...written.matchAll(/^ {2}(?:name|description):\s+(.*),$/gm)].map(
      ([, literal = '']) => runInNewContext(literal) as unknown,
    );
    expect(values).toEqual([name, name]);
  });

  it('leave all else as it was', () => {
    const written = writeSettings(SOURCE, { name: 'New', corrections: undefined });
    expect(written).toBe(
      SOURCE.replace("'Old name'", "'New'").replace("'old@example.com'", 'undefined'),
    );
    expect(writeSettings(written, { name: 'Old name', corrections: 'old@example.com' })).toBe(
      SOURCE,
    );
  });

  it('are refused where the owner has written something else there', () => {
    const source = SOURCE.replace("'Old name'", 'makeName()');
    expect(() => writeSettings(source, { name: 'New' })).toThrow(
      new Refusal(
        "src/site.ts has no line for name that this command can change. Write name: 'New', on its own line there",
      ),
    );
  });
});
