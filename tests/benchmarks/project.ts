import { Site } from '../fixtures/site.ts';
import { wholeSite } from '../fixtures/whole-site.ts';
import { writeArticles } from './posts.ts';

/** A copy of the project with so many posts of some 700 words, a glossary, and no picture drawn yet. */
export async function project(count: number, folder?: string): Promise<Site> {
  const glossary = Object.entries(await wholeSite()).filter(([name]) =>
    name.startsWith('content/glossary/'),
  );
  const site = await Site.create(
    { files: Object.fromEntries(glossary), ownPictures: true },
    folder,
  );
  await writeArticles(site.root, count);
  return site;
}
