import { ArticlePage } from './pages/article.ts';
import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

test('an article can be read, and left for the next, without JavaScript', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const article = new ArticlePage(page);
  await article.open('why-hands-hurt');
  await expect(article.shortAnswer).toBeVisible();
  await article.contentsFold.click();
  await expect(article.contents.getByRole('link', { name: 'Sources' })).toBeVisible();
  await expect(article.theme).toBeHidden();
  await article.next.click();
  await expect(article.title).toHaveText('Here’s why a missed week “doesn’t count”');
});

for (const address of [
  '/',
  '/articles/',
  '/topics/',
  '/topics/lifting/',
  '/about/',
  '/editorial/',
  '/sources/',
  '/tools/',
]) {
  test(`${address} shows its text and its links without JavaScript`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(
      page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Topics' }),
    ).toBeVisible();
    expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(100);
  });
}
