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
    `${sheet}${script}<article class="article">a<noscript class="late">${sheet}</noscript>b<noscript>${script}</noscript>c${rest}`,
  );
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
