import type { Element, ElementContent, Parents, Root } from 'hast';
import type { FindingList } from './finding-list.ts';
import {
  attribute,
  element,
  elementsIn,
  hasClass,
  isElement,
  isEmpty,
  replaceElements,
  wordsOf,
} from './elements.ts';

/**
 * Finds the footnotes of a text by what makes them work: a short link, such as a number, to a place
 * that links back or is called a footnote. `<x-note id>` stands where each is referred to, and the
 * notes themselves stand at the end, each in an `<x-footnote id>`.
 */
export function keepFootnotes(tree: Root, findings: FindingList): void {
  const all = elementsIn(tree);
  const parents = new Map<Element, Parents>();
  for (const parent of [tree, ...all]) {
    for (const child of parent.children) if (child.type === 'element') parents.set(child, parent);
  }
  const byId = new Map(
    all
      .flatMap((each) =>
        [attribute(each, 'id'), each.tagName === 'a' ? attribute(each, 'name') : undefined].flatMap(
          (id) => (id === undefined || id === '' ? [] : [[id, each] as const]),
        ),
      )
      .toReversed(),
  );
  const notes = new Map<Element, { id: string; refs: Set<string> }>();
  const references = new Map<Element, string>();
  for (const link of all) {
    if (!isElement(link, 'a') || isWithin(link, notes, parents)) continue;
    const target = fragmentOf(link);
    const place = target === undefined ? undefined : byId.get(target);
    if (!place || !SHORT.test(wordsOf(link))) continue;
    const note = noteAround(place, parents);
    if (!note || contains(note, link)) continue;
    const marks = marksOf(link, parents);
    const goesBack = [note, ...elementsIn(note)].some((each) => {
      const back = isElement(each, 'a') ? fragmentOf(each) : undefined;
      return back !== undefined && marks.has(back);
    });
    if (!goesBack && !isCalledNote(target ?? '', note, parents)) continue;
    const known = notes.get(note) ?? { id: String(notes.size + 1), refs: new Set<string>() };
    for (const mark of marks) known.refs.add(mark);
    notes.set(note, known);
    references.set(link, known.id);
  }
  const found = [...notes].map(([note, { id, refs }]) =>
    element('x-footnote', { id }, ...contentOf(note, refs)),
  );
  const gone = new Set(notes.keys());
  replaceElements(tree, (each) => {
    if (gone.has(each)) return [];
    const id = references.get(each);
    if (id !== undefined) return [element('x-note', { id })];
    if (isElement(each, 'sup') && holdsNote(each)) {
      return elementsIn(each).filter(({ tagName }) => tagName === 'x-note');
    }
    if (gone.size === 0) return undefined;
    const isList = isElement(each, 'ol', 'ul', 'dl') && each.children.every(isEmpty);
    const isFrame =
      isElement(each, 'section', 'div', 'ol', 'ul') && hasClass(each, ...FRAMES) && noteless(each);
    return isList || isFrame ? [] : undefined;
  });
  lostNotes(tree, findings);
  for (const note of found) tree.children.push(note);
}

/** What editors call the element around all notes. */
const FRAMES = ['footnotes', 'wp-block-footnotes', 'footnotes-list', 'footnote-definitions'];

/** A number, a sign or a word as long as one, with or without brackets. */
const SHORT = /^[[(]?(?:\d{1,3}|[ivxlc]{1,5}|[a-z]|\*{1,3}|[†‡§¶^])[\])]?$/i;

