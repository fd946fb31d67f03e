/** How quickly a page shows its picture, and how it moves while a hand drags the ground. */
import type { Browser, Page } from 'playwright-core';

export interface Figures {
  /** From opening the page until a picture is there that may still settle, milliseconds; null: its page shows none. */
  first: number | null;
  /** From opening the page until its picture stands, milliseconds; null: not within the time it is given. */
  ready: number | null;
  /** Processor time of the whole browser until then, milliseconds. */
  readyProcessor: number;
  /** Frames a second while panning. */
  frames: number;
  /** Processor time of the whole browser a frame, milliseconds: what other work on the machine changes least. */
  processor: number;
  /** The longest time that the page did not answer while panning, milliseconds. */
  blocked: number;
}

const PAN_MS = 4_000;
/** Pixels from the page's lower left corner to where the ground is taken hold of. */
const CORNER = { x: 30, y: 30 };

declare global {
  interface Window {
    /** Set by the page of a peer. */
    readyAt?: number;
    panned: { frames: number; blocks: number[] };
  }
}

/**
 * `isReady` and `isThere` (a first picture) run in the page. Null figures of movement come as 0 when the picture never
 * stands.
 */
export async function measurePage(
  browser: Browser,
  url: string,
  isReady: () => boolean,
  patience: number,
  isThere?: () => boolean,
): Promise<Figures> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const session = await browser.newBrowserCDPSession();
  try {
    const [before, began] = [await processorMs(session), performance.now()];
    await page.goto(url, { timeout: patience });
    let first: number | null = null;
    try {
      if (isThere !== undefined) {
        await page.waitForFunction(isThere, null, { timeout: patience });
        first = performance.now() - began;
      }
      await page.waitForFunction(isReady, null, { timeout: patience });
    } catch {
      return { first, ready: null, readyProcessor: 0, frames: 0, processor: 0, blocked: 0 };
    }
    const [ready, readyProcessor] = [performance.now() - began, (await processorMs(session)) - before];
    await page.waitForTimeout(1_000);
    return { first, ready, readyProcessor, ...(await pan(session, page)) };
  } finally {
    await session.detach();
    await page.close();
  }
}

type Session = Awaited<ReturnType<Browser['newBrowserCDPSession']>>;

async function pan(session: Session, page: Page): Promise<Omit<Figures, 'first' | 'ready' | 'readyProcessor'>> {
  const at = { x: CORNER.x, y: 900 - CORNER.y };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 5, at.y - 5);
  await page.evaluate(countFrames);
  const [before, began] = [await processorMs(session), performance.now()];
  for (let n = 0; performance.now() - began < PAN_MS; n++) {
    const turn = n / 20;
    await page.mouse.move(at.x + 250 * (1 - Math.cos(turn)), at.y - 150 * Math.abs(Math.sin(turn)));
  }
  const { frames, blocks } = await page.evaluate(() => window.panned);
  const [used, took] = [(await processorMs(session)) - before, performance.now() - began];
  await page.mouse.up();
  return { frames: (frames * 1000) / took, processor: used / Math.max(1, frames), blocked: Math.max(0, ...blocks) };
}

/** Runs in the page. */
function countFrames(): void {
  window.panned = { frames: 0, blocks: [] };
  const next = (): void => {
    window.panned.frames += 1;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.panned.blocks.push(duration);
  }).observe({ entryTypes: ['longtask'] });
}

/** Of all processes of the browser. */
async function processorMs(session: Session): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return 1000 * processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}
