import { expect, it } from 'vitest';
import { refuseOwnLists } from '../../../../src/delivery/hosts/limits.ts';
import { emptyFolder, writeFiles } from '../../../fixtures/folder.ts';

it('refuses what an owner wrote for Cloudflare where another host serves the site', async () => {
  const folder = await emptyFolder();
  expect(() => {
    refuseOwnLists('nginx', folder);
  }).not.toThrow();
  await writeFiles(folder, { _redirects: '/feed/ /rss.xml 301\n' });
  expect(() => {
    refuseOwnLists('nginx', folder);
  }).toThrow(
    "public/_redirects says something to Cloudflare and Netlify alone, and src/site.ts says host: 'nginx'. Delete the file, or write host: 'cloudflare'",
  );
});
