import { DeadliftFigure } from './pages/deadlift.ts';
import { expect, test } from './test.ts';

const FLOOR = ['53°', '103°', '59°'];
const LOCKOUT = ['180°', '180°', '0°'];

test.describe('the deadlift that moves', () => {
  test('starts on the floor, with one drawing instead of three', async ({ page }) => {
    const figure = new DeadliftFigure(page);
    await figure.open();
    await expect(figure.angles).toHaveText(FLOOR);
    await expect(figure.drawing).toHaveCount(1);
    await expect(figure.frames).toHaveCount(0);
  });

  test('is in the page before its script, which changes nothing until a reader does', async ({
    page,
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = new DeadliftFigure(await context.newPage());
    await still.open();
    const figure = new DeadliftFigure(page);
    await figure.open();
    expect(await figure.markup()).toBe(await still.markup());
    await context.close();
  });

  test('goes to lockout by keyboard, and says so in words', async ({ page }) => {
    const figure = new DeadliftFigure(page);
    await figure.open();
    const before = await figure.drawing.innerHTML();
    await figure.slider.press('ArrowRight');
    await expect(figure.angles).not.toHaveText(FLOOR);
    expect(await figure.drawing.innerHTML()).not.toBe(before);
    await figure.slider.press('End');
    await expect(figure.angles).toHaveText(LOCKOUT);
    const words = 'At lockout: hip 180 degrees, knee 180 degrees, trunk upright.';
    await expect(figure.slider).toHaveAttribute('aria-valuetext', words);
    await expect(figure.drawing).toHaveAttribute('aria-label', words);
    await figure.slider.press('Home');
    await expect(figure.angles).toHaveText(FLOOR);
  });

  test('plays when it is told to, to the end, and can be stopped', async ({ page }) => {
    const figure = new DeadliftFigure(page);
    await figure.open();
    await figure.button.click();
    await expect(figure.button).toHaveText('Pause');
    await expect.poll(() => figure.slider.inputValue().then(Number)).toBeGreaterThan(5);
    await figure.button.click();
    await expect(figure.button).toHaveText('Play');
    await figure.button.click();
    await expect(figure.angles).toHaveText(LOCKOUT);
    await expect(figure.button).toHaveText('Play');
  });

  test('stays with the reader who takes the slider while it plays', async ({ page }) => {
    const figure = new DeadliftFigure(page);
    await figure.open();
    await figure.button.click();
    await figure.slider.press('Home');
    await expect(figure.button).toHaveText('Play');
    await page.waitForTimeout(200);
    await expect(figure.angles).toHaveText(FLOOR);
  });

  test('offers no motion to a reader who wants none', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const figure = new DeadliftFigure(page);
    await figure.open();
    await expect(figure.button).toHaveCount(0);
    await figure.slider.press('End');
    await expect(figure.angles).toHaveText(LOCKOUT);
  });

  test('moves under a thumb at 320 px', async ({ browser }) => {
    const context = await browser.newContext({
      viewport: { width: 320, height: 568 },
      hasTouch: true,
    });
    const figure = new DeadliftFigure(await context.newPage());
    await figure.open();
    await figure.slider.scrollIntoViewIfNeeded();
    const box = (await figure.slider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(box.height).toBeGreaterThanOrEqual(44);
    await figure.page.touchscreen.tap(box.x + box.width - 6, box.y + box.height / 2);
    await expect(figure.angles).not.toHaveText(FLOOR);
    await expect(figure.drawing).toBeInViewport();
    await context.close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`is drawn in the system’s own colors where they are forced: ${colorScheme}`, async ({
      page,
    }) => {
      await page.addInitScript((theme) => {
        localStorage.setItem('theme', theme === 'dark' ? 'light' : 'dark');
      }, colorScheme);
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      const figure = new DeadliftFigure(page);
      await figure.open();
      const [paints, system] = await figure.drawing.evaluate((drawing) => {
        const paintsOf = (element: Element) => {
          const { fill, stroke } = getComputedStyle(element);
          return [fill, stroke];
        };
        const probe = document.body.appendChild(document.createElement('span'));
        const colors = ['Canvas', 'CanvasText', 'Highlight'].map((name) => {
          probe.style.color = name;
          return getComputedStyle(probe).color;
        });
        return [[...drawing.querySelectorAll('path, circle')].map(paintsOf), colors] as const;
      });
      const [canvas, ink, accent] = system;
      // The shapes under the filled ones keep the fill that nobody gave them.
      const lines = paints.filter(([, stroke]) => stroke !== 'none');
      expect(new Set(lines.map(([, stroke]) => stroke))).toEqual(new Set([ink, accent]));
      expect(new Set(lines.map(([fill]) => fill))).toEqual(
        new Set(['none', canvas, 'rgb(0, 0, 0)']),
      );
    });
  }

  test('is three drawings on paper', async ({ page }) => {
    const figure = new DeadliftFigure(page);
    await figure.open();
    await page.emulateMedia({ media: 'print' });
    await expect(figure.frames).toHaveCount(3);
    await expect(figure.slider).toHaveCount(0);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [320, 1280]) {
    test(`the deadlift is three drawings with their angles in words, at ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      const figure = new DeadliftFigure(page);
      await figure.open();
      await expect(figure.frames).toHaveCount(3);
      for (const frame of await figure.frames.all()) {
        await expect(frame).toBeVisible();
        await expect(frame).toHaveAttribute('aria-label', /hip \d+ degrees, knee \d+ degrees/);
      }
      await expect(page.getByText('Hip 96°, knee 145°, trunk 50° from upright')).toBeVisible();
      await expect(figure.drawing).toHaveCount(0);
      await expect(figure.slider).toHaveCount(0);
      await expect(figure.button).toHaveCount(0);
    });
  }
});
