import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { emptyFolder } from '../fixtures/folder.ts';
import { sharedSite } from '../fixtures/shared-site.ts';
import { withoutOffline } from '../fixtures/without-offline.ts';
import { wholeSite } from '../fixtures/whole-site.ts';
import { Device } from './pages/device.ts';
import { WorkoutPage } from './pages/workout.ts';
import { addresses } from './servers.ts';
import { expect, test } from './test.ts';

test.use({ serviceWorkers: 'allow' });

const READ = ['/articles/first-bar/', '/articles/why-hands-hurt/', '/articles/photo-of-a-bar/'];
const TOOLS = ['/tools/', '/tools/plates/', '/tools/one-rep-max/', '/tools/fridge-clock/'];
const STAND_IN = '/offline/';

let dist: string;
/** The same site in a folder of its host. */
let folder: string;
/** A site whose owner has switched it off. */
let off: string;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  ({ dist } = await sharedSite({ files: await wholeSite() }));
  ({ dist: off } = await sharedSite(withoutOffline));
  ({ dist: folder } = await sharedSite({
    files: await wholeSite(),
    settings: { address: addresses.folder },
  }));
});

test('reads on without a connection: articles, a tool, a session, and a helpful page for what is not there', async ({
  page,
}) => {
  const device = await Device.open(page, dist);
  for (const address of [...READ, '/search/?q=callus']) await device.read(address);
  await device.expectKept(...TOOLS, STAND_IN);
  await device.goOffline();

  for (const address of READ) {
    await device.visit(address);
    await expect(device.mark).toContainText('Kept on this device on');
    await expect(page.locator('h1')).toBeVisible();
  }
  const broken = await page
    .locator('img')
    .evaluateAll(
      (pictures) => pictures.filter((each) => (each as HTMLImageElement).naturalWidth === 0).length,
    );
  expect(broken).toBe(0);

  await device.visit('/tools/one-rep-max/?load=100kg&reps=3');
  await expect(page.locator('[name=reps]')).toHaveValue('3');
  await page.locator('[name=load]').fill('120');
  await expect(page.locator('.tool-answer')).toContainText(/1[23]\d/);

  await device.visit('/articles/first-bar/');
  const workout = new WorkoutPage(page);
  await workout.tick('Deadlift', 1).check();
  await expect(workout.rest).toBeVisible();
  await page.reload();
  await expect(workout.tick('Deadlift', 1)).toBeChecked();

  // An article that no one read here, and that is not among the newest of a topic.
  await device.visit('/articles/rest-part-one/');
  await expect(page.locator('h1')).toHaveText('What you can still read');
  await expect(device.mark).toContainText('this page is not on this device');
  const titles = page.locator('.kept-pages a');
  await expect(titles.filter({ hasText: 'What goes on a first bar?' })).toHaveCount(1);
  const gaps = await page
    .locator('.kept-pages ul + h2, .kept-about h2')
    .evaluateAll((headings) => headings.map((heading) => getComputedStyle(heading).marginTop));
  expect(gaps.length).toBeGreaterThan(1);
  expect(new Set(gaps).size, gaps.join()).toBe(1);
  await titles.filter({ hasText: 'Why do my hands hurt after pulling?' }).click();
  await expect(page).toHaveURL(`${device.origin}/articles/why-hands-hurt/`);

  await device.visit('/search/?q=callus');
  await expect(page.locator('.search-trouble')).toContainText('You may be offline');

  await device.goOnline();
  await page.reload();
  await expect(device.mark).toHaveCount(0);
  await device.visit('/articles/first-bar/');
  await expect(workout.tick('Deadlift', 1)).toBeChecked();
  expect(device.errors).toEqual([]);
});

