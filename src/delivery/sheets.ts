import { Parser } from 'htmlparser2';

/** The HTML of a page with the first link to each stylesheet, and without those that repeat it. */
export function eachSheetOnce(html: string): string {
  const seen = new Set<string>();
  return html.replaceAll(SHEET, (link) => {
    if (seen.has(link)) return '';
    seen.add(link);
    return link;
  });
}

/**
 * The HTML of a page in which the stylesheets and scripts of an article, and the drawings that are files,
 * wait for the first paint, each where it stands: `after-first-paint.ts` fetches them then. What such a sheet
 * stands in is marked, so that what follows it can wait as well. Without scripting nothing waits.
 *
 * The first paint shows the short answer, where the text begins with one: it is most of the first screen of a
 * phone, and a frame of its own would paint it later.
 */
export function afterFirstPaint(html: string): string {
  const start = html.indexOf(ARTICLE);
  if (start < 0) return html;
  const article = html
    .slice(start)
    .replaceAll(SHEET, (link) => `<noscript class="late">${link}</noscript>`)
    .replaceAll(SCRIPT, (script) => `<noscript>${script}</noscript>`)
    .replaceAll(DRAWING, (drawing) => `<noscript>${drawing}</noscript>`);
  const before = html.slice(0, start);
  const awaited = ANSWER.test(article) ? before.replace(HEAD_AWAITED, ANSWER_AWAITED) : before;
  return marked(awaited + article);
}

/** Marks each element that has a late sheet in it. */
function marked(html: string): string {
  const open: { name: string; end: number }[] = [];
  const marks = new Set<number>();
  const parser = new Parser({
    onopentag(name, { class: kind }) {
      if (kind === 'late') for (const { name, end } of open) if (!WHOLE.has(name)) marks.add(end);
      open.push({ name, end: parser.startIndex + 1 + name.length });
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  let at = 0;
  return [...marks, html.length]
    .sort((a, b) => a - b)
    .map((mark) => {
      const part = html.slice(at, mark);
      at = mark;
      return part;
    })
    .join(' data-waits');
}

const SHEET = /<link rel="stylesheet" [^>]*>/g;
// What a template holds waits for more than the first paint.
const SCRIPT = /(?<!<template[^>]*>\s*)<script type="module" src=[^>]*><\/script>/g;
// Browsers fetch it even where it is hidden, and each is a document to them.
const DRAWING = /<svg [^>]*><use href="[^"#]+#[^"]*"><\/use><\/svg>/g;
const ARTICLE = '<article class="article"';
const ANSWER = /<div [^>]*class="text[^>]*>\s*<section class="answer" id="short-answer"/;
const HEAD_AWAITED = '<link rel="expect" href="#head"';
const ANSWER_AWAITED = '<link rel="expect" href="#short-answer"';
/** Nothing follows these. */
const WHOLE: ReadonlySet<string> = new Set(['html', 'body']);
