import type { Page } from '@playwright/test';
import { addresses } from './servers.ts';
import { expect, test } from './test.ts';

const ARTICLE = '/articles/why-hands-hurt/';

/** Where quotes begin: headings, paragraphs, table rows and the first items of lists. */
const QUOTED = '.prose > :is(h2, h3, p), .prose tr, .prose div > ul > li:first-child';

test.describe('passing an article on', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('copies its address where the device has no way to share', async ({ page }) => {
    await withoutNativeShare(page);
    await page.goto(ARTICLE);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.locator('share-bar').getByRole('status')).toHaveText('Link copied.');
    expect(await clipboard(page)).toMatch(/^https:\/\/.*\/articles\/why-hands-hurt\/$/);
  });

  test('uses the way that the device has', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.share = (shared) => {
        document.body.dataset['shared'] = JSON.stringify(shared);
        return Promise.resolve();
      };
    });
    await page.goto(ARTICLE);
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.locator('body')).toHaveAttribute('data-shared', /why-hands-hurt/);
  });

  test('copies the text as Markdown', async ({ page }) => {
    await page.goto(ARTICLE);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.locator('share-bar').getByRole('status')).toContainText('copied');
    const markdown = await page.request.get(`${addresses.site}/articles/why-hands-hurt.md`);
    expect(await clipboard(page)).toBe(await markdown.text());
  });

  test('links to a quote, widened to whole words, and the link leads there', async ({ page }) => {
    await page.goto(ARTICLE);
    const quote = page.getByRole('button', { name: 'Copy link to the quote' });
    await expect(quote).toBeHidden();
    await select(page, 'our fingers are hooks, and your pa');
    await quote.click();
    await expect(page.locator('share-bar').getByRole('status')).toContainText('quote copied');
    const { hash } = new URL(await clipboard(page));
    expect(hash).toBe('#:~:text=Your%20fingers%20are%20hooks%2C%20and%20your%20palm');
    await page.goto(`/about/`);
    await page.goto(ARTICLE + hash);
    await expect(page.getByText('Your fingers are hooks')).toBeInViewport();
  });

  test('leads from a quote to where it stands, and leaves the selection as it is', async ({
    page,
  }) => {
    // Two pages are opened for each quote.
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 390, height: 600 });
    await page.goto(ARTICLE);
    const quotes = await page.locator(QUOTED).evaluateAll((elements) => elements.length);
    expect(quotes).toBeGreaterThan(20);
    for (let i = 0; i < quotes; i++) {
      await page.goto(ARTICLE);
      const start = page.locator(QUOTED).nth(i);
      const selected = await start.evaluate(selectFrom);
      // Fewer than three words are no quote.
      if (selected.trim().split(/\s+/).length < 3) continue;
      await page.getByRole('button', { name: 'Copy link to the quote' }).click();
      expect(await page.evaluate(() => String(getSelection()))).toBe(selected);
      const { hash } = new URL(await clipboard(page));
      await page.goto('about:blank');
      await page.goto(ARTICLE + hash);
      await expect(start, `${selected} ${hash}`).toBeInViewport();
      // A match in the contents would have unfolded them.
      await expect(page.locator('.contents details')).not.toHaveAttribute('open');
    }
  });

  test('links to a quote over a term of the glossary, without its meaning', async ({ page }) => {
    await page.goto(ARTICLE);
    const paragraph = page.locator('p', { hasText: 'found no study that measured' });
    await paragraph.selectText();
    await page.getByRole('button', { name: 'Copy link to the quote' }).click();
    const copied = decodeURIComponent(new URL(await clipboard(page)).hash);
    expect(copied).toContain('callus in a pull.');
    expect(copied).not.toContain('thick and hard where');
  });

  test('offers no link to a selection outside the text', async ({ page }) => {
    await page.goto(ARTICLE);
    await page.locator('.stand').selectText();
    await page.waitForTimeout(400);
    await expect(page.getByRole('button', { name: 'Copy link to the quote' })).toBeHidden();
  });
});

test('without JavaScript an article still has its Markdown, and no button that does nothing', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(addresses.site + ARTICLE);
  await expect(page.locator('share-bar').getByRole('link')).toHaveText('Read as Markdown');
  await expect(page.locator('share-bar').getByRole('button')).toHaveCount(0);
});

async function withoutNativeShare(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Selects a table row or a paragraph from its second letter on, or a heading and what follows it; returns the words. */
function selectFrom(start: Element): string {
  const isHeading = /^H\d$/.test(start.tagName);
  const end = (isHeading && start.nextElementSibling) || start;
  const texts = (element: Element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
      node.textContent?.trim() && node.parentElement?.checkVisibility()
        ? NodeFilter.FILTER_ACCEPT
        : NodeFilter.FILTER_SKIP,
    );
    const found: Node[] = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  };
  const [first, last] = [texts(start)[0], texts(end).at(-1) ?? texts(start).at(-1)];
  if (!first || !last) return '';
  const from = isHeading ? 0 : Math.min(1, (first.textContent?.length ?? 0) - 1);
  getSelection()?.setBaseAndExtent(first, from, last, last.textContent?.length ?? 0);
  return String(getSelection());
}

/** Selects these words of the text. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`The page has no "${wanted}".`);
  }, words);
}
