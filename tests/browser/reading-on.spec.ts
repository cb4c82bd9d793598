import { addresses } from './servers.ts';
import { expect, test } from './test.ts';

test.use({ baseURL: addresses.oddSite });

test('a part of a series leads to the others, in their order', async ({ page }) => {
  await page.goto('/articles/part-2/');
  await expect(page.getByText('Part 2 of A stronger <grip>')).toBeVisible();
  const series = page.getByRole('navigation', { name: 'Series: A stronger <grip>' });
  await expect(series.getByRole('link')).toHaveText([
    'Grip, part 1',
    'Grip, part 2',
    'Grip, part 3',
  ]);
  await expect(series.locator('[aria-current=page]')).toHaveText('Grip, part 2');
  await series.getByRole('link', { name: 'Grip, part 3' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Grip, part 3');
});

test('previous and next stay in the order of time within a series', async ({ page }) => {
  await page.goto('/articles/part-3/');
  const neighbors = page.getByRole('navigation', { name: 'Previous and next article' });
  await expect(neighbors.getByRole('link', { name: 'Previous' })).toContainText('Grip, part 1');
  await expect(neighbors.getByRole('link', { name: 'Next' })).toContainText('Grip, part 2');
});

test('related articles share something, and repeat nothing that the page shows', async ({
  page,
}) => {
  await page.goto('/articles/part-3/');
  const related = page.getByRole('region', { name: 'Related articles' }).getByRole('link');
  // The shared tag beats the shared topic; the other parts stand in the box of the series.
  await expect(related.first()).toHaveText('Chalk or straps?');
  for (const title of await related.allTextContents()) expect(title).not.toMatch(/^Grip, part/);
});

test('a tag with three articles or more has a page, and the others stand in the list', async ({
  page,
}) => {
  await page.goto('/articles/part-1/');
  await page
    .getByRole('list', { name: 'Tags' })
    .getByRole('link', { name: 'grip strength' })
    .click();
  await expect(page).toHaveURL(/\/tags\/grip-strength\/$/);
  await expect(page.locator('.posts h3')).toHaveCount(4);
  await page.getByRole('link', { name: 'All tags' }).click();
  await expect(page.locator('#tag-bracing').getByRole('link')).toHaveCount(1);
});

test('the archive has a table of its months that leads to each', async ({ page }) => {
  await page.goto('/articles/');
  await page.getByText('Articles by month').click();
  const row = page.getByRole('row', { name: /November 2025/ });
  await expect(row.getByRole('cell').first()).toHaveText('3');
  await row.getByRole('link').click();
  await expect(page.locator('#month-2025-11')).toBeInViewport();
});
