import { expect, test } from '@playwright/test';
import { toolNames } from '../../../src/tools/index.ts';
import { addresses } from '../servers.ts';
import type { Engine } from './engine.ts';
import { installed } from './installed.ts';
import { serveRecorded } from './recorder.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

const starts = { firefox: startFirefox, webkit: startWebKit };

for (const { name, file } of installed()) {
  test.describe(name, () => {
    // One browser for all: in one worker, one after the other.
    test.describe.configure({ mode: 'default' });
    let engine: Engine;
    let site: Awaited<ReturnType<typeof serveRecorded>>;

    test.beforeAll(async () => {
      site = await serveRecorded(addresses.site);
      engine = await starts[name](file);
    });
    test.afterAll(async () => {
      await engine.close();
      site.stop();
    });

    for (const address of ['/', '/articles/why-hands-hurt/', '/tools/']) {
      test(`${address} opens without a fault`, async () => {
        await engine.open(site.address + address);
        expect(await engine.run('return document.querySelectorAll("h1").length')).toBe(1);
        expect(await engine.run('return faults')).toEqual([]);
      });
    }

    for (const tool of toolNames) {
      test(`the tool ${tool} answers anew when it is used, without a fault`, async () => {
        await engine.open(`${site.address}/tools/${tool}/`);
        const answer = 'return document.querySelector(".tool-answer")?.textContent ?? ""';
        await expect.poll(() => engine.run(answer)).not.toBe('');
        const before = await engine.run<string>(answer);
        await engine.run(`
          const load = document.querySelector('.tool [name=load]');
          if (load) load.value = '122.5';
          else [...document.querySelectorAll('.tool [type=radio]')].at(-1).click();
          load?.dispatchEvent(new InputEvent('input', { bubbles: true }));
        `);
        await expect.poll(() => engine.run<string>(answer)).not.toBe(before);
        expect(await engine.run('return faults')).toEqual([]);
      });
    }

    test('a session sheet keeps a set that is done, without a fault', async () => {
      await engine.open(`${site.address}/articles/first-bar/`);
      const isDone = 'return document.querySelector("main [type=checkbox]")?.checked';
      // A tick before the script has read the sheet is kept only once it has.
      const isAlive = 'return customElements.get("workout-sheet") !== undefined';
      await expect.poll(() => engine.run(isAlive)).toBe(true);
      expect(await engine.run(isDone)).toBe(false);
      await engine.run('document.querySelector("main [type=checkbox]").click()');
      await engine.open(`${site.address}/articles/first-bar/`);
      await expect.poll(() => engine.run(isDone)).toBe(true);
      expect(await engine.run('return faults')).toEqual([]);
    });

    test('the search finds, without a fault', async () => {
      await engine.open(`${site.address}/search/?q=callus`);
      await expect
        .poll(() =>
          engine.run('return document.querySelectorAll("main h2 a, main h3 a, main li a").length'),
        )
        .toBeGreaterThan(0);
      expect(await engine.run('return faults')).toEqual([]);
    });
  });
}
