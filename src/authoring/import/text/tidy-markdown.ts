import type {
  BlockContent,
  Heading,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { visit } from 'unist-util-visit';
import { wordsOf } from './opening.ts';

/** Brings a tree of Markdown into the order that the check asks for. */
export function tidyMarkdown(tree: Root): Root {
  visit(tree, 'table', markInline);
  tidy(tree);
  headingsInOrder(tree);
  trimEnds(tree);
  return tree;
}

/** A picture in a cell of a table stays in its line. */
function markInline(table: Nodes): void {
  visit(table, 'picture', (picture) => {
    picture.isInline = true;
  });
}

function tidy(parent: Parents): void {
  const next: RootContent[] = [];
  for (const child of parent.children as RootContent[]) {
    if (child.type === 'image' || child.type === 'html') continue;
    if ('title' in child) child.title = null;
    if ('children' in child) tidy(child);
    for (const piece of piecesOf(child)) next.push(piece);
  }
  parent.children = FLOW.has(parent.type) ? inParagraphs(next) : punctuated(joinedCode(next));
}

const FLOW = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

const PHRASING = new Set([
  ...['text', 'emphasis', 'strong', 'delete', 'link', 'inlineCode', 'break', 'footnoteReference'],
  'mdxJsxTextElement',
]);

/** Puts words that stand beside blocks into paragraphs. */
function inParagraphs(children: readonly RootContent[]): RootContent[] {
  const next: RootContent[] = [];
  let run: PhrasingContent[] = [];
  const end = () => {
    if (run.length > 0) {
      for (const block of blocksOf({ type: 'paragraph', children: run })) next.push(block);
    }
    run = [];
  };
  for (const child of children) {
    if (PHRASING.has(child.type)) run.push(child as PhrasingContent);
    else {
      end();
      next.push(child);
    }
  }
  end();
  return next;
}

/** Two pieces of code that touch are one: the signs around them would be read together. */
function joinedCode(children: readonly RootContent[]): RootContent[] {
  const next: RootContent[] = [];
  for (const child of children) {
    const last = next.at(-1);
    if (child.type === 'inlineCode' && last?.type === 'inlineCode') last.value += child.value;
    else next.push(child);
  }
  return next;
}

/** Marks with the period or comma at their end outside, where a word follows without a space. */
function punctuated(children: readonly RootContent[]): RootContent[] {
  return children.flatMap((child, i): RootContent[] => {
    const next = children[i + 1];
    if (child.type !== 'strong' && child.type !== 'emphasis') return [child];
    if (next?.type !== 'text' || !/^[\p{L}\p{N}]/u.test(next.value)) return [child];
    const last = child.children.at(-1);
    const [, words = '', sign = ''] =
      (last?.type === 'text' && /^(.*[\p{L}\p{N}])([.,:;!?]+)$/su.exec(last.value)) || [];
    if (last?.type !== 'text' || sign === '') return [child];
    last.value = words;
    return [child, { type: 'text', value: sign }];
  });
}

/** A tag holds words in one line. */
function withoutBreaks(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.map((child): PhrasingContent => {
    if (child.type === 'break') return { type: 'text', value: ' ' };
    return 'children' in child ? { ...child, children: withoutBreaks(child.children) } : child;
  });
}

function piecesOf(child: RootContent): readonly RootContent[] {
  if (
    child.type === 'strong' ||
    child.type === 'emphasis' ||
    child.type === 'delete' ||
    child.type === 'link'
  ) {
    return unpadded(child);
  }
  if (child.type === 'break') return [child];
  if (child.type === 'mdxJsxTextElement') {
    const children = trimmed(withoutBreaks(child.children));
    return children.length === 0 ? [] : [{ ...child, children }];
  }
  if (child.type === 'paragraph') return blocksOf(child);
  if (child.type === 'heading') {
    child.children = withoutBold(child.children);
    return blocksOf(child);
  }
  if (child.type === 'table') {
    for (const cell of child.children[0]?.children ?? [])
      cell.children = withoutBold(cell.children);
  }
  if (child.type === 'tableCell') {
    child.children = child.children.map((each) =>
      each.type === 'break'
        ? { type: 'mdxJsxTextElement', name: 'br', attributes: [], children: [] }
        : each,
    );
    return [child];
  }
  if (
    (child.type === 'list' || child.type === 'blockquote' || child.type === 'listItem') &&
    child.children.length === 0
  )
    return [];
  if (child.type === 'listItem') {
    const texts = child.children.filter(({ type }) => type !== 'list');
    child.spread = texts.length > 1 || texts.some(({ type }) => type !== 'paragraph');
  }
  if (child.type === 'list') child.spread = child.children.some(({ spread }) => spread);
  return [child];
}

type Marked = Extract<RootContent, { type: 'strong' | 'emphasis' | 'delete' | 'link' }>;

/** Marks without spaces at their ends, which Markdown does not read as marks; nothing where they have no words. */
function unpadded(mark: Marked): readonly RootContent[] {
  const children = without(mark.type, mark.children);
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  const take = (from: 'start' | 'end') => {
    const child = from === 'start' ? children[0] : children.at(-1);
    const out = (each: PhrasingContent) =>
      from === 'start' ? before.push(each) : after.unshift(each);
    if (child?.type === 'break' || child?.type === 'picture') {
      if (from === 'start') children.shift();
      else children.pop();
      out(child);
      return true;
    }
    if (child?.type !== 'text') return false;
    const words = from === 'start' ? child.value.trimStart() : child.value.trimEnd();
    if (words === child.value && words !== '') return false;
    if (child.value !== '') out({ type: 'text', value: ' ' });
    if (words === '') {
      if (from === 'start') children.shift();
      else children.pop();
    } else child.value = words;
    return true;
  };
  while (take('start'));
  while (take('end'));
  if (children.length === 0) return [...before, ...after];
  return [...before, { ...mark, children }, ...after];
}

/** Words without a mark that is around all of them already. */
function without(type: Marked['type'], children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    if (!('children' in child)) return [child];
    const inner = without(type, child.children);
    return child.type === type ? inner : [{ ...child, children: inner }];
  });
}

