/**
 * Expands an entity in a view of a thousand, in a headless Chromium, and says where the time goes from the click until
 * nothing moves: server, transfer, layout, and what is left, which is the page's own work and its painting.
 */
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { projectPath } from '../../server/paths.js';
import { kB, median } from './measure.js';

/**
 * Without WebGL, as on a machine without a GPU: a canvas draws. On a software GPU drawing one frame takes longer than
 * all that is measured here.
 */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-software-rasterizer', '--disable-3d-apis'];
/** Entities in the view, as places in the seeded graph: related, but not its busiest. */
const VIEW = { first: 200, count: 1_000 };
const ROUNDS = 7;

interface Expansion {
  total: number;
  server: number;
  transfer: number;
  layout: number;
  /** The longest time that the page did not answer. */
  blocked: number;
  sent: number;
  received: number;
  added: number;
}

/** Prints the medians of several expansions, each in the same view. */
export async function measureExpansion(url: string): Promise<void> {
  const executablePath = await findBrowser();
  if (executablePath === null) return console.log('  expansion in the page: left out, there is no Chromium');
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(watchPage);
    const keys = Array.from({ length: VIEW.count }, (_, i) => `entity-${VIEW.first + i}`);
    await page.goto(`${url}/#entities=${keys.join(',')}`);
    await settled(page);
    const rounds: Expansion[] = [];
    for (let i = 0; i <= ROUNDS; i++) {
      rounds.push(await expand(page, `entity-${VIEW.first + 40 + 10 * i}`));
      await page.keyboard.press('Control+z');
      await settled(page);
      // The camera went to what came.
      await page.keyboard.press('f');
      await settled(page);
    }
    print(rounds.slice(1));
  } finally {
    await browser.close();
  }
}

/** From the sources: what is compiled for the command line leaves scripts in JavaScript out. */
async function findBrowser(): Promise<string | null> {
  const address = pathToFileURL(projectPath('scripts', 'chromium.mjs')).href;
  const { findChromium } = (await import(address)) as typeof import('../chromium.mjs');
  return findChromium();
}

function print(rounds: readonly Expansion[]): void {
  const of = (part: keyof Expansion) => median(rounds.map((round) => round[part]));
  const rest = median(rounds.map((one) => one.total - one.server - one.transfer - one.layout));
  console.log(
    `  expansion in a view of ${VIEW.count}: ${of('total').toFixed(0)} ms from click to settled ` +
      `(server ${of('server').toFixed(0)}, transfer ${of('transfer').toFixed(0)}, layout ${of('layout').toFixed(0)}, ` +
      `page and painting ${rest.toFixed(0)}; longest block ${of('blocked').toFixed(0)}), ` +
      `${kB(of('sent'))} sent, ${kB(of('received'))} received, ${of('added')} new entities`,
  );
}

/** What of the page's test hook is asked here. */
interface Drawn {
  node(key: string): { x: number; y: number } | null;
  counts(): { nodes: number };
  settled(): boolean;
}
declare global {
  interface Window {
    bench: {
      /** When the button went up the second time; 0 before. */
      clicked: number;
      /** Nodes drawn before the click. */
      before: number;
      layouts: number[];
      blocks: number[];
      drawn(): Drawn | undefined;
    };
  }
}

/** Runs in the page before it: times each double click, each answer of a worker and each long task. */
function watchPage(): void {
  window.bench = {
    clicked: 0,
    before: 0,
    layouts: [],
    blocks: [],
    drawn: () => Reflect.get(window, '__entente') as Drawn | undefined,
  };
  addEventListener('mouseup', ({ detail, timeStamp }) => detail === 2 && (window.bench.clicked = timeStamp), true);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.bench.blocks.push(duration);
  }).observe({ entryTypes: ['longtask'] });
  const post = Worker.prototype.postMessage as (this: Worker, message: unknown) => void;
  Worker.prototype.postMessage = function (this: Worker, message: unknown): void {
    const began = performance.now();
    this.addEventListener('message', () => window.bench.layouts.push(performance.now() - began), { once: true });
    post.call(this, message);
  };
}

const settled = (page: Page) =>
  page.waitForFunction(
    () => {
      const drawn = window.bench.drawn();
      return drawn !== undefined && drawn.counts().nodes > 0 && drawn.settled();
    },
    null,
    { timeout: 120_000 },
  );

async function expand(page: Page, key: string): Promise<Expansion> {
  const asked = page.waitForRequest('**/api/subgraph');
  const at = await page.evaluate((one) => window.bench.drawn()!.node(one), key);
  if (at === null) throw new Error(`${key} is not drawn.`);
  await page.mouse.move(at.x, at.y);
  await settled(page);
  // Awaited: a click may reach the page before a script that was sent earlier.
  await page.evaluate(beginRound);
  await page.mouse.dblclick(at.x, at.y);
  const done = await page.evaluate(timeToSettled);
  const { 'content-length': sent } = await (await asked).allHeaders();
  return { ...done, sent: Number(sent) };
}

/** Runs in the page. */
function beginRound(): void {
  performance.clearResourceTimings();
  const before = window.bench.drawn()!.counts().nodes;
  Object.assign(window.bench, { clicked: 0, before, layouts: [], blocks: [] });
}

/** Runs in the page: from the second click until nothing moves. */
function timeToSettled(): Promise<Omit<Expansion, 'sent'>> {
  const drawn = window.bench.drawn()!;
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The expansion did not settle within a minute.')), 60_000);
    const look = (): void => {
      const { clicked, before, layouts, blocks } = window.bench;
      const added = drawn.counts().nodes - before;
      const answer = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/api/subgraph')) as
        | PerformanceResourceTiming
        | undefined;
      if (clicked === 0 || answer === undefined || added === 0 || !drawn.settled())
        return void requestAnimationFrame(look);
      resolve({
        total: performance.now() - clicked,
        server: answer.responseStart - answer.requestStart,
        transfer: answer.responseEnd - answer.responseStart,
        layout: layouts.at(0) ?? 0,
        blocked: Math.max(0, ...blocks),
        received: answer.decodedBodySize,
        added,
      });
    };
    requestAnimationFrame(look);
  });
}
