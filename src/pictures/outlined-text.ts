import type { Element, ElementContent, Properties, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { write } from './drawing.ts';
import { type Lettering, letter } from './cards/lettering.ts';

/**
 * A drawing whose words and numerals are outlines in the display face, for where it is drawn without
 * fonts. A text of several parts, or of letters that the face lacks, stays as it is.
 */
export async function withOutlinedText(svg: string): Promise<string> {
  const tree = fromHtml(svg, { fragment: true });
  const words = toString(tree).trim();
  if (words === '') return svg;
  const lettering = await letter(words);
  const [drawing] = outlined(tree, { size: 16, anchor: 'start' }, lettering);
  return drawing?.type === 'element' ? write(drawing) : svg;
}

/** What a text takes over from what it stands in. */
interface Setting {
  readonly size: number;
  readonly anchor: string;
}

function outlined(
  parent: Root | Element,
  setting: Setting,
  lettering: Lettering,
): ElementContent[] {
  return (parent.children as ElementContent[]).map((child) => {
    if (child.type !== 'element') return child;
    const { fontSize, textAnchor } = child.properties;
    const own = {
      size: Number(fontSize ?? setting.size),
      anchor: textAnchor ?? setting.anchor,
    };
    const text = toString(child);
    const isPlain = child.children.every(({ type }) => type === 'text');
    if (child.tagName === 'text' && isPlain && lettering.canWrite(text)) {
      return outline(child, text, own, lettering);
    }
    return { ...child, children: outlined(child, own, lettering) };
  });
}

function outline(
  { properties }: Element,
  text: string,
  { size, anchor }: Setting,
  lettering: Lettering,
): Element {
  const { x, y, ...others } = properties;
  const before = { start: 0, middle: 0.5, end: 1 }[anchor] ?? 0;
  const start = Number(x ?? 0) - before * lettering.widthOf(text) * size;
  const path: Properties = { ...others, d: lettering.pathOf(text, start, Number(y ?? 0), size) };
  return { type: 'element', tagName: 'path', properties: path, children: [] };
}