test('a new build while a page is open breaks nothing, and no page mixes old and new files', async ({
  page,
  context,
}) => {
  const device = await Device.open(page, dist);
  await device.read('/articles/first-bar/');
  await device.expectKept(...TOOLS, STAND_IN);
  const old = await device.kept('files');
  await device.deploy(await rebuilt(dist));

  // The open page still gets its own files, which the site has no more.
  const script = old.find((file) => /Workout/.test(file)) ?? '';
  const status = await page.evaluate(async (file) => (await fetch(file)).status, script);
  expect(status).toBe(200);
  const other = await context.newPage();
  await other.goto(`${device.origin}/articles/first-bar/`);
  await expect(other.locator('workout-sheet .rest')).toBeAttached();
  // The new page took the place of the old one, with files of its own.
  await expect
    .poll(() => device.kept('files'))
    .toContainEqual(expect.stringMatching(/Workout.*new/));
  expect(await page.evaluate(async (file) => (await fetch(file)).status, script)).toBe(200);

  await device.goOffline();
  await other.reload();
  await expect(other.locator('.from-device')).toBeVisible();
  const workout = new WorkoutPage(other);
  await workout.tick('Deadlift', 1).check();
  await expect(workout.rest).toBeVisible();
  expect(device.errors).toEqual([]);
});

test('a site in a folder of its host keeps to that folder', async ({ page }) => {
  const device = await Device.open(page, folder);
  await device.read('/blog/articles/first-bar/');
  await device.expectKept('/blog/tools/plates/', '/blog/offline/');
  await device.goOffline();
  await page.reload();
  await expect(device.mark).toBeVisible();
  await device.visit('/blog/about/');
  await expect(page.locator('.kept-pages a').first()).toHaveAttribute('href', /^\/blog\//);
  await expect(page.goto(`${device.origin}/elsewhere/`)).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
});

test('a page that is made ahead of its reader is kept when they see it', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'prerendering', { value: true });
  });
  const device = await Device.open(page, dist);
  await device.visit('/about/');
  expect(await device.workers()).toBe(0);
  await page.evaluate(() => document.dispatchEvent(new Event('prerenderingchange')));
  await device.expectKept('/about/');
});

test('a device without room keeps nothing and breaks nothing', async ({ page, context }) => {
  const device = await Device.open(page, dist);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: device.origin,
    quotaSize: 50_000,
  });
  for (const address of [...READ, '/tools/plates/']) {
    await device.visit(address);
    await expect(page.locator('h1')).toBeVisible();
    await expect.poll(() => device.workers()).toBe(1);
  }
  await page.locator('[name=load]').fill('120');
  await expect(page.locator('.tool-answer')).toContainText('120');
  expect(device.errors).toEqual([]);
});

test('switched off, nothing is registered, and the device of an earlier reader is cleared', async ({
  page,
}) => {
  const device = await Device.open(page, dist);
  await device.read('/articles/first-bar/');
  await device.deploy(off);
  await device.visit('/');
  await expect.poll(() => device.workers()).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await device.visit('/articles/');
  expect(await device.workers()).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(device.errors).toEqual([]);
});

/** The site as another build might leave it: every script and stylesheet under a new name. */
async function rebuilt(folder: string): Promise<string> {
  const copy = await emptyFolder();
  await cp(folder, copy, { recursive: true });
  const assets = path.join(copy, '_astro');
  const names = (await readdir(assets)).filter((name) => /\.(?:js|css)$/.test(name));
  const renamed = new Map(
    names.map((name) => [name, name.replace(/\.[\w-]+(\.\w+)$/, '.newbuild$1')]),
  );
  const everything = await readdir(copy, { recursive: true });
  for (const file of everything.filter((name) => /\.(?:html|js|css)$/.test(name))) {
    const text = await readFile(path.join(copy, file), 'utf8');
    const changed = [...renamed].reduce((all, [from, to]) => all.replaceAll(from, to), text);
    await writeFile(path.join(copy, file), changed);
  }
  for (const [from, to] of renamed) await rename(path.join(assets, from), path.join(assets, to));
  await rm(path.join(copy, 'pagefind'), { recursive: true });
  return copy;
}
