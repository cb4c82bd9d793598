import { addresses } from './servers.ts';
import { expect, test } from './test.ts';

const { pathname: FOLDER, origin } = new URL(`${addresses.folder}/`);

/** A site that is served from a folder of its host asks for nothing outside of it. */
test.beforeEach(({ page }) => {
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    expect(response.status(), response.url()).toBeLessThan(400);
    expect(pathname.startsWith(FOLDER), response.url()).toBe(true);
  });
});

test('leads from the home page to an article, to the next one and back home', async ({ page }) => {
  await page.goto(addresses.folder + '/');
  await page.locator('main h2 a, main h3 a').first().click();
  await expect(page).toHaveURL(new RegExp(`^${addresses.folder}/articles/[^/]+/$`));
  await page.locator('.neighbors a').first().click();
  await expect(page).toHaveURL(new RegExp(`^${addresses.folder}/articles/[^/]+/$`));
  await page.getByRole('banner').getByRole('link').first().click();
  await expect(page).toHaveURL(`${addresses.folder}/`);
});

test('marks the page of the menu that a reader is on', async ({ page }) => {
  await page.goto(`${addresses.folder}/topics/`);
  const current = page.getByRole('navigation', { name: 'Main' }).locator('[aria-current=page]');
  await expect(current).toHaveAttribute('href', `${FOLDER}topics/`);
});

test('searches, and leads to what it found', async ({ page }) => {
  await page.goto(`${addresses.folder}/about/`);
  await page.keyboard.press('/');
  await expect(page).toHaveURL(new RegExp(`^${addresses.folder}/search/`));
  const field = page.getByRole('searchbox');
  await field.pressSequentially('paper cut');
  const first = page
    .locator('.search-found .posts > li')
    .first()
    .getByRole('heading')
    .getByRole('link');
  await expect(first).toBeVisible();
  await first.click();
  await expect(page).toHaveURL(new RegExp(`^${addresses.folder}/articles/`));
});

test('works a tool out and gives a link to the result', async ({ page }) => {
  await page.goto(`${addresses.folder}/tools/one-rep-max/?load=100kg&reps=5`);
  await expect(page.locator('.tool-answer')).toContainText('kg');
  const link = page.getByRole('link', { name: 'Link to this result' });
  await expect(link).toHaveAttribute('href', new RegExp(`^${FOLDER}tools/one-rep-max/\\?`));
  await page.locator('[name=load]').fill('120');
  await page.locator('[name=reps]').fill('3');
  await page.keyboard.press('Tab');
  await expect(page).toHaveURL(new RegExp(`^${addresses.folder}/tools/one-rep-max/\\?load=120`));
});

test('offers its feeds, its icons and its manifest from the folder', async ({ page, request }) => {
  await page.goto(addresses.folder + '/');
  const links = await page
    .locator('link[rel=alternate], link[rel=icon], link[rel=manifest]')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(4);
  for (const link of links) {
    expect(link.startsWith(FOLDER), link).toBe(true);
    expect((await request.get(origin + link)).status(), link).toBe(200);
  }
  const manifest = (await (await request.get(`${addresses.folder}/site.webmanifest`)).json()) as {
    start_url: string;
  };
  expect(manifest.start_url).toBe(FOLDER);
});

test('reads without a script', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${addresses.folder}/articles/`);
  await page.locator('main li a[href*="/articles/"]').first().click();
  await expect(page.locator('h1')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`^${addresses.folder}/articles/[^/]+/$`));
});
