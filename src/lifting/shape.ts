/** An SVG element as plain values: the build writes it as text, the browser makes it by DOM methods. */
export interface Shape {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly inside?: string | readonly Shape[];
}

/** A shape as markup, everything in it escaped. */
export function toMarkup({ tag, attributes, inside = '' }: Shape): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escape(String(value))}"`,
  );
  const content = typeof inside === 'string' ? escape(inside) : inside.map(toMarkup).join('');
  return `<${tag}${written.join('')}>${content}</${tag}>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
