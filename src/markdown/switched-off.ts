import { defineMdastPlugin, type MdastPluginEntry, type MdxJsxTextElement } from 'satteri';

/**
 * Reduces links to pages that are switched off to their words: an owner who switches the tools off
 * does not have to find every link to one.
 *
 * @param isOff whether an address, as written in a text, is that of such a page.
 */
export function switchedOff(isOff: (address: string) => boolean): MdastPluginEntry {
  return defineMdastPlugin({
    name: 'switched-off',
    link(link, context) {
      if (isOff(link.url)) context.replaceNode(link, [...link.children]);
    },
    mdxJsxTextElement(tag, context) {
      if (isOff(addressOf(tag))) context.replaceNode(tag, [...tag.children]);
    },
  });
}

/** Where an `<a>` tag leads, if that is written in quotes. */
function addressOf({ name, attributes }: Readonly<MdxJsxTextElement>): string {
  if (name !== 'a') return '';
  const to = attributes.find((attribute) => 'name' in attribute && attribute.name === 'href');
  return typeof to?.value === 'string' ? to.value : '';
}
