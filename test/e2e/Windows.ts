/**
 * The browser windows of a test file: one for each set of options, kept until the file ends, since a window costs as
 * much as the page in it. What a page leaves behind is wiped before the next one opens.
 */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

interface Window {
  context: BrowserContext;
  /** Stays, so that the window does; wipes what others leave. */
  empty: Page;
}

/** Nothing moves, unless the test is about that: each frame is drawn without a GPU. */
const USUAL: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  locale: 'en-GB',
  reducedMotion: 'reduce',
};

export class Windows {
  readonly #browser: Browser;
  readonly #open = new Map<string, Promise<Window>>();

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Runs `use` with a new page that finds nothing stored for `url`, and closes it. */
  async withPage(url: string, options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
    const { context, empty } = await this.#windowFor({ ...USUAL, ...options });
    const page = await context.newPage();
    try {
      await use(page);
    } finally {
      await page.close();
      const session = await context.newCDPSession(empty);
      await session.send('Storage.clearDataForOrigin', { origin: url, storageTypes: 'all' });
      await session.detach();
    }
  }

  #windowFor(options: BrowserContextOptions): Promise<Window> {
    const name = JSON.stringify(options);
    const found = this.#open.get(name) ?? this.#openWindow(options);
    this.#open.set(name, found);
    return found;
  }

  async #openWindow(options: BrowserContextOptions): Promise<Window> {
    const context = await this.#browser.newContext(options);
    return { context, empty: await context.newPage() };
  }
}
