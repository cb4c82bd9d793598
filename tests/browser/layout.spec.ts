import { watchShifts } from './layout-shifts.ts';
import { addresses, oddPages, sitePages, stretchedPages } from './servers.ts';
import { expect, test } from './test.ts';

for (const address of [...sitePages, ...oddPages, ...stretchedPages]) {
  test(`${address.replace(/^.*:(\d+)/, '$1')} never scrolls sideways, from 320 px to 2560 px`, async ({
    page,
  }) => {
    await page.goto(address);
    for (const width of [320, 360, 390, 560, 768, 1000, 1280, 1920, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond, `${width} px`).toBeLessThanOrEqual(0);
    }
  });
}

test('nothing shifts when the fonts arrive late', async ({ page }) => {
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  const shifts = await watchShifts(page);
  await page.goto('/articles/why-hands-hurt/');
  await page.evaluate(() => document.fonts.ready);
  expect(await shifts()).toEqual([]);
});

test('a wide table scrolls in its own frame, by keyboard too, and is a stop only while it does', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${addresses.oddSite}/articles/everything/`);
  const frame = page.getByRole('group', { name: /^Table: ./ }).first();
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => frame.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  for (const width of [2560, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const wrong = () =>
      page
        .locator('.table, pre')
        .evaluateAll(
          (boxes) =>
            boxes.filter(
              (box) => box.scrollWidth > box.clientWidth !== box.hasAttribute('tabindex'),
            ).length,
        );
    await expect.poll(wrong, `${width} px`).toBe(0);
  }
});

test('a topic’s plate is round, 16 px across, and on the edge of every row', async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const address of ['/articles/', '/tags/planning/', '/search/']) {
      await page.goto(address);
      const rows = await page.locator('.posts > li').evaluateAll((all) =>
        all.map((row) => {
          const chip = row.querySelector('.chip') as Element;
          const plate = getComputedStyle(chip, '::before');
          const [from, to] = [row.getBoundingClientRect(), chip.getBoundingClientRect()];
          return {
            size: [plate.width, plate.height, plate.borderRadius],
            offEdge: innerWidth < 768 ? to.left - from.left : from.right - to.right,
          };
        }),
      );
      expect(rows.length).toBeGreaterThan(2);
      for (const { size, offEdge } of rows) {
        expect(size).toEqual(['16px', '16px', '50%']);
        expect(Math.abs(offEdge), `${address} at ${width} px`).toBeLessThan(1);
      }
    }
  }
});

test('the promise of the home page is set larger than any other title on it', async ({ page }) => {
  await page.goto('/');
  const size = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize));
  for (const { width, promise, lead } of [
    { width: 390, promise: 28, lead: 23.2 },
    { width: 1280, promise: 40, lead: 35.2 },
  ]) {
    await page.setViewportSize({ width, height: 800 });
    expect(Math.abs((await size('h1')) - promise), `${width} px`).toBeLessThan(0.2);
    expect(await size('.lead-post h2'), `${width} px`).toBeLessThanOrEqual(lead + 0.01);
  }
});

test('the cover of an article begins where its topic does, at any length of its title', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const slug of ['why-hands-hurt', 'first-bar', 'photo-of-a-bar']) {
    await page.goto(`/articles/${slug}/`);
    const top = (selector: string) =>
      page.locator(selector).evaluate((each) => each.getBoundingClientRect().top);
    const apart = (await top('.article > .cover')) - (await top('.page-head .chip'));
    expect(Math.abs(apart), slug).toBeLessThan(2);
  }
});

test('the letters beside a list stay in sight, and lead to their entries', async ({ page }) => {
  await page.goto('/glossary/');
  const letters = page.getByRole('navigation', { name: 'A to Z' });
  await letters.getByRole('link').last().click();
  await expect(page.locator('.glossary > [data-letter]').last()).toBeInViewport();
  await expect(letters.getByRole('link').first()).toBeInViewport();
});

test('no page asks another host for anything', async ({ page }) => {
  const strangers: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== addresses.site) strangers.push(request.url());
  });
  for (const address of sitePages) {
    await page.goto(address);
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
  }
  expect(strangers).toEqual([]);
});
