import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { readDelivery } from '../../../src/delivery/hosts/kept-delivery.ts';
import type { Delivery } from '../../../src/delivery/hosts/rules.ts';
import { serveFolder, type StaticServer } from '../../feeds/static-server.ts';

/** A site on a server of its own, which can go away and come back, and what a reader's device keeps of it. */
export class Device {
  readonly page: Page;
  /** Without a slash at the end. */
  readonly origin: string;
  readonly errors: Error[] = [];
  #server: StaticServer;
  #folder: string;
  readonly #delivery: Delivery;

  private constructor(page: Page, folder: string, delivery: Delivery, server: StaticServer) {
    this.page = page;
    this.#folder = folder;
    this.#delivery = delivery;
    this.#server = server;
    this.origin = server.address;
    page.on('pageerror', (error) => this.errors.push(error));
  }

  /** @param folder the output of a build. */
  static async open(page: Page, folder: string): Promise<Device> {
    const delivery = await readDelivery(path.dirname(folder));
    const server = await serveFolder(folder, delivery.base, 0, delivery);
    return new Device(page, folder, delivery, server);
  }

  /** The server goes away, as a network does that has no way to it. */
  async goOffline(): Promise<void> {
    await this.#server.stop();
  }

  /** The server is there again, with the same or another build of the site. */
  async goOnline(folder = this.#folder): Promise<void> {
    this.#folder = folder;
    const { port } = new URL(this.origin);
    this.#server = await serveFolder(folder, this.#delivery.base, Number(port), this.#delivery);
  }

  async deploy(folder: string): Promise<void> {
    await this.#server.stop();
    await this.goOnline(folder);
  }

  async visit(address: string): Promise<void> {
    await this.page.goto(this.origin + address);
  }

  /** Opens a page and waits until the device has it. */
  async read(address: string): Promise<void> {
    await this.visit(address);
    await this.expectKept(new URL(this.page.url()).pathname);
  }

  async expectKept(...addresses: readonly string[]): Promise<void> {
    await expect
      .poll(() => this.kept('pages'), { timeout: 30_000 })
      .toEqual(expect.arrayContaining([...addresses]));
  }

  /** The paths of what is kept, pages or files. */
  kept(what: 'pages' | 'files'): Promise<string[]> {
    return this.page.evaluate(async (ending) => {
      const names = (await caches.keys()).filter((name) => name.endsWith(ending));
      const requests = await Promise.all(
        names.map(async (name) => (await caches.open(name)).keys()),
      );
      return requests.flat().map(({ url }) => new URL(url).pathname);
    }, what);
  }

  get mark() {
    return this.page.locator('.from-device');
  }

  workers(): Promise<number> {
    return this.page.evaluate(
      async () => (await navigator.serviceWorker.getRegistrations()).length,
    );
  }
}
