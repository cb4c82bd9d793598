/**
 * What of a service worker is used here. TypeScript's own library for workers cannot stand beside that
 * for pages (https://w3c.github.io/ServiceWorker/#serviceworkerglobalscope).
 */
export interface ServiceWorker {
  readonly registration: Pick<ServiceWorkerRegistration, 'scope' | 'unregister'> & {
    readonly navigationPreload?: NavigationPreloadManager;
  };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly Page[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof Events>(
    name: Name,
    listener: (event: Events[Name]) => void,
  ): void;
}

interface Events {
  install: Lasting;
  activate: Lasting;
  fetch: FetchEvent;
  message: Message;
}

/** An event that lasts, and keeps the worker alive, as long as what it waits for. */
interface Lasting {
  waitUntil(done: Promise<unknown>): void;
}

interface FetchEvent extends Lasting {
  readonly request: Request;
  /** The answer to a navigation that the browser asked for while it woke the worker. */
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}

interface Message extends Lasting {
  readonly data: unknown;
  readonly source: Page | null;
  readonly ports: readonly MessagePort[];
}

/** A page of the site that is open. */
interface Page {
  readonly url: string;
}
