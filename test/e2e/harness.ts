/**
 * A real server on the bundled data set and a real Chromium, for the browser tests. A page that logs an error fails its
 * test.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { TestHook } from '../../client/scene/testHook.js';
import { findChromium } from '../../scripts/chromium.mjs';
import { projectPath, projectRoot } from '../../server/paths.js';

const FLAGS = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // WebGL without a GPU.
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

export interface Entente {
  url: string;
  /** Ends the server; its data and its port stay for `startServer`. */
  stopServer(): Promise<void>;
  startServer(): Promise<void>;
  /** Opens a page at `#hash`, waits until the graph is drawn (unless told not to), runs the test and closes it. */
  visit(test: (visit: Visit) => Promise<void>, options?: VisitOptions): Promise<void>;
  /** Asks the API. */
  get<T = unknown>(path: string): Promise<T>;
  post<T = unknown>(path: string, body: unknown): Promise<T>;
  close(): Promise<void>;
}
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

/** Builds what is stale, starts the server on a free port with an empty data folder, and a browser. */
export async function openEntente(env: Record<string, string> = {}): Promise<Entente> {
  const built = spawnSync(process.execPath, [projectPath('scripts', 'build.mjs')], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  if (built.status !== 0)
    throw new Error(`Building failed, so there is nothing to test:\n${built.stdout}${built.stderr}`);
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('No Chromium or Chrome was found: install one, or name it in CHROME_PATH.');
  const folder = mkdtempSync(join(tmpdir(), 'entente-e2e-'));
  let server: { child: ChildProcess; port: number } | null = null;
  let port = 0;
  const startServer = async () => {
    server = await start({ ...env, ENTENTE_DATA: folder, PORT: String(port) });
    port = server.port;
    await ready(`http://127.0.0.1:${port}`);
  };
  const stopServer = async () => {
    const child = server?.child;
    server = null;
    if (child === undefined || child.exitCode !== null) return;
    const ended = new Promise((resolve) => {
      child.once('exit', resolve);
    });
    child.kill('SIGTERM');
    await ended;
  };
  await startServer();
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    startServer,
    stopServer,
    visit: (test, options) => visit(browser, url, test, options),
    get: <T>(path: string) => ask<T>(`${url}${path}`),
    post: <T>(path: string, body: unknown) =>
      ask<T>(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    async close() {
      await browser.close();
      await stopServer();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ask<T>(url: string, init?: RequestInit): Promise<T> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

function start(env: Record<string, string>): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [projectPath('dist', 'server', 'main.js')], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NEO4J_URI: '', NEO4J_USER: '', NEO4J_PASSWORD: '', HOST: '127.0.0.1', ...env },
  });
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += String(chunk);
      const found = /listens at http:\/\/[^:\s]+:(\d+)/.exec(output);
      if (found) resolve({ child, port: Number(found[1]) });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code}:\n${output}`)));
  });
}

async function ready(url: string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 200) {
    const health = await ask<{ store: { state: string } }>(`${url}/api/health`).catch(() => null);
    if (health?.store.state === 'ready') return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} was not ready within a minute.`);
}

async function visit(
  browser: Browser,
  url: string,
  test: (visit: Visit) => Promise<void>,
  { hash = '', allow, ...options }: VisitOptions = {},
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'no-preference',
    ...options,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const settled = async () => {
    // Twice in a row: a request may end just before the picture begins to move.
    for (let calm = 0; calm < 2; calm++) {
      await page.waitForFunction(
        () => window.__entente !== undefined && window.__entente.counts().nodes > 0 && window.__entente.settled(),
        null,
        { timeout: 30_000 },
      );
      await page.waitForTimeout(60);
    }
  };
  const hook = (<N extends keyof TestHook>(name: N, ...args: Parameters<TestHook[N]>) =>
    page.evaluate(
      ([called, given]) =>
        (window.__entente![called as 'node'] as (...list: unknown[]) => unknown)(...(given as unknown[])),
      [name, args] as const,
    )) as Visit['hook'];
  try {
    await page.goto(`${url}/${hash}`);
    await settled();
    await test({
      page,
      hook,
      settled,
      async clickNode(key, { modifiers = [], clickCount = 1 } = {}) {
        const at = await hook('node', key);
        if (at === null) throw new Error(`${key} is not drawn.`);
        for (const modifier of modifiers) await page.keyboard.down(modifier);
        await page.mouse.click(at.x, at.y, { clickCount });
        for (const modifier of modifiers) await page.keyboard.up(modifier);
      },
      focusCanvas: () => page.locator('[data-canvas]').focus(),
    });
    const unexpected = errors.filter((text) => !allow?.test(text));
    if (unexpected.length > 0) throw new Error(`The page logged errors:\n${unexpected.join('\n')}`);
  } finally {
    await context.close();
  }
}
