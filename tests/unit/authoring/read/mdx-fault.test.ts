import { describe, expect, it } from 'vitest';
import { lintContent } from '../../../../src/authoring/check-content.ts';
import { describeFinding } from '../../../../src/authoring/finding.ts';
import { contentFolder } from '../../../fixtures/content.ts';
import { post } from '../../../fixtures/posts.ts';

/** All that the check says of one text in a sound post, where the text starts on line 8. */
async function linesOver(text: string): Promise<string[]> {
  const root = await contentFolder(post('a', {}, text));
  const findings = await lintContent(root, new Date('2026-06-01'), 'plain');
  return findings.map((finding) =>
    describeFinding(finding).replace('content/posts/a/index.mdx:', ''),
  );
}

describe('what stops the parser is said in an author’s words, once, at its place', () => {
  it.each([
    ['Do {5x5} now', '8:4', '"{5x5}" is in braces, which hold code in MDX. Write \\{5x5}'],
    ['{5x5}', '8:1', '"{5x5}" is in braces, which hold code in MDX. Write \\{5x5}'],
    ['{reps: 5}', '8:1', '"{reps: 5}" is in braces, which hold code in MDX. Write \\{reps: 5}'],
    ['Café {5x5}', '8:6', '"{5x5}" is in braces, which hold code in MDX. Write \\{5x5}'],
    ['a { b', '8:3', 'a { begins code in MDX, and no } ends it. Write \\{'],
    [
      'a <!-- a note --> b',
      '8:3',
      '"<!-- a note -->" is an HTML comment, which MDX does not support. Write {/* a note */}',
    ],
    [
      '<!-- a\nnote -->',
      '8:1',
      '"<!-- a note -->" is an HTML comment, which MDX does not support. Write {/* a note */}',
    ],
    [
      'one<br>two',
      '8:4',
      '"<br>" has no slash before its >, and MDX expects a closing tag. Leave an empty line for a new paragraph, or write <br />',
    ],
    [
      'a\n\n<hr>\n\nb',
      '10:1',
      '"<hr>" has no slash before its >, and MDX expects a closing tag. Write --- with an empty line above and below',
    ],
    ['fewer: <5 reps', '8:8', 'a < right before a number begins a tag in MDX. Write &lt;5 reps'],
    ['> so <5% of it', '8:6', 'a < right before a number begins a tag in MDX. Write &lt;5% of'],
    ['💪 <3', '8:4', 'a < right before a number begins a tag in MDX. Write &lt;3'],
    ['a <.5 kg b', '8:3', 'a < right before a number begins a tag in MDX. Write &lt;.5 kg'],
    ['a <= b', '8:3', 'a < right before = begins a tag in MDX. Write ≤, or &lt;='],
    ['a <- b', '8:3', 'a < right before - begins a tag in MDX. Write ←, or &lt;-'],
    [
      '<https://example.org/a>',
      '8:1',
      '"<https://example.org/a>" is not a link in MDX. Write [what is there](https://example.org/a)',
    ],
    [
      '<me@example.org>',
      '8:1',
      '"<me@example.org>" is not a link in MDX. Write [me@example.org](mailto:me@example.org)',
    ],
    ['a <@b', '8:3', 'a < right before "@" begins a tag in MDX. Write &lt;@b'],
    ['a\n\n</b>', '10:1', '</b> closes what was never opened. Take it out, or write <b> before it'],
    ['<b>x</i>', '8:5', '</i> stands where </b> is expected. Write </b> first'],
    [
      'a <b>bold',
      '8:3',
      '"<b>" is not closed within its paragraph. Write </b> where it ends, <b /> if it is empty, or &lt; if it is not a tag',
    ],
    [
      '<Callout title="x">\n\nText.',
      '8:1',
      '"<Callout title="x">" is not closed. Write </Callout> where it ends, <Callout title="x" /> if it is empty, or &lt; if it is not a tag',
    ],
    [
      '<Callout title=Mind>x</Callout>',
      '8:1',
      '"<Callout title=Mind>" has a value without quotes. Write title="Mind"',
    ],
    [
      '<Callout title=“Mind it”>x</Callout>',
      '8:1',
      '"<Callout title=“Mind it”>" has curly quotes, which MDX does not read. Write straight ones: title="…"',
    ],
  ])('%s', async (text, place, words) => {
    expect(await linesOver(text)).toEqual([`${place}: error: ${words}. (mdx)`]);
  });

  it('every time it happens, and the rest of the text is read', async () => {
    expect(await linesOver('Up to <5.\n\n[x](/no/)\n\nOr <!-- {5 --> {5x5}.')).toEqual([
      '8:7: error: a < right before a number begins a tag in MDX. Write &lt;5.. (mdx)',
      expect.stringContaining('10:1: error: the link "/no/" leads to nothing'),
      expect.stringContaining('12:4: error: "<!-- {5 -->" is an HTML comment'),
      expect.stringContaining('12:16: error: "{5x5}" is in braces'),
    ]);
  });

  it('is none in code', async () => {
    const text = 'Do {5x5} <5 reps <3 <!-- x -->';
    expect(await linesOver(`\`${text}\`\n\n\`\`\`\n${text}\n\`\`\``)).toEqual([]);
  });
});

describe('code that would stop the renderer', () => {
  it.each([
    [
      'Hi {client}, hello',
      '8:4',
      '"{client}" is code in MDX, and nothing there is called client. Write \\{client}',
    ],
    [
      '{client.name}',
      '8:1',
      '"{client.name}" is code in MDX, and nothing there is called client. Write \\{client.name}',
    ],
    [
      '{reps, sets}',
      '8:1',
      '"{reps, sets}" is code in MDX, and nothing there is called reps. Write \\{reps, sets}',
    ],
    [
      '<Figure caption={mine}>x</Figure>',
      '8:1',
      '"caption={mine}" is code in MDX, and nothing there is called mine. Write the value in quotes',
    ],
    [
      'import it from a friend, or lift.',
      '8:1',
      'a paragraph that begins with "import" is code in MDX. Begin it with another word',
    ],
    [
      'export your log',
      '8:1',
      'a paragraph that begins with "export" is code in MDX. Begin it with another word',
    ],
  ])('is named: %s', async (text, place, words) => {
    expect(await linesOver(text)).toEqual([`${place}: error: ${words}. (code)`]);
  });

  it.each([
    '{/* a note */}',
    "{' '}",
    '{1 + 2}',
    '{"client"}',
    'export const reps = 5;\n\n{reps}',
    '{[1, 2].map((set) => set * 2).join(", ")}',
    '{new Date(0).getUTCFullYear()}',
    '{({ set: 1 }).set}',
    "{(() => { throw new Error('too late') })()}",
    '{frontmatter.title}',
    '\\{client}',
  ])('is none in %s', async (text) => {
    expect(await linesOver(text)).toEqual([]);
  });
});
