import { toolNames } from '../../src/tools/index.ts';
import { serveFolder } from '../feeds/static-server.ts';
import { emptyFolder, writeFiles } from '../fixtures/folder.ts';
import { SearchPage } from './pages/search.ts';
import { addresses } from './servers.ts';
import { expect, test } from './test.ts';

/** Another site, whose owner means harm. */
const ELSEWHERE = 'http://attacker.example';

/** What an attacker would have liked to run leaves its name here. */
declare global {
  interface Window {
    ran?: string;
  }
}

const HOSTILE = [
  '"><img src=x onerror="ran=1">',
  '</script><script>ran=1</script>',
  '"><svg onload="ran=1">',
  'javascript:ran=1',
];

test('what is injected into a page does not run, load or lead away', async ({
  page,
  violations,
}) => {
  const asked: string[] = [];
  await page.route(`${ELSEWHERE}/**`, async (route) => {
    asked.push(route.request().url());
    await route.fulfill({
      contentType: 'text/javascript',
      body: 'ran = "a script from elsewhere"',
    });
  });
  const address = '/articles/why-hands-hurt/';
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace('<meta charset="utf-8">', `$&<base href="${ELSEWHERE}/">`).replace(
      '<main',
      `<script>ran = 'an inline script'</script>
      <script type="module">ran = 'an inline module'</script>
      <script src="${ELSEWHERE}/script.js"></script>
      <img src="/no-picture.png" onerror="ran = 'a handler'">
      <img src="${ELSEWHERE}/picture.png">
      <iframe srcdoc="<script>parent.ran = 'a frame'</script>"></iframe>
      <object data="${ELSEWHERE}/page"></object>
      <a id="trap" href="javascript:void(ran = 'a link')">Click here</a>
      <p id="dressed" style="position: fixed">Dressed</p>
      <form action="${ELSEWHERE}/"><button id="send">Send</button></form>
      $&`,
    );
    await route.fulfill({ response, body });
  });
  await page.goto(address);
  await page.locator('#trap').click();
  for (const directive of ['script-src', 'base-uri', 'img-src', 'style-src', 'object-src']) {
    await expect.poll(() => violations.join('\n')).toContain(directive);
  }
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
  expect(await page.evaluate(() => document.baseURI)).toBe(addresses.site + address);
  await expect(page.locator('#dressed')).toHaveCSS('position', 'static');

  await page.locator('#send').click({ noWaitAfter: true });
  await expect.poll(() => violations.join('\n')).toContain('form-action');
  expect(page.url()).toBe(addresses.site + address);
  expect(asked).toEqual([]);
  violations.length = 0;
});

test('a script of the page cannot make markup or scripts out of text', async ({
  page,
  violations,
}) => {
  await page.goto('/articles/why-hands-hurt/');
  const names = await page.evaluate(() =>
    [
      () => (document.body.innerHTML = '<img src=x onerror="ran = 1">'),
      () => (document.createElement('script').src = '/x.js'),
      () => window.trustedTypes?.createPolicy('attacker', {}),
    ].map((attack) => {
      try {
        attack();
        return 'nothing stopped it';
      } catch (error) {
        return (error as Error).name;
      }
    }),
  );
  expect(names).toEqual(['TypeError', 'TypeError', 'TypeError']);
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
  await expect.poll(() => violations.length).toBe(3);
  violations.length = 0;
});

test('no other site can show the site in a frame', async ({ page, violations }) => {
  const folder = await emptyFolder();
  const framed = `${addresses.site}/subscribe/`;
  await writeFiles(folder, { 'index.html': `<iframe src="${framed}"></iframe>` });
  const trap = await serveFolder(folder);
  const [answer] = await Promise.all([page.waitForResponse(framed), page.goto(trap.address)]);
  expect(answer.status()).toBe(200);
  await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
  await trap.stop();
  await expect.poll(() => violations.join('\n')).toContain('frame-ancestors');
  violations.length = 0;
});

test('the search takes what is in its address for words', async ({ page }) => {
  const search = new SearchPage(page);
  for (const words of [...HOSTILE, '__proto__', '%00', 'x'.repeat(4000)]) {
    await search.open(`?q=${encodeURIComponent(words)}`);
    await expect(search.field).toHaveValue(words.replace('\0', ''));
    await expect(search.heading).not.toBeEmpty();
    await expect(page.locator('main [onerror], main [onload]')).toHaveCount(0);
    expect(await page.evaluate(() => window.ran)).toBeUndefined();
  }
});

for (const tool of toolNames) {
  test(`the tool ${tool} takes what is in its address for text`, async ({ page }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(`/tools/${tool}/`);
    const fields = await page
      .locator('.tool-form [name]')
      .evaluateAll((all) => all.map((field) => field.getAttribute('name') ?? ''));
    for (const words of HOSTILE) {
      const given = [...fields, '__proto__', 'constructor'].map((name) => [name, words]);
      await page.goto(`/tools/${tool}/?${new URLSearchParams(given).toString()}`);
      await expect(page.locator('main [onerror], main [onload]')).toHaveCount(0);
      await expect(page.locator('main [href^="javascript:"]')).toHaveCount(0);
      expect(await page.evaluate(() => window.ran)).toBeUndefined();
    }
    expect(fields).not.toEqual([]);
    expect(errors).toEqual([]);
  });
}
