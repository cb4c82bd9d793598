import type { Root } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { markdownToHtml } from 'satteri';
import type { ImportFinding, Item, Place } from '../model.ts';
import { cleanTree } from './clean.ts';
import { keepEmbeds } from './embeds.ts';
import { findingList, type FindingList } from './finding-list.ts';
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
import { tidyMarkdown } from './tidy-markdown.ts';
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

/** The most characters of HTML that become a tree; a tree takes some forty times as much memory. */
const MOST = 8_000_000;

/** Turns the text of an article, HTML or Markdown, into MDX that passes the check. */
export function toMdx(body: Item['body'], context: TextContext): ImportedText {
  const findings = findingList(context.source);
  const given = 'html' in body ? body.html : body.markdown;
  if (given.length > MOST) return plain(given, 'is too long to be read as a whole', findings);
  try {
    return whole(body, context, findings);
  } catch (error) {
    // Elements within elements, thousands deep.
    if (!(error instanceof RangeError)) throw error;
    return plain(given, 'has elements nested too deep', findingList(context.source));
  }
}

function whole(body: Item['body'], context: TextContext, findings: FindingList): ImportedText {
  const html =
    'html' in body
      ? body.html
      : markdownToHtml(markdownPrepared(body.markdown, findings), { features: { gfm: true } }).html;
  const tree = parseHtml(expandShortcodes(html, findings));
  if ('html' in body) paragraphsOfLines(tree);
  return textOf(tree, context, findings, 'markdown' in body);
}

function textOf(
  tree: Root,
  context: TextContext,
  findings: FindingList,
  isMarkdown: boolean,
): ImportedText {
  keepEmbeds(tree, findings);
  const pictures = findPictures(tree, isMarkdown ? undefined : context.address, findings);
  const notes = keepFootnotes(tree, findings);
  cleanTree(tree, findings);
  keepLinks(tree, context, findings);
  const markdown = tidyMarkdown(toMarkdownTree(tree, notes));
  return imported(markdown, pictures, findings);
}

function imported(
  tree: MdastRoot,
  pictures: readonly PictureInText[],
  findings: FindingList,
): ImportedText {
  const written = writeMdx(tree);
  return {
    pictures,
    mdx: (place) => placePictures(written, pictures, place),
    opening: openingOf(tree),
    findings: findings.all,
  };
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
