import { defineMdastPlugin, type MdastPluginEntry, type MdxJsxTextElement } from 'satteri';

/**
 * Leaves only the words of links to pages that the site does not show: an owner
 * who switches the tools off has not to look for every link to one.
 *
 * @param isOff whether an address, as a text has it, is that of such a page.
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

/** Where a tag `<a>` leads, if it says so in quotes. */
function addressOf({ name, attributes }: Readonly<MdxJsxTextElement>): string {
  if (name !== 'a') return '';
  const to = attributes.find((attribute) => 'name' in attribute && attribute.name === 'href');
  return typeof to?.value === 'string' ? to.value : '';
}
