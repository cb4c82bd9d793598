import type { Root } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { markdownToHtml, mdxToMdast } from 'satteri';
import type { ImportFinding, Item, Place } from '../model.ts';
import { cleanTree } from './clean.ts';
import { keepEmbeds } from './embeds.ts';
import { findingList, type FindingList } from './finding-list.ts';
import { holdPictures } from './held-pictures.ts';
import { keepFootnotes } from './footnotes.ts';
import { plainTextOf } from './huge-text.ts';
import { keepLinks } from './links.ts';
import { markdownPrepared } from './markdown-text.ts';
import { openingOf } from './opening.ts';
import { paragraphsOfLines } from './line-paragraphs.ts';
import { parseHtml } from './parse-html.ts';
import { findPictures, type PictureInText } from './pictures-in-text.ts';
import { placePictures } from './picture-mdx.ts';
import { expandShortcodes } from './shortcodes.ts';
import { putInOrder } from './structure.ts';
import { tidyMarkdown, withoutMarks } from './tidy-markdown.ts';
import { toMarkdownTree } from './to-markdown-tree.ts';
import { writeMdx } from './write-mdx.ts';

export { missingPicture, pictureMdx } from './picture-mdx.ts';
export type { PictureInText } from './pictures-in-text.ts';

/** What the text needs to know of the blog around it. */
export interface TextContext {
  /** Where the blog was, such as https://old.example/blog. */
  readonly address?: string;
  /**
   * What an old path (such as /blog/my-post.html) leads to here, such as /articles/my-post/; undefined
   * where it leads to nothing brought over that readers can see.
   */
  newHome(path: string): string | undefined;
  /** What it will lead to once a draft is published. */
  draftHome?(path: string): string | undefined;
  readonly source: Place;
}

/** A text brought over: its pictures are known, and where each is saved comes last. */
export interface ImportedText {
  readonly pictures: readonly PictureInText[];
  /**
   * The whole text as MDX.
   *
   * @param place gives the path of a saved picture, such as ./squat.jpg; where it gives none, a
   * comment with the picture's address stands in its place.
   */
  mdx(place: (picture: PictureInText) => string | undefined): string;
  /** Plain text of the first paragraphs, at most some 600 characters. */
  readonly opening: string;
  readonly findings: readonly ImportFinding[];
}

/** The most characters, and the most tags and paragraphs, of which a tree is made: more would take gigabytes. */
const MOST = { characters: 4_000_000, pieces: 60_000 };

/** Turns the text of an article, HTML or Markdown, into MDX that passes the check. */
export function toMdx(body: Item['body'], context: TextContext): ImportedText {
  const isHtml = 'html' in body;
  const { text, addressOf } = holdPictures(isHtml ? body.html : body.markdown);
  const findings = findingList(context.source);
  if (isTooLong(text)) return plain(text, 'is too long to be read as a whole', findings);
  try {
    const tree = isHtml ? treeOfHtml(text, findings) : treeOfMarkdown(text, findings);
    keepEmbeds(tree, findings);
    const address = isHtml ? context.address : undefined;
    const pictures = findPictures(tree, { address, addressOf }, findings);
    keepFootnotes(tree, findings);
    cleanTree(tree, findings);
    keepLinks(tree, context, findings);
    putInOrder(tree);
    return imported(tidyMarkdown(toMarkdownTree(tree)), pictures, findings);
  } catch (error) {
    // Elements within elements, thousands deep.
    if (!(error instanceof RangeError)) throw error;
    return plain(text, 'has elements nested too deep', findingList(context.source));
  }
}

function isTooLong(text: string): boolean {
  if (text.length > MOST.characters) return true;
  return (text.match(/<|\n\s*\n|[*_`]/g)?.length ?? 0) > MOST.pieces;
}

function treeOfHtml(html: string, findings: FindingList): Root {
  const tree = parseHtml(expandShortcodes(html, findings));
  paragraphsOfLines(tree);
  return tree;
}

function treeOfMarkdown(markdown: string, findings: FindingList): Root {
  const prepared = markdownPrepared(markdown, findings);
  const { html } = markdownToHtml(prepared, { features: { gfm: true } });
  return parseHtml(html);
}

function imported(
  tree: MdastRoot,
  pictures: readonly PictureInText[],
  findings: FindingList,
): ImportedText {
  const written = readable(tree, findings);
  return {
    pictures,
    mdx: (place) => placePictures(written, pictures, place),
    opening: openingOf(tree),
    findings: findings.all,
  };
}

/** The text as MDX that can be read again: where marks stand so that it cannot, it is without them. */
function readable(tree: MdastRoot, findings: FindingList): string {
  const written = writeMdx(tree);
  if (canBeRead(written)) return written;
  findings.add(
    'marks',
    'bold, slanted and struck words stand so close in the text that they came over as plain words',
    'Look at it beside the old article, and mark what matters',
  );
  return writeMdx(withoutMarks(tree));
}

function canBeRead(mdx: string): boolean {
  try {
    mdxToMdast(mdx);
    return true;
  } catch {
    return false;
  }
}

function plain(given: string, problem: string, findings: FindingList): ImportedText {
  const { mdx, opening } = plainTextOf(given);
  findings.add(
    'long texts',
    `the text ${problem}: only its words, headings and paragraphs came over`,
    'Look at it beside the old article, and put in what is missing',
  );
  return { pictures: [], mdx: () => mdx, opening, findings: findings.all };
}
