import { describe, expect, it } from 'vitest';
import { blocksIn, findInlined } from '../../../../src/delivery/hosts/inlined.ts';

const textsIn = (html: string) => blocksIn(html).map(({ kind, text }) => `${kind} ${text}`);

describe('the inline blocks of a page', () => {
  it('are the scripts that run, and the styles', () => {
    const page = `
      <style media="print">p > a{}</style>
      <script>1 < 2</script>
      <script type="module">three</script>
      <script type="speculationrules">{}</script>
      <noscript><style>four{}</style></noscript>
      <template><script>five</script></template>`;
    expect(textsIn(page)).toEqual([
      'style p > a{}',
      'script 1 < 2',
      'script three',
      'script {}',
      'style four{}',
      'script five',
    ]);
  });

  it('are no data, no files and no text that looks like one', () => {
    const page = `
      <script type="application/ld+json">{"a":"<style>b</style>"}</script>
      <script src="a.js"></script>
      <p title="<script>b</script>">&lt;style>c&lt;/style></p>
      <!-- <style>d</style> -->
      <textarea><style>e</style></textarea>`;
    expect(textsIn(page)).toEqual([]);
  });

  it('have the line breaks that a browser reads, and may be empty', () => {
    expect(textsIn('<style>a\r\nb\rc</style><STYLE></STYLE>')).toEqual(['style a\nb\nc', 'style ']);
  });
});

it('names the blocks of all pages by their hashes, each with its pages', async () => {
  const inlined = await findInlined([
    ['/', Promise.resolve('<script>alert(1)</script><script>alert(1)</script>')],
    ['/a/', Promise.resolve('<script>alert(1)</script>')],
  ]);
  // As `openssl dgst -sha256 -binary | base64` makes it of the same text.
  expect([...inlined]).toEqual([
    [
      "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
      { kind: 'script', text: 'alert(1)', pages: ['/', '/a/'] },
    ],
  ]);
});