function withoutBold(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    if (child.type === 'strong') return withoutBold(child.children);
    if (child.type === 'break') return [{ type: 'text', value: ' ' }];
    if (child.type === 'emphasis' || child.type === 'link') {
      return [{ ...child, children: withoutBold(child.children) }];
    }
    return [child];
  });
}

/** A paragraph or heading, with the pictures in it on their own; nothing where it has no words. */
function blocksOf(block: Paragraph | Heading): readonly RootContent[] {
  const blocks: RootContent[] = [];
  let words: PhrasingContent[] = [];
  const end = () => {
    const kept = trimmed(untagged(words));
    if (kept.length > 0) blocks.push({ ...block, children: kept });
    words = [];
  };
  const [before, after] = block.type === 'heading' ? [[], picturesIn(block)] : [[], []];
  for (const child of block.children) {
    if (child.type !== 'picture' && !hasPicture(child)) words.push(child);
    else if (block.type === 'heading') {
      if (child.type !== 'picture') words.push(withoutPictures(child));
    } else if (child.type === 'picture') {
      end();
      blocks.push(child);
    } else {
      words.push(withoutPictures(child));
      end();
      blocks.push(...picturesIn(child));
    }
  }
  end();
  return [...before, ...blocks, ...after];
}

/** Words without tags where nothing stands beside these: MDX would read them as a block. */
function untagged(words: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const isAlone = words.every(
    (each) =>
      each.type === 'mdxJsxTextElement' ||
      each.type === 'break' ||
      (each.type === 'text' && each.value.trim() === ''),
  );
  if (!isAlone) return words;
  const hasTag = words.some(({ type }) => type === 'mdxJsxTextElement');
  const inner = words.flatMap((each) => (each.type === 'mdxJsxTextElement' ? each.children : each));
  return hasTag ? untagged(inner) : words;
}

function hasPicture(node: Nodes): boolean {
  return picturesIn(node).length > 0;
}

function picturesIn(node: Nodes): Extract<RootContent, { type: 'picture' }>[] {
  if (node.type === 'picture') return [node];
  return 'children' in node ? node.children.flatMap(picturesIn) : [];
}

function withoutPictures(node: PhrasingContent): PhrasingContent {
  if (!('children' in node)) return node;
  const children = node.children.filter(({ type }) => type !== 'picture').map(withoutPictures);
  return { ...node, children };
}

