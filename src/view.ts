import { escapeMarkup } from './markup.ts';

/**
 * An element of HTML or SVG as plain values: the build writes it as text, the browser makes it and
 * keeps it up to date.
 */
export interface PlainElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly inside: readonly (PlainElement | string)[];
}

/** What stands in a place: a text, an element, or several. Two texts never stand side by side. */
export type View = string | PlainElement | readonly (PlainElement | string)[];

/** An element. What is `false` or empty in it is left out, so that a part can depend on a condition. */
export function h(
  tag: string,
  attributes: PlainElement['attributes'] = {},
  ...inside: readonly (PlainElement | string | false)[]
): PlainElement {
  return {
    tag,
    attributes,
    inside: inside.filter((each) => each !== false).filter((each) => each !== ''),
  };
}

/** What a view is made of, one after the other. */
export function partsOf(view: View): readonly (PlainElement | string)[] {
  if (view === '') return [];
  return typeof view === 'string' || 'tag' in view ? [view] : view;
}

/**
 * A view as markup, everything in it escaped. No element is a void one, such as `br`; what is empty in a
 * drawing closes itself, as SVG lets it.
 */
export function toMarkup(view: View, isDrawing = false): string {
  return partsOf(view)
    .map((part) => {
      if (typeof part === 'string') return escapeMarkup(part);
      const { tag, attributes, inside } = part;
      const start = Object.entries(attributes).reduce(
        (written, [name, value]) => `${written} ${name}="${escapeMarkup(String(value))}"`,
        `<${tag}`,
      );
      if (isDrawing && inside.length === 0) return `${start}/>`;
      return `${start}>${toMarkup(inside, isDrawing || tag === 'svg')}</${tag}>`;
    })
    .join('');
}
