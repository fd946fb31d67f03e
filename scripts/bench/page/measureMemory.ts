/**
 * How much JavaScript heap our page holds: with a whole graph, and before and after many expansions that are undone.
 */
import type { Browser, Page } from 'playwright-core';
import type { TestHook } from '../../../client/scene/testHook.js';

export interface Memory {
  /** Of everything, once its picture stands, bytes. */
  whole: number;
  /** Of the core after the first rounds, and after `rounds` more, bytes. */
  before: number;
  after: number;
  rounds: number;
}

/** Rounds that fill what is kept for good (words measured, icons), and rounds of which nothing should stay. */
const FIRST_ROUNDS = 10;
const ROUNDS = 30;

/** `isSettled` runs in the page. Throws when the page does not settle in `patience` milliseconds. */
export async function measureMemory(
  browser: Browser,
  url: string,
  isSettled: () => boolean,
  patience: number,
): Promise<Memory> {
  const settled = (page: Page) => page.waitForFunction(isSettled, null, { timeout: patience });
  const visit = async <T>(address: string, use: (page: Page) => Promise<T>): Promise<T> => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    try {
      await page.goto(address, { timeout: patience });
      await settled(page);
      return await use(page);
    } finally {
      await page.close();
    }
  };
  const whole = await visit(`${url}/#show=all`, heapOf);
  const [before, after] = await visit(`${url}/`, async (page) => {
    const keys = await page.evaluate(mostInSight);
    const round = async (n: number): Promise<void> => {
      const at = await page.evaluate(placeOf, keys[n % keys.length]!);
      await page.mouse.dblclick(at.x, at.y);
      await settled(page);
      await page.keyboard.press('u');
      await settled(page);
    };
    for (let n = 0; n < FIRST_ROUNDS; n++) await round(n);
    const first = await heapOf(page);
    for (let n = 0; n < ROUNDS; n++) await round(FIRST_ROUNDS + n);
    return [first, await heapOf(page)] as const;
  });
  return { whole, before, after, rounds: ROUNDS };
}

/** What is still held after everything has been collected that can be. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Runs in the page: a few entities that nothing covers. */
function mostInSight(): string[] {
  const hook = Reflect.get(window, '__entente') as TestHook;
  const isFree = (key: string): boolean => {
    const at = hook.node(key);
    return at !== null && document.elementFromPoint(at.x, at.y)?.closest('.canvas-controls, .status-line') === null;
  };
  return hook.nodes().filter(isFree).slice(0, 5);
}

/** Runs in the page. */
function placeOf(key: string): { x: number; y: number } {
  return (Reflect.get(window, '__entente') as TestHook).node(key)!;
}