/** Words without spaces and breaks at their ends. */
function trimmed(words: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = words
    .map((each) => (each.type === 'text' ? { ...each } : each))
    .filter((each) => each.type !== 'text' || each.value !== '');
  for (;;) {
    const [first] = kept;
    if (first?.type === 'break' || (first?.type === 'text' && first.value.trim() === ''))
      kept.shift();
    else if (first?.type === 'text' && /^\s/.test(first.value))
      first.value = first.value.trimStart();
    else break;
  }
  for (;;) {
    const last = kept.at(-1);
    if (last?.type === 'break' || (last?.type === 'text' && last.value.trim() === '')) kept.pop();
    else if (last?.type === 'text' && /\s$/.test(last.value)) last.value = last.value.trimEnd();
    else break;
  }
  return kept.every(
    (each) =>
      wordsOf(each).trim() === '' &&
      !SHOWN.has(each.type) &&
      !('children' in each && each.children.some((inner) => SHOWN.has(inner.type))),
  )
    ? []
    : kept;
}

const SHOWN = new Set(['picture', 'footnoteReference', 'image']);

/** Headings start at the second level and skip none; a bold line that stands alone is one. */
function headingsInOrder(tree: Root): void {
  boldLines(tree);
  const above: number[] = [];
  const order = (parent: Parents) => {
    for (const child of parent.children as RootContent[]) {
      if (child.type === 'heading') {
        while ((above.at(-1) ?? 0) >= depthOf(child)) above.pop();
        above.push(depthOf(child));
        child.depth = Math.min(above.length + 1, 6) as Heading['depth'];
      } else if ('children' in child && child.type !== 'paragraph') order(child);
    }
  };
  order(tree);
}

/** A bold line is under every real heading. */
const BOLD = 7;

function depthOf(heading: Heading): number {
  return heading.data && 'isBold' in heading.data ? BOLD : heading.depth;
}

/** Turns each bold line that was meant as a heading into one: short, without an end mark, and with text after it. */
function boldLines(tree: Root): void {
  tree.children.forEach((child, i) => {
    const next = tree.children[i + 1];
    if (child.type !== 'paragraph' || child.children.length !== 1) return;
    const [bold] = child.children;
    if (
      bold?.type !== 'strong' ||
      bold.children.some(({ type }) => type !== 'text' && type !== 'emphasis')
    )
      return;
    const words = wordsOf(bold).trim();
    if (words.length > 80 || /[.:;,!…]["')]?$/.test(words) || !/\p{L}/u.test(words)) return;
    if (next?.type !== 'paragraph' && next?.type !== 'list') return;
    if (
      next.type === 'paragraph' &&
      next.children.length === 1 &&
      next.children[0]?.type === 'strong'
    )
      return;
    const heading: Heading = {
      type: 'heading',
      depth: 6,
      children: bold.children,
      data: { isBold: true },
    };
    tree.children[i] = heading;
  });
}

/** No line across the page at the start or the end, nor two together. */
function trimEnds(tree: Root): void {
  const isRule = (node: RootContent | undefined) => node?.type === 'thematicBreak';
  tree.children = tree.children.filter(
    (child, i, all) => !isRule(child) || (i > 0 && !isRule(all[i - 1])),
  );
  const last = tree.children.findLastIndex(({ type }) => type !== 'footnoteDefinition');
  const end = tree.children[last];
  // The notes under it have become footnotes, which bring their own heading.
  const isOfNotes =
    end?.type === 'heading' &&
    last < tree.children.length - 1 &&
    /^(?:foot|end)?notes?:?$/i.test(wordsOf(end).trim());
  if (isRule(end) || isOfNotes) tree.children.splice(last, 1);
  if (isOfNotes) trimEnds(tree);
}

export type { BlockContent };

/** A tree with its words alone: no mark and no tag within a line, but links. */
export function withoutMarks<Tree extends Parents>(tree: Tree): Tree {
  const children = (tree.children as RootContent[]).flatMap((child): RootContent[] => {
    if (!('children' in child)) return [child];
    const inner = withoutMarks(child);
    return /^(?:strong|emphasis|delete|mdxJsxTextElement)$/.test(child.type)
      ? inner.children
      : [inner];
  });
  return { ...tree, children };
}
