import { ToolPage } from './pages/tool.ts';
import { expect, test } from './test.ts';

for (const href of ['/tools/plates/', '/tools/warm-up/']) {
  test.describe(`the bar of ${href}`, () => {
    test('is the usual one of the unit that was kept', async ({ page }) => {
      await page.addInitScript(() => {
        localStorage.setItem('unit', 'lb');
      });
      const tool = new ToolPage(page);
      await tool.open(href);
      await expect(tool.bar('45 lb')).toBeChecked();
      await expect(tool.load).not.toHaveAttribute('aria-invalid');
      await expect(tool.answer).toBeVisible();
      await expect(tool.answer).not.toContainText('Not with these plates');
    });

    for (const query of ['unit=lb', 'load=225lb']) {
      test(`is the usual one of the unit of the address: ${query}`, async ({ page }) => {
        const tool = new ToolPage(page);
        await tool.open(`${href}?${query}`);
        await expect(tool.bar('45 lb')).toBeChecked();
      });
    }

    test('is one of the reader’s own that no change of unit changes', async ({ page }) => {
      const tool = new ToolPage(page);
      await tool.open(href);
      await tool.chooseBar('Own');
      const own = page.getByLabel('Own bar');
      await own.fill('17');
      await tool.load.fill('57');
      await tool.unit('lb').check();
      await expect(own).toHaveValue('37.48\u00a0lb');
      await tool.unit('kg').check();
      await expect(own).toHaveValue('17');
      await expect(page.locator('.tool')).toContainText('17\u00a0kg');
    });

    test('is the one that the address names', async ({ page }) => {
      const tool = new ToolPage(page);
      await tool.open(`${href}?unit=lb&bar=20kg`);
      await expect(tool.bar('20 kg')).toBeChecked();
    });
  });
}
