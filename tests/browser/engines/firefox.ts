import puppeteer from 'puppeteer-core';
import type { Engine } from './engine.ts';

/** Starts Firefox without a window. */
export async function startFirefox(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 390, height: 844 });
  return {
    async open(address) {
      await page.goto(address, { waitUntil: 'load' });
    },
    run: <Value>(code: string) => page.evaluate(`(() => {${code}})()`) as Promise<Value>,
    close: () => browser.close(),
  };
}