function fragmentOf(link: Element): string | undefined {
  const fragment = /^[^#]*#(.+)$/.exec(attribute(link, 'href') ?? '')?.[1];
  if (fragment === undefined) return undefined;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The ids at a reference that a note can lead back to. */
function marksOf(link: Element, parents: ReadonlyMap<Element, Parents>): Set<string> {
  const parent = parents.get(link);
  const near = [link, ...elementsIn(link)];
  if (parent?.type === 'element' && isElement(parent, 'sup', 'span'))
    near.push(parent, ...elementsIn(parent));
  return new Set(
    near
      .flatMap((each) => [attribute(each, 'id'), attribute(each, 'name')])
      .filter((id) => id !== undefined),
  );
}

/** The block that a note is in, as its id is on the block itself or on a link in it. */
function noteAround(place: Element, parents: ReadonlyMap<Element, Parents>): Element | undefined {
  let here: Element | undefined = place;
  while (here) {
    if (isElement(here, 'li', 'dd', 'p', 'aside') || hasClass(here, 'footnote')) {
      const parent = parents.get(here);
      const isFirst =
        parent?.type === 'element' &&
        (isElement(parent, 'li') || hasClass(parent, 'footnote', 'footnote-content'));
      if (!isFirst) return here;
    }
    const parent = parents.get(here);
    here = parent?.type === 'element' ? parent : undefined;
  }
  return isElement(place, 'div') ? place : undefined;
}

function isCalledNote(
  target: string,
  note: Element,
  parents: ReadonlyMap<Element, Parents>,
): boolean {
  if (
    /^(?:user-content-)?(?:fn|foot-?note|end-?note|_ftn|_edn|note|sdfootnote|easy-footnote)[\w:-]*\d/i.test(
      target,
    )
  )
    return true;
  if (hasClass(note, 'footnote')) return true;
  const parent = parents.get(note);
  return parent?.type === 'element' && hasClass(parent, 'footnotes', 'wp-block-footnotes');
}

function contains(outer: Element, inner: Element): boolean {
  return elementsIn(outer).includes(inner);
}

function isWithin(
  link: Element,
  notes: ReadonlyMap<Element, unknown>,
  parents: ReadonlyMap<Element, Parents>,
): boolean {
  let here = parents.get(link);
  while (here?.type === 'element') {
    if (notes.has(here)) return true;
    here = parents.get(here);
  }
  return false;
}

/** What a note says, without its number and the link back. */
function contentOf(note: Element, refs: ReadonlySet<string>): ElementContent[] {
  replaceElements(note, (each) => {
    if (isElement(each, 'a')) {
      const back = fragmentOf(each);
      if (
        back !== undefined &&
        (refs.has(back) ||
          hasClass(each, 'footnote-number', 'footnote-backref', 'data-footnote-backref') ||
          ARROW.test(wordsOf(each)))
      )
        return [];
    }
    return isElement(each, 'sup', 'span') && each.children.every(isEmpty) ? [] : undefined;
  });
  const [first] = note.children;
  if (first?.type === 'text') first.value = first.value.replace(/^\s*[.):]?\s+/, '');
  return isElement(note, 'p') ? [{ ...note, properties: {} }] : note.children;
}

const ARROW = /^[↩↑^⏎\uFE0E\uFE0F\s]+$/u;

function holdsNote(sup: Element): boolean {
  return (
    elementsIn(sup).some(({ tagName }) => tagName === 'x-note') &&
    wordsOf(sup).replaceAll(/[[\](),\s]/g, '') === ''
  );
}

/** Whether a list of notes has nothing left but its heading. */
function noteless(list: Element): boolean {
  return list.children.every(
    (child) =>
      isEmpty(child) ||
      (isElement(child, 'h2', 'h3', 'h4', 'hr', 'p') && wordsOf(child).length < 20) ||
      (isElement(child, 'ol', 'ul', 'div') && child.children.every(isEmpty)),
  );
}

/** References of the block editor whose notes are not in the text. */
function lostNotes(tree: Root, findings: FindingList): void {
  replaceElements(tree, (each) => {
    if (!isElement(each, 'sup') || attribute(each, 'dataFn') === undefined) return undefined;
    if (elementsIn(each).some(({ tagName }) => tagName === 'x-note')) return undefined;
    findings.add(
      'footnotes',
      `the note ${wordsOf(each)} is not in the export's text`,
      'Copy it from the old article, and write [^1] and a line that starts with [^1]:',
    );
    return [];
  });
}
