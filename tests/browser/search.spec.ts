import { expect, test } from '@playwright/test';
import { SearchPage } from './pages/search.ts';

const HANDS = 'Why do my hands hurt after pulling?';

test.describe('the search', () => {
  test('finds while one types, by section, and marks what it found', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open();
    await search.field.pressSequentially('paper cut');
    await expect(search.heading).toHaveText('1 article for “paper cut”');
    await expect(search.results.getByRole('heading')).toHaveText([HANDS]);
    await expect(search.results.locator('mark').first()).toHaveText(/paper|cut/);
    await expect(search.all).toBeHidden();
    await expect(page).toHaveURL(/\/search\/\?q=paper\+cut$/);
  });

  test('leads to the section in which the words stand', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('?q=fingers+hooks');
    await search.results
      .first()
      .getByRole('link', { name: 'What your hands do in a pull' })
      .click();
    await expect(page.locator('#what-your-hands-do-in-a-pull')).toBeInViewport();
  });

  test('tells a screen reader how much it found, once one stops typing', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open();
    await search.field.pressSequentially('paper cut');
    await expect(search.status).toHaveText('1 article for “paper cut”');
  });

  test('narrows to topics, and keeps them in the address', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('?q=plan');
    await expect(search.heading).toContainText('for “plan”');
    await search.topic('Eating').check();
    await expect(search.heading).toContainText('for “plan” in Eating');
    for (const length of await search.results.locator('.length').allTextContents()) {
      expect(length).toMatch(/^Eating, /);
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
    await expect(search.heading).toContainText('Showing results for “callus');
    await expect(search.results.getByRole('heading', { name: HANDS })).toBeVisible();
  });

  test('knows the short forms of the glossary', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('?q=HG');
    await expect(search.results.getByRole('heading', { name: HANDS })).toBeVisible();
    expect(await search.results.count()).toBeLessThan(6);
  });

  test('says what to do when nothing matches, and shows all articles', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('?q=xylophone');
    await expect(search.heading).toHaveText('No articles for “xylophone”');
    await expect(page.getByText('Check the spelling')).toBeVisible();
    await expect(search.all).toBeVisible();
  });

  test('shows markup in the address as the text that it is', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E');
    await expect(search.heading).toContainText('<img src=x onerror=alert(1)>');
    await expect(page.locator('.found img')).toHaveCount(0);
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

  test('leaves / alone where the reader has switched the key off', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open();
    await page.getByRole('checkbox', { name: /comes back to this field/ }).uncheck();
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
