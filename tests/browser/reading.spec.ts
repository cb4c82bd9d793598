import { ArticlePage } from './pages/article.ts';
import { addresses } from './servers.ts';
import { expect, test } from './test.ts';

const HANDS = 'why-hands-hurt';

test.describe('reading an article', () => {
  test('goes to the older article and back to the newer one', async ({ page }) => {
    const article = new ArticlePage(page);
    await article.open(HANDS);
    await article.previous.click();
    await expect(article.title).toHaveText('How many pots does a week need?');
    await article.next.click();
    await expect(article.title).toHaveText('Why do my hands hurt after pulling?');
    await article.next.click();
    await expect(article.title).toHaveText('Here’s why a missed week “doesn’t count”');
    await expect(article.next).toHaveCount(0);
  });

  test('offers featured posts that can be opened, never the one being read', async ({ page }) => {
    const article = new ArticlePage(page);
    await article.open('short-2');
    await expect(article.featured).toHaveText([/hands/, /pots/, /missed week/]);
    await article.featured.nth(1).click();
    await expect(article.title).toHaveText('How many pots does a week need?');
  });

  test('goes from a citation to its source and back to the same place', async ({ page }) => {
    const article = new ArticlePage(page);
    await article.open(HANDS);
    await page.locator('#cite-2-1').click();
    await expect(page.locator('#source-2')).toBeInViewport();
    await page.getByRole('link', { name: 'Back to citation 1 of source 2' }).click();
    await expect(page.locator('#cite-2-1')).toBeInViewport();
  });

  test('can be read to its end on a line that hangs', async ({ page }) => {
    await page.route('**/*.css', () => new Promise(() => undefined));
    await page.goto(`/articles/${HANDS}/`, { waitUntil: 'commit' });
    await expect(page.getByRole('link', { name: /^Back to citation/ }).first()).toBeVisible();
    await expect(page.getByRole('link', { name: /^Next/ })).toBeVisible();
    await expect(page.locator('[data-waits]')).toHaveCount(0);
  });

  test('marks no section as the one being read before its first', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.route('**/*.css', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.goto(`/articles/${HANDS}/`);
    await expect(page.getByRole('link', { name: /^Next/ })).toBeVisible();
    const marked = page.locator('.contents [aria-current]');
    await expect(marked).toHaveCount(0);
    await page.getByRole('heading', { name: 'Sources' }).scrollIntoViewIfNeeded();
    await expect(marked).toHaveCount(1);
  });

  test('opens at a place within a paragraph, however far down', async ({ page }) => {
    await new ArticlePage(page).open(HANDS);
    const place = page.locator('.text > p:nth-child(n + 10) .cite a').last();
    const id = (await place.getAttribute('id')) ?? '';
    await page.goto('/');
    await page.goto(`/articles/${HANDS}/#${id}`);
    await expect(page.locator(`#${id}`)).toBeInViewport();
  });

  test('can link to each of its headings', async ({ page }) => {
    await new ArticlePage(page).open(HANDS);
    await page
      .getByRole('heading', { name: 'A torn callus or a sore palm?' })
      .getByRole('link')
      .click();
    expect(new URL(page.url()).hash).toBe('#a-torn-callus-or-a-sore-palm');
  });

  for (const slug of [HANDS, 'pots-for-a-week', 'after-a-missed-week']) {
    test(`shows the start of the answer of ${slug} on a small phone without scrolling`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 360, height: 640 });
      const article = new ArticlePage(page);
      // The fallback faces, which are wider: on a first visit the site's own may come too late.
      await page.route('**/*.woff2', (route) => route.abort());
      await article.open(slug);
      const box = await article.shortAnswer.boundingBox();
      expect(box?.y).toBeLessThan(600);
    });
  }

  for (const [width, height] of [
    [1280, 900],
    [390, 844],
  ] as const) {
    test(`shows the start of the answer beside or under the cover, at ${width}×${height}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      const article = new ArticlePage(page);
      for (const slug of [HANDS, 'pots-for-a-week', 'after-a-missed-week', 'photo-of-a-bar']) {
        await article.open(slug);
        const [title, cover, start] = await Promise.all([
          article.title.boundingBox(),
          article.cover.boundingBox(),
          article.text.boundingBox(),
        ]);
        expect(start?.y, slug).toBeLessThanOrEqual(640);
        if (width < 992) expect(cover, slug).toMatchObject({ x: 0, width, height: 112 });
        else {
          expect(cover?.height, slug).toBeLessThanOrEqual(280);
          expect(cover?.x, slug).toBeGreaterThan((title?.x ?? 0) + (title?.width ?? 0));
        }
      }
    });
  }

  test('has no cover on a screen so low that the answer would not begin on it', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    const article = new ArticlePage(page);
    for (const slug of [HANDS, 'photo-of-a-bar']) {
      await article.open(slug);
      expect((await article.cover.boundingBox())?.height ?? 0, slug).toBe(0);
    }
  });
});

test.describe('the contents', () => {
  test('stand open beside the text where there is room', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const article = new ArticlePage(page);
    await article.open(HANDS);
    const link = article.contents.getByRole('link', { name: 'When to get help' });
    await expect(link).toBeVisible();
    const [contents, text] = await Promise.all([
      article.contents.boundingBox(),
      article.shortAnswer.boundingBox(),
    ]);
    expect((contents?.x ?? 0) + (contents?.width ?? 0)).toBeLessThanOrEqual(text?.x ?? 0);
    await link.click();
    await expect(page.getByRole('heading', { name: 'When to get help' })).toBeInViewport();
  });

  test('are no stop of the keyboard that does nothing', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const article = new ArticlePage(page);
    await article.open(HANDS);
    await expect(article.contents.getByText('On this page')).toBeHidden();
    await article.contents.getByRole('link').first().focus();
    await page.keyboard.press('Shift+Tab');
    expect(await article.contents.evaluate((nav) => nav.contains(document.activeElement))).toBe(
      false,
    );
  });

  test('are folded above the text on a phone, and open', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    const article = new ArticlePage(page);
    await article.open(HANDS);
    const link = article.contents.getByRole('link', { name: 'When to get help' });
    await expect(link).toBeHidden();
    await article.contentsFold.click();
    await expect(link).toBeVisible();
  });

  test('mark the section that is being read', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const article = new ArticlePage(page);
    await article.open(HANDS);
    await expect(article.currentSection).toHaveCount(0);
    await page.getByRole('heading', { name: 'When to get help' }).scrollIntoViewIfNeeded();
    await page.evaluate(() => {
      document.querySelector('#when-to-get-help')?.scrollIntoView();
    });
    await expect(article.currentSection).toHaveText('When to get help');
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await expect(article.currentSection).toHaveCount(0);
  });
});

test('the contents mark the section that was chosen, also where several fit a tall screen', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1080, height: 1800 });
  const article = new ArticlePage(page);
  for (const address of [`/articles/${HANDS}/`, `${addresses.oddSite}/articles/sixty-headings/`]) {
    await page.goto(address);
    for (const link of await article.contents.getByRole('link').all()) {
      await link.evaluate((each) => {
        (each as HTMLElement).click();
      });
      await expect(article.currentSection).toHaveText(await link.innerText());
    }
  }
});

test.describe('a wrong address', () => {
  test('answers 404 with a way on', async ({ page }) => {
    const response = await page.goto('/articles/no-such-article/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('link', { name: /^All \d+ articles$/ }).click();
    await expect(page).toHaveURL(`${addresses.site}/articles/`);
  });
});
