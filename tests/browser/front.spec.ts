import { addresses } from './servers.ts';
import { expect, test } from './test.ts';

test('an address that leads nowhere, however deep in a folder, offers what is near and the search', async ({
  page,
}) => {
  await page.goto(`${addresses.folder}/2024/05/why-hand-hurts.html`);
  await expect(page.getByText('No lift', { exact: true })).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('why hand hurts');
  const near = page.getByRole('region', { name: 'Did you mean this?' });
  await near.getByRole('link').first().click();
  await expect(page).toHaveURL(`${addresses.folder}/articles/why-hands-hurt/`);
});

test('the bar of the home page is loaded there, and its address stays', async ({ page }) => {
  await page.goto('/');
  const bar = page.getByRole('region', { name: 'On the bar' });
  await bar.getByLabel('Total load').fill('60');
  await expect(bar.locator('[data-place=result]')).toContainText('60 kg');
  expect(new URL(page.url()).search).toBe('');
});
