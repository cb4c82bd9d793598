import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  defineHastPlugin,
  type HastVisitorContext,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
} from 'satteri';

/** Tells components that show a file beside the text its folder, relative to the project's root. */
export const filesBeside = defineHastPlugin({
  name: 'files-beside',
  mdxJsxTextElement: { filter: ['Video', 'Youtube'], visit: addFolder },
  mdxJsxFlowElement: { filter: ['Video', 'Youtube'], visit: addFolder },
});

function addFolder(
  tag: Readonly<MdxJsxTextElementHast | MdxJsxFlowElementHast>,
  ctx: HastVisitorContext,
): void {
  if (!ctx.fileURL) return;
  const folder = path.relative(process.cwd(), path.dirname(fileURLToPath(ctx.fileURL)));
  ctx.setProperty(tag, 'folder', `/${folder.replaceAll(path.sep, '/')}`);
}
