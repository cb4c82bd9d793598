import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { escapeMarkup } from '../../markup.ts';
import { asMetaTag } from './policy.ts';
import { type Delivery, headersOf } from './rules.ts';

/**
 * Readies a built site for GitHub Pages, which sends no header of ours: the content security policy
 * goes into each page. All else that headers say is lost there.
 *
 * @param folder the built site.
 */
export async function writeGithubPagesFiles(delivery: Delivery, folder: string): Promise<void> {
  // Without it, GitHub leaves out what begins with an underscore.
  await writeFile(path.join(folder, '.nojekyll'), '');
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((each) => each.endsWith('.html'))) {
    const file = path.join(folder, name);
    const address = `${delivery.base}/${name.replaceAll(path.sep, '/').replace(/(^|\/)index\.html$/, '$1')}`;
    const policy = headersOf(delivery, address)['Content-Security-Policy'];
    if (policy === undefined) continue;
    await writeFile(file, withPolicy(await readFile(file, 'utf8'), policy));
  }
}

/** The page with a policy before all that it is about: a browser follows it from there on. */
export function withPolicy(html: string, policy: string): string {
  const tag = `<meta http-equiv="content-security-policy" content="${escapeMarkup(asMetaTag(policy))}">`;
  // A function, since a policy could contain $&.
  return html.replace(/<meta charset=[^>]*>/i, (charset) => charset + tag);
}
