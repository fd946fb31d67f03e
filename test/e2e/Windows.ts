/**
 * The browser windows of tests: one for each set of options, kept until the browser is left, since a window costs as
 * much as the page in it. What a page leaves behind is wiped before the next one opens, save the layouts it computed.
 */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { PATIENCE_MS } from './patience.js';

interface Window {
  context: BrowserContext;
  /** Stays, so that the window and the process of its site do; wipes what others leave. */
  resident: Page;
}

/** Nothing moves, unless the test is about that: each frame is drawn without a GPU. */
const USUAL: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  locale: 'en-GB',
  reducedMotion: 'reduce',
};

/** All that a page may store but `cache_storage`: what depends on its question alone is no trace of a visit. */
const TRACES = 'cookies,file_systems,indexeddb,local_storage,service_workers,shared_storage,storage_buckets,websql';

export class Windows {
  readonly #browser: Browser;
  readonly #open = new Map<string, Promise<Window>>();

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Runs `use` with a new page that finds nothing stored for `url`, and closes it. */
  async withPage(url: string, options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
    const { context, resident } = await this.#windowFor(url, { ...USUAL, ...options });
    const page = await context.newPage();
    try {
      await use(page);
    } finally {
      await page.close();
      const session = await context.newCDPSession(resident);
      await session.send('Storage.clearDataForOrigin', { origin: url, storageTypes: TRACES });
      await session.detach();
    }
  }

  #windowFor(url: string, options: BrowserContextOptions): Promise<Window> {
    const name = JSON.stringify(options);
    const found = this.#open.get(name) ?? this.#openWindow(url, options);
    this.#open.set(name, found);
    return found;
  }

  async #openWindow(url: string, options: BrowserContextOptions): Promise<Window> {
    const context = await this.#browser.newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    const resident = await context.newPage();
    await resident.goto(`${url}/api/health`);
    return { context, resident };
  }
}
