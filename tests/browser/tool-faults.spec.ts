import { lifting, ToolPage } from './pages/tool.ts';
import { expect, test } from './test.ts';

for (const { href, name } of lifting) {
  test.describe(`a fault in ${name}`, () => {
    for (const [text, words] of [
      ['', 'Write a load'],
      ['<img src=x onerror=alert(1)>', 'That is not a load'],
    ] as const) {
      test(`says beside the field what to write instead of "${text}"`, async ({ page }) => {
        const tool = new ToolPage(page);
        await tool.open(href);
        await tool.load.fill(text);
        await tool.load.press('Enter');
        await expect(tool.load).toHaveAttribute('aria-invalid', 'true');
        expect(await tool.faultOf(tool.load)).toContain(words);
        await expect(tool.shown).toHaveAttribute('inert');
        await expect(page.getByRole('main')).not.toContainText('NaN');
        await tool.load.fill('100 kg');
        await expect(tool.load).not.toHaveAttribute('aria-invalid');
        await expect(tool.shown).not.toHaveAttribute('inert');
        expect(tool.errors).toEqual([]);
      });
    }

    test('has the focus at Enter, where it is the first', async ({ page }) => {
      const tool = new ToolPage(page);
      await tool.open(href);
      await tool.load.fill('heavy');
      await page.locator('.tool-form input[type=text]:visible').last().press('Enter');
      await expect(tool.load).toBeFocused();
    });
  });
}
