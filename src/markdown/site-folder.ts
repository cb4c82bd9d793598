import {
  defineHastPlugin,
  type HastVisitorContext,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
} from 'satteri';
import { href } from '../addresses.ts';

/**
 * Adds the site's folder to the addresses in a text: an author writes `/tools/`, wherever the site
 * is served from.
 */
export const siteFolder = defineHastPlugin({
  name: 'site-folder',
  element: {
    filter: ['a', 'img'],
    visit(element, ctx) {
      for (const name of ['href', 'src']) {
        const address = element.properties[name];
        if (isOfSite(address)) ctx.setProperty(element, name, href(address));
      }
    },
  },
  mdxJsxFlowElement: { filter: ['a', 'img'], visit: inTag },
  mdxJsxTextElement: { filter: ['a', 'img'], visit: inTag },
});

function inTag(
  tag: Readonly<MdxJsxTextElementHast | MdxJsxFlowElementHast>,
  ctx: HastVisitorContext,
): void {
  for (const attribute of tag.attributes) {
    if (!('name' in attribute) || !/^(?:href|src)$/.test(attribute.name)) continue;
    if (isOfSite(attribute.value)) ctx.setProperty(tag, attribute.name, href(attribute.value));
  }
}

function isOfSite(address: unknown): address is string {
  return typeof address === 'string' && /^\/(?!\/)/.test(address);
}
