import { SearchPage } from './pages/search.ts';
import { addresses } from './servers.ts';
import { expect, test } from './test.ts';

const HANDS = 'Why do my hands hurt after pulling?';

test.describe('the search', () => {
  test('finds while one types, by section, and marks what it found', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open();
    await search.field.pressSequentially('paper cut');
    await expect(search.heading).toHaveText('1 result for “paper cut”');
    await expect(search.results.getByRole('heading')).toHaveText([HANDS]);
    await expect(search.results.locator('mark').first()).toHaveText(/paper|cut/);
    await expect(search.all).toBeHidden();
    await expect(page).toHaveURL(/\/search\/\?q=paper\+cut$/);
  });

  test('leads to the section in which the words stand', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('?q=fingers+hooks');
    await search.results
      .filter({ hasText: HANDS })
      .getByRole('link', { name: 'What your hands do in a pull' })
      .click();
    await expect(page.locator('#what-your-hands-do-in-a-pull')).toBeInViewport();
  });

  test('tells a screen reader how much it found, once one stops typing', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open();
    await search.field.pressSequentially('paper cut');
    await expect(search.status).toHaveText('1 result for “paper cut”');
  });

  test('narrows to topics, and keeps them in the address', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('?q=plan');
    await expect(search.heading).toContainText('for “plan”');
    await search.topic('Eating').check();
    await expect(search.heading).toContainText('for “plan” in Eating');
    for (const topic of await search.results.locator('.chip').allTextContents()) {
      expect(topic).toBe('Eating');
    }
    await expect(page).toHaveURL(/\?q=plan&topic=eating$/);
  });

  test('opens as the address says', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('?q=calluses&topic=lifting');
    await expect(search.field).toHaveValue('calluses');
    await expect(search.topic('Lifting')).toBeChecked();
    await expect(search.results.getByRole('heading', { name: HANDS })).toBeVisible();
  });

  test('takes a misspelling for the word that the site knows', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('?q=clalus');
    await expect(search.heading).toHaveText(
      /^No results for “clalus”\. Showing \d+ results? for “callus/,
    );
    await expect(search.results.getByRole('heading', { name: HANDS })).toBeVisible();
  });

  test('knows the short forms of the glossary', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('?q=HG');
    await expect(search.results.getByRole('heading', { name: HANDS })).toBeVisible();
    expect(await search.results.count()).toBeLessThan(6);
  });

  test('puts the best match first, whatever else is asked for', async ({ page }) => {
    const search = new SearchPage(page);
    for (const query of ['lower palms ache', 'hands hurt freezer', 'hands hurting xylophone']) {
      await search.open(`?q=${query}`);
      await expect(search.titles.first(), query).toHaveText(HANDS);
    }
    await expect(search.heading).toHaveText(
      /^No results for “hands hurting xylophone”\. Showing \d results for “hands hurting”$/,
    );
  });

  test('finds an article by what else its author says readers call it', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('?q=mitts that sting');
    await expect(search.titles.first()).toHaveText(HANDS);
  });

  test('finds tools, by what else they are called too', async ({ page }) => {
    const search = new SearchPage(page);
    for (const [query, title] of [
      ['plate loader', 'Plate loader'],
      ['plate calculator', 'Plate loader'],
      ['one rep max calculator', 'One-rep max'],
    ] as const) {
      await search.open(`?q=${query}`);
      await expect(search.titles.first(), query).toHaveText(title);
      await expect(search.results.first().locator('.posts-label')).toHaveText('Tool');
    }
    await search.results.first().getByRole('link').first().click();
    await expect(page).toHaveURL(/\/tools\/one-rep-max\/$/);
  });

  test('finds the glossary, and a term in it', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('?q=glossary');
    await expect(search.titles.first()).toHaveText('Glossary');
    await search.open('?q=hook grip');
    await search.results.getByRole('link', { name: 'hook grip', exact: true }).click();
    await expect(page.locator('#hook-grip')).toBeInViewport();
  });

  test('shows the articles of topics without the index, newest first', async ({ page }) => {
    const search = new SearchPage(page);
    await page.route('**/pagefind/**', (route) => route.abort());
    await search.open('?topic=eating');
    await expect(search.heading).toHaveText(/^\d+ articles? in Eating$/);
    expect(await search.results.count()).toBeGreaterThan(0);
    for (const topic of await search.results.locator('.chip').allTextContents()) {
      expect(topic).toBe('Eating');
    }
  });

  test('says so when the index cannot load, and searches when it can', async ({ page }) => {
    const search = new SearchPage(page);
    await page.route('**/pagefind/**', (route) => route.abort());
    await search.open('?q=callus');
    await expect(page.locator('.search-trouble')).toBeVisible();
    await expect(search.all).toBeVisible();
    await page.unroute('**/pagefind/**');
    await search.field.fill('calluses');
    await expect(search.titles.first()).toHaveText(HANDS);
    await expect(page.locator('.search-trouble')).toBeHidden();
  });

  test('says what to do when nothing matches, and shows all articles', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('?q=xylophone');
    await expect(search.heading).toHaveText('No results for “xylophone”');
    await expect(page.getByText('Check the spelling')).toBeVisible();
    await expect(search.all).toBeVisible();
  });

  test('shows markup in the address as the text that it is', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E');
    await expect(search.heading).toContainText('<img src=x onerror=alert(1)>');
    await expect(page.locator('.search-found img')).toHaveCount(0);
  });

  test('works by keyboard: / from any page, arrows through what is found, Escape back', async ({
    page,
  }) => {
    await page.goto('/articles/why-hands-hurt/');
    await page.keyboard.press('/');
    const search = new SearchPage(page);
    await expect(search.field).toBeFocused();
    await page.keyboard.type('callus');
    await expect(search.results.first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(search.results.first().getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(search.field).toBeFocused();
    await expect(search.field).toHaveValue('');
    await expect(search.all).toBeVisible();
  });

  test('leaves / alone on a button', async ({ page }) => {
    await page.goto('/about/');
    await page.getByRole('banner').getByRole('button').focus();
    await page.keyboard.press('/');
    await page.waitForTimeout(300);
    await expect(page).toHaveURL(/\/about\/$/);
    const search = new SearchPage(page);
    await search.open();
    await page.getByRole('banner').getByRole('button').focus();
    await page.keyboard.press('/');
    await expect(search.field).not.toBeFocused();
  });

  test('leaves / alone where the reader has switched the key off', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open();
    await page.getByRole('checkbox', { name: /returns to this field/ }).uncheck();
    await page.goto('/about/');
    await page.keyboard.press('/');
    await page.waitForTimeout(300);
    await expect(page).toHaveURL(/\/about\/$/);
  });

  test('costs an article nothing before it is opened', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto('/articles/why-hands-hurt/');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((path) => /search|pagefind/.test(path))).toEqual([]);
  });
});

