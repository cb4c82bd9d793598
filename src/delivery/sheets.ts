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
 * wait for the first paint, each where it stands: `after-first-paint.ts` fetches them then. Without scripting nothing waits.
 */
export function afterFirstPaint(html: string): string {
  const start = html.indexOf(ARTICLE);
  if (start < 0) return html;
  const article = html
    .slice(start)
    .replaceAll(SHEET, (link) => `<noscript class="late">${link}</noscript>`)
    .replaceAll(SCRIPT, (script) => `<noscript>${script}</noscript>`)
    .replaceAll(DRAWING, (drawing) => `<noscript>${drawing}</noscript>`);
  return html.slice(0, start) + article;
}

const SHEET = /<link rel="stylesheet" [^>]*>/g;
// What a template holds waits for more than the first paint.
const SCRIPT = /(?<!<template[^>]*>\s*)<script type="module" src=[^>]*><\/script>/g;
// Browsers fetch it even where it is hidden, and each is a document to them.
const DRAWING = /<svg [^>]*><use href="[^"#]+#[^"]*"><\/use><\/svg>/g;
const ARTICLE = '<article class="article"';
