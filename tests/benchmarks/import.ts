/**
 * What `npm run import` takes for a blog on Squarespace of 500 posts with three pictures each, which a
 * local server gives, and once more, when all of it is there. The goal is 60 seconds and 500 MB at most.
 *
 * `node tests/benchmarks/import.ts [500]`
 */
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { listFiles } from '../fixtures/output.ts';
import { createRandom } from '../fixtures/random.ts';
import { Site } from '../fixtures/site.ts';
import { type Cost, measure } from './builds/measure.ts';
import { article, photoOf } from './posts.ts';
import { LIFTS, paragraph } from './posts/prose.ts';
import { amount, table } from './report.ts';

const PICTURES_EACH = 3;

/** How many photos differ: the server gives them in turns. */
const PHOTOS = 12;

/** Those of `npm run import`. */
const COMMAND = [
  '--import',
  './src/authoring/commands/read-settings.ts',
  'src/authoring/commands/import.ts',
];

const posts = Number(process.argv[2] ?? 500);
const photos = await Promise.all(Array.from({ length: PHOTOS }, (_, n) => photoOf(n)));
let sent = 0;
const server = createServer((_request, response) => {
  const photo = photos[sent++ % PHOTOS];
  response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end(photo);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;

const site = await Site.create({ files: {} });
const file = path.join(site.root, 'export.xml');
await writeFile(file, exportOf(posts, `http://127.0.0.1:${port}`));

const rows = [];
for (const name of ['the first time', 'once more']) {
  const { seconds, memory } = await runImport();
  rows.push([name, `${seconds.toFixed(1)} s`, `${Math.round(memory / 1e6)} MB`]);
  process.stderr.write(`${name}: ${seconds.toFixed(1)} s\n`);
}
const brought = (await listFiles(path.join(site.root, 'content/posts'))).length;
const wanted = posts * (1 + PICTURES_EACH);
if (brought !== wanted)
  throw new Error(`The import brought ${brought} files instead of ${wanted}.`);
if (sent !== posts * PICTURES_EACH) throw new Error(`The server was asked ${sent} times.`);

const megabytes = photos.reduce((sum, { length }) => sum + length, 0) / PHOTOS / 1e6;
process.stdout.write(
  `${table(['import', 'time', 'memory'], rows)}\n\nThe blog has ${amount(posts)} posts of some 700 words with ${amount(sent)} pictures of ${megabytes.toFixed(1)} MB.\n`,
);
server.close();
server.closeAllConnections();
await rm(site.root, { recursive: true });

function runImport(): Promise<Cost> {
  return measure([...COMMAND, file, '--allow-local'], site.root, { SITE_NOW: site.now });
}

/** An export as Squarespace writes it. */
function exportOf(count: number, address: string): string {
  const items = Array.from({ length: count }, (_, n) => itemOf(n, address));
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>A blog of before</title>
<link>${address}</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>coach</wp:author_login><wp:author_display_name><![CDATA[A Coach]]></wp:author_display_name></wp:author>
${items.join('\n')}
</channel>
</rss>
`;
}

function itemOf(n: number, address: string): string {
  const { slug, fields } = article(n);
  const random = createRandom(`import ${n}`);
  const lift = LIFTS[n % LIFTS.length] ?? '';
  const text = () =>
    `<p style="white-space:pre-wrap;">${paragraph(random, lift).replaceAll(/\*\*(.*?)\*\*/g, '<strong>$1</strong>')}</p>`;
  const part = (section: number) => {
    const source = `${address}/static/${slug}/${section}.jpg`;
    const picture = `<div class="sqs-block image-block"><figure><noscript><img src="${source}" alt="A bar on the floor" /></noscript><img class="thumb-image" data-src="${source}" data-image="${source}" alt="A bar on the floor" /><figcaption><p>Week ${section} of the ${lift}</p></figcaption></figure></div>`;
    return [
      `<div class="sqs-block html-block"><h2>Week ${section}</h2>`,
      ...Array.from({ length: 5 }, text),
      '</div>',
      section <= PICTURES_EACH ? picture : '',
    ].join('\n');
  };
  const day = String(fields['publishedAt']).slice(0, 10);
  return `<item>
<title>${String(fields['title']).replaceAll('&', '&amp;')}</title>
<link>/blog/${slug}</link>
<content:encoded><![CDATA[${[1, 2, 3, 4].map(part).join('\n')}]]></content:encoded>
<excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_name>${slug}</wp:post_name>
<wp:post_type>post</wp:post_type>
<wp:post_id>${n + 1}</wp:post_id>
<wp:status>publish</wp:status>
<wp:post_date>${day} 06:00:00</wp:post_date>
<wp:post_date_gmt>${day} 06:00:00</wp:post_date_gmt>
<category domain="category" nicename="training"><![CDATA[Training]]></category>
<category domain="post_tag" nicename="${slug}"><![CDATA[barbell]]></category>
<dc:creator>coach</dc:creator>
</item>`;
}