test.describe('the results after the first ten', () => {
  test.use({ baseURL: addresses.oddSite });

  const further = (search: SearchPage) => search.page.getByRole('button', { name: 'Show more' });

  test('come once each, however fast one clicks', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('?q=sound');
    await expect(search.results).toHaveCount(10);
    const total = Number.parseInt((await search.heading.textContent()) ?? '', 10);
    await further(search).dblclick();
    await expect
      .poll(async () => {
        // The last of the results takes the button away.
        await further(search)
          .click({ timeout: 500 })
          .catch(() => undefined);
        return search.results.count();
      })
      .toBe(total);
    const titles = await search.titles.allTextContents();
    expect(titles).toHaveLength(total);
    expect(new Set(titles).size).toBe(total);
  });

  test('do not come late into the list of another query', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('?q=sound');
    await expect(search.results).toHaveCount(10);
    const held: (() => void)[] = [];
    await page.route('**/pagefind/fragment/**', async (route) => {
      await new Promise<void>((release) => held.push(release));
      await route.continue();
    });
    await further(search).click();
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await search.topic('Lifting').check();
    await search.field.fill('');
    await expect(search.heading).toContainText('in Lifting');
    const shown = await search.titles.allTextContents();
    for (const release of held) release();
    await page.waitForTimeout(300);
    expect(await search.titles.allTextContents()).toEqual(shown);
  });

  test('say so when they cannot load, and come when they can', async ({ page }) => {
    const faults: Error[] = [];
    page.on('pageerror', (fault) => faults.push(fault));
    const search = new SearchPage(page);
    await search.open('?q=sound');
    await expect(search.results).toHaveCount(10);
    await page.route('**/pagefind/fragment/**', (route) => route.abort());
    await further(search).click();
    await expect(page.locator('.search-more + p')).toBeVisible();
    await expect(search.results).toHaveCount(10);
    await page.unroute('**/pagefind/fragment/**');
    await further(search).click();
    await expect.poll(() => search.results.count()).toBeGreaterThan(10);
    await expect(page.locator('.search-more + p')).toBeHidden();
    expect(faults).toEqual([]);
  });
});

test.describe('the search on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } });

  test('has no hints for keys', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open();
    await expect(search.field).toBeVisible();
    await expect(page.getByText('returns to this field')).toBeHidden();
  });
});

test.describe('the search without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('is the list of all articles', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open();
    await expect(search.field).toBeHidden();
    await expect(search.all.getByRole('heading', { name: HANDS })).toBeVisible();
    await expect(page.getByText('needs JavaScript')).toBeVisible();
  });
});
