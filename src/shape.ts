import { escapeMarkup } from './markup.ts';

/** An SVG element as plain values: the build writes it as text, the browser makes it by DOM methods. */
export interface Shape {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly inside?: string | readonly Shape[];
}

/** A shape as markup, everything in it escaped. */
export function toMarkup({ tag, attributes, inside = '' }: Shape): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`,
  );
  const content = typeof inside === 'string' ? escapeMarkup(inside) : inside.map(toMarkup).join('');
  return `<${tag}${written.join('')}>${content}</${tag}>`;
}
