import { satteri } from '@astrojs/markdown-satteri';
import { isSwitchedOff } from '../blog/pages.ts';
import { readTerms } from '../blog/term-files.ts';
import { answerSources } from './answer-sources.ts';
import { citations } from './citations.ts';
import { eachSide } from './each-side.ts';
import { filesBeside } from './files-beside.ts';
import { glossaryLinks } from './glossary-links.ts';
import { headingLinks } from './heading-links.ts';
import { printableText } from './printable-text.ts';
import { scrolling } from './scrolling.ts';
import { siteFolder } from './site-folder.ts';
import { switchedOff } from './switched-off.ts';
import { taskLists } from './task-lists.ts';
import { unitsTogether } from './units-together.ts';
import { values } from './values.ts';

/** What happens to a text on its way to HTML, in this order. */
export const processor = satteri({
  mdastPlugins: [values, switchedOff(isSwitchedOff), eachSide],
  hastPlugins: [
    // First: the plugins after it write whole links.
    siteFolder,
    glossaryLinks(readTerms),
    headingLinks,
    scrolling,
    taskLists,
    citations,
    answerSources,
    filesBeside,
    printableText,
    unitsTogether,
  ],
});

/** Elements without components in them become strings of HTML, but for pictures, which have a component. */
export const optimize = { ignoreElementNames: ['img'] };

/** Highlighters write style attributes, which a strict content security policy forbids. */
export const syntaxHighlight = false;
