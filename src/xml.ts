import XMLBuilder from 'fast-xml-builder';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
});

/**
 * Writes elements as XML: a key is an element, `@_name` an attribute, `#text`
 * the text, a list repeats its element. Text and attributes are escaped.
 */
export function buildXml(elements: Readonly<Record<string, unknown>>): string {
  return builder.build(elements);
}
