/** Opens a page as a reader who comes for the first time would, with what tests do on it. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { TestHook } from '../../client/scene/testHook.js';
import type { Windows } from './Windows.js';

export interface VisitOptions extends BrowserContextOptions {
  hash?: string;
  /** Console errors that belong to the test, such as those of a server that is away. */
  allow?: RegExp;
}
export interface Visit {
  page: Page;
  /** Calls the page's test hook: `hook('node', 'nato')`. */
  hook<N extends keyof TestHook>(name: N, ...args: Parameters<TestHook[N]>): Promise<ReturnType<TestHook[N]>>;
  /** Waits until the graph is drawn, nothing moves and no request runs. */
  settled(): Promise<void>;
  clickNode(key: string, options?: { modifiers?: 'Shift'[]; clickCount?: number }): Promise<void>;
  /** Puts the keyboard focus on the canvas. */
  focusCanvas(): Promise<void>;
}

/** A page that logs an error fails its test. */
export function visitPage(
  windows: Windows,
  url: string,
  test: (visit: Visit) => Promise<void>,
  { hash = '', allow, ...options }: VisitOptions = {},
): Promise<void> {
  return windows.withPage(url, options, async (page) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    const visit = visitOf(page);
    await page.goto(`${url}/${hash}`);
    await visit.settled();
    await test(visit);
    const unexpected = errors.filter((text) => !allow?.test(text));
    if (unexpected.length > 0) throw new Error(`The page logged errors:\n${unexpected.join('\n')}`);
  });
}

export function visitOf(page: Page): Visit {
  const hook = (<N extends keyof TestHook>(name: N, ...args: Parameters<TestHook[N]>) =>
    page.evaluate(
      ([called, given]) =>
        (window.__entente![called as 'node'] as (...list: unknown[]) => unknown)(...(given as unknown[])),
      [name, args] as const,
    )) as Visit['hook'];
  return {
    page,
    hook,
    async settled() {
      // Twice in a row: a request may end just before the picture begins to move.
      for (let calm = 0; calm < 2; calm++) {
        if (calm > 0) await page.waitForTimeout(60);
        await page.waitForFunction(
          () => window.__entente !== undefined && window.__entente.counts().nodes > 0 && window.__entente.settled(),
          null,
          // Asked less often than at each frame, which would draw the page for the question.
          { polling: 50 },
        );
      }
    },
    async clickNode(key, { modifiers = [], clickCount = 1 } = {}) {
      const at = await hook('node', key);
      if (at === null) throw new Error(`${key} is not drawn.`);
      for (const modifier of modifiers) await page.keyboard.down(modifier);
      await page.mouse.click(at.x, at.y, { clickCount });
      for (const modifier of modifiers) await page.keyboard.up(modifier);
    },
    focusCanvas: () => page.locator('[data-canvas]').focus(),
  };
}
