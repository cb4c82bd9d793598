import { lifting, ToolPage } from './pages/tool.ts';
import { blockStorage } from './storage.ts';
import { expect, test } from './test.ts';

for (const { href, name } of lifting) {
  test.describe(`the unit of ${name}`, () => {
    test('is remembered on the next page, which starts with an example in it', async ({ page }) => {
      const tool = new ToolPage(page);
      await tool.open(href);
      await tool.unit('lb').check();
      await expect(tool.load).toHaveValue(/^225\slb$/);
      for (const other of lifting) {
        await tool.open(other.href);
        await expect(tool.unit('lb')).toBeChecked();
        await expect(tool.load).toHaveValue(/^225\slb$/);
      }
    });

    test('is that of a shared link, not the remembered one', async ({ page }) => {
      const tool = new ToolPage(page);
      await tool.open(href);
      await tool.unit('kg').check();
      await tool.open(`${href}?load=315lb`);
      await expect(tool.unit('lb')).toBeChecked();
      await expect(tool.load).toHaveValue('315\u00a0lb');
    });

    test('leaves a load as it was typed, after a look at the other', async ({ page }) => {
      const tool = new ToolPage(page);
      await tool.open(href);
      for (const text of ['107,5', '61', '100', '100 kg']) {
        await tool.load.fill(text);
        await tool.unit('lb').check();
        await expect(tool.load).toHaveValue(/lb$/);
        await expect(tool.load).not.toHaveValue(/^225\slb$/);
        await tool.unit('kg').check();
        await expect(tool.load).toHaveValue(text);
      }
      await tool.open(`${href}?load=102.5kg`);
      await tool.unit('lb').check();
      await tool.unit('kg').check();
      await expect(tool.load).toHaveValue('102.5\u00a0kg');
    });

    test('is the one that was chosen last, in another tab too', async ({ context }) => {
      const [one, other] = [
        new ToolPage(await context.newPage()),
        new ToolPage(await context.newPage()),
      ];
      await one.open(href);
      await other.open(href);
      await other.unit('lb').check();
      await expect(one.unit('lb')).toBeChecked();
      await expect(one.load).toHaveValue(/^225\slb$/);
      await expect(one.answer).toContainText('lb');
    });

    test('changes where storage is blocked', async ({ page }) => {
      await blockStorage(page);
      const tool = new ToolPage(page);
      await tool.open(href);
      await tool.unit('lb').check();
      await expect(tool.load).toHaveValue(/^225\slb$/);
      await expect(tool.answer).toContainText('lb');
      expect(tool.errors).toEqual([]);
    });
  });
}
