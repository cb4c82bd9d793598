import { slowDown, watchShifts } from './layout-shifts.ts';
import { lifting, ToolPage } from './pages/tool.ts';
import { expect, test } from './test.ts';

for (const { href, name } of lifting) {
  test.describe(`the first view of ${name}`, () => {
    test('is what the script leaves there until the form changes', async ({ page, browser }) => {
      const still = await browser.newPage({ javaScriptEnabled: false });
      await still.goto(href);
      const tool = new ToolPage(page);
      await tool.open(href);
      await expect(tool.answer).toBeVisible();
      const first = await still.locator('.tool').evaluate(({ outerHTML }) => outerHTML);
      expect(await page.locator('.tool').evaluate(({ outerHTML }) => outerHTML)).toBe(first);
      expect(tool.errors).toEqual([]);
      await still.close();
    });

    test('is that without a script, with nothing that needs one', async ({ browser }) => {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(href);
      await expect(page.getByRole('table').first()).toBeVisible();
      for (const live of await page.locator('[data-live]').all()) await expect(live).toBeHidden();
      for (const role of ['textbox', 'radio'] as const) {
        expect(await page.getByRole('main').getByRole(role).count(), role).toBe(0);
      }
      await page.close();
    });

    for (const [start, address, kept] of [
      ['its examples', href, 'kg'],
      ['an address', `${href}?load=140kg`, 'kg'],
      ['a kept unit', href, 'lb'],
    ] as const) {
      test(`stays where it is when the script is late, with ${start}`, async ({ page }) => {
        await page.setViewportSize({ width: 390, height: 844 });
        await page.addInitScript((unit) => {
          localStorage.setItem('unit', unit);
        }, kept);
        await slowDown(page);
        const shifts = await watchShifts(page);
        await page.goto(address);
        await page
          .locator('.tool')
          .evaluate(({ localName }) => customElements.whenDefined(localName).then(() => undefined));
        await expect(new ToolPage(page).unit(kept)).toBeChecked();
        expect(await shifts()).toEqual([]);
      });
    }
  });
}

test('a tool far down an article gets its script once its reader is near', async ({ page }) => {
  await page.goto('/articles/first-bar/');
  const isThere = () => page.evaluate(() => customElements.get('rpe-chart') !== undefined);
  expect(await isThere()).toBe(false);
  const tool = page.locator('rpe-chart');
  await tool.scrollIntoViewIfNeeded();
  await expect.poll(isThere).toBe(true);
  const answer = tool.locator('.tool-answer');
  const written = (await answer.textContent()) ?? '';
  await tool.getByRole('textbox', { name: 'Load' }).fill('140');
  await expect(answer).not.toHaveText(written);
});

test('a tool in an article says so when its script is not there anymore', async ({ page }) => {
  await page.route(/\/RpeChart[^/]*\.js$/, (route) => route.fulfill({ status: 404 }));
  await page.goto('/articles/first-bar/');
  const tool = page.locator('rpe-chart');
  await tool.scrollIntoViewIfNeeded();
  await expect(tool.getByText('Reload the page to use it.')).toBeVisible();
});
