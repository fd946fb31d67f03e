/** How soon a page shows its picture, and how it moves while a hand drags the ground. */
import type { Browser, Page } from 'playwright-core';
import { watchPicture, type PlaceOf, type Sample } from './watchPicture.js';

export interface Figures {
  /** From opening the page until its picture can be read (`watchPicture`), milliseconds; null: not in time. */
  readable: number | null;
  /** From opening the page until its picture stands, milliseconds; null: not within the time it is given. */
  ready: number | null;
  /** Processor time of the whole browser until then, milliseconds. */
  readyProcessor: number;
  /** Frames a second while panning. */
  frames: number;
  /** Processor time of the whole browser a frame, milliseconds: what other work on the machine changes least. */
  processor: number;
  /** Of it that of the page's own process, without those that compute WebGL, the network and the window. */
  ownProcessor: number;
  /** The longest time that the page did not answer from its first picture until panning, milliseconds. */
  settling: number;
  /** The same while panning. */
  blocked: number;
}

const PAN_MS = 4_000;
/** Pixels from the page's lower left corner to where the ground is taken hold of. */
const CORNER = { x: 30, y: 30 };

declare global {
  interface Window {
    /** Set by the page of a peer. */
    readyAt?: number;
    /** When frames were begun, milliseconds, and how long the page did not answer. */
    panned: { frames: number[]; blocks: number[] };
  }
}

export interface Visit {
  browser: Browser;
  url: string;
  /** Runs in the page: whether the picture stands. */
  isReady: () => boolean;
  /** Runs in the page: where a node is drawn, whatever the camera; null while nothing is seen. */
  placeOf: PlaceOf;
  sample: Sample;
  /** Milliseconds until the picture must stand. */
  patience: number;
}

/** Figures of movement come as 0 when the picture never stands. */
export async function measurePage({ browser, url, isReady, placeOf, sample, patience }: Visit): Promise<Figures> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const session = await browser.newBrowserCDPSession();
  try {
    await page.addInitScript(
      `(${watchPicture.toString()})(${isReady.toString()}, ${placeOf.toString()}, ${JSON.stringify(sample)})`,
    );
    const before = await processorMs(session);
    await page.goto(url, { timeout: patience });
    try {
      await page.waitForFunction(() => window.watched.ready !== null, null, { timeout: patience });
    } catch {
      return { readable: null, ready: null, readyProcessor: 0, ...UNMOVED };
    }
    const readyProcessor = (await processorMs(session)) - before;
    const { readable, ready } = await page.evaluate(() => window.watched);
    await page.waitForTimeout(1_000);
    const settling = await page.evaluate(() => {
      const { blocks, seen } = window.watched;
      return Math.max(0, ...blocks.filter(({ end }) => seen !== null && end > seen).map(({ length }) => length));
    });
    return { readable, ready, readyProcessor, settling, ...(await pan(session, page)) };
  } finally {
    await session.detach();
    await page.close();
  }
}

type Session = Awaited<ReturnType<Browser['newBrowserCDPSession']>>;

type Moved = Pick<Figures, 'frames' | 'processor' | 'ownProcessor' | 'blocked'>;
const UNMOVED = { settling: 0, frames: 0, processor: 0, ownProcessor: 0, blocked: 0 };

async function pan(session: Session, page: Page): Promise<Moved> {
  const at = { x: CORNER.x, y: 900 - CORNER.y };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 5, at.y - 5);
  await page.evaluate(countFrames);
  const [all, own, began] = [await processorMs(session), await processorMs(session, 'renderer'), performance.now()];
  for (let n = 0; performance.now() - began < PAN_MS; n++) {
    const turn = n / 20;
    await page.mouse.move(at.x + 250 * (1 - Math.cos(turn)), at.y - 150 * Math.abs(Math.sin(turn)));
  }
  const { frames, blocks } = await page.evaluate(() => window.panned);
  const [allThen, ownThen] = [await processorMs(session), await processorMs(session, 'renderer')];
  await page.mouse.up();
  const count = Math.max(1, frames.length - 1);
  return {
    // By the page's own clock: what is asked of the browser before and after takes time too.
    frames: (1000 * count) / Math.max(1, frames.at(-1)! - frames[0]!),
    processor: (allThen - all) / count,
    ownProcessor: (ownThen - own) / count,
    blocked: Math.max(0, ...blocks),
  };
}

/** Runs in the page. */
function countFrames(): void {
  window.panned = { frames: [], blocks: [] };
  const next = (at: number): void => {
    window.panned.frames.push(at);
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.panned.blocks.push(duration);
  }).observe({ entryTypes: ['longtask'] });
}

/** Of all processes of the browser, or those of one type. */
async function processorMs(session: Session, type?: string): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const counted = processInfo.filter((info) => type === undefined || info.type === type);
  return 1000 * counted.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}
