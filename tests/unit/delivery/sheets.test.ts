import { expect, it } from 'vitest';
import { afterFirstPaint, eachSheetOnce } from '../../../src/delivery/sheets.ts';

it('keeps the first link to each stylesheet', () => {
  const [bar, tool] = ['bar', 'tool'].map((name) => `<link rel="stylesheet" href="/${name}.css">`);
  expect(eachSheetOnce(`<p>${bar}a${tool}b${bar}c</p>${bar}`)).toBe(`<p>${bar}a${tool}bc</p>`);
});

it('lets the sheets and the scripts of an article wait for its first paint, each where it stands', () => {
  const sheet = '<link rel="stylesheet" href="/bar.css">';
  const script = '<script type="module" src="/bar.js"></script>';
  const rest = '<script type="module">1</script><link rel="icon" href="/icon.svg">';
  expect(
    afterFirstPaint(`${sheet}${script}<article class="article">a${sheet}b${script}c${rest}`),
  ).toBe(
    `${sheet}${script}<article data-waits class="article">a<noscript class="late">${sheet}</noscript>b<noscript>${script}</noscript>c${rest}`,
  );
});

it('marks all that a late sheet stands in, and nothing beside it', () => {
  const sheet = '<link rel="stylesheet" href="/bar.css">';
  const page = (within: string, table: string) =>
    `<html><body><nav><b>1</b></nav><main${within} id="main"><article${within} class="article">` +
    `<br><p>a &lt; b</p><table${within}><tr${within}><td>2</td><td${within}>${table}</td></tr></table>` +
    '<section><p>c</p></section></article></main><footer><b>3</b></footer></body></html>';
  expect(afterFirstPaint(page('', sheet))).toBe(
    page(' data-waits', `<noscript class="late">${sheet}</noscript>`),
  );
});

it('paints an article first with the short answer that it begins with, and any other with its head', () => {
  const page = (first: string, rest: string) =>
    `<link rel="expect" href="#${first}" blocking="render"><article class="article"><header id="head"></header>${rest}</article>`;
  const answer = '<section class="answer" id="short-answer"><h2>The short answer</h2></section>';
  const text = (inside: string) => `<div class="text prose">${inside}</div>`;
  expect(afterFirstPaint(page('head', text(answer)))).toBe(page('short-answer', text(answer)));
  for (const other of [text('<p>a</p>'), text(`<p>a</p>${answer}`)]) {
    expect(afterFirstPaint(page('head', other))).toBe(page('head', other));
  }
});

it('lets the drawings of other files wait as well, which browsers fetch even where they are hidden', () => {
  const cover =
    '<svg class="cover" viewBox="0 0 46 28"><use href="/covers/a.svg#cover"></use></svg>';
  const inline = '<svg class="cover"><path d="M0 0h1v1z"/></svg>';
  expect(afterFirstPaint(`${cover}<article class="article">${inline}</article>${cover}`)).toBe(
    `${cover}<article class="article">${inline}</article><noscript>${cover}</noscript>`,
  );
});

it('leaves the script in a template where it is', () => {
  const page =
    '<article class="article"><template data-live> <script type="module" src="/a.js"></script></template>';
  expect(afterFirstPaint(page)).toBe(page);
});

it('leaves a page that is no article as it is', () => {
  const page =
    '<main><link rel="stylesheet" href="/bar.css"><article class="tool"></article></main>';
  expect(afterFirstPaint(page)).toBe(page);
});
