/**
 * What a browser test works with: a server on the bundled data set, shared or of its own, and pages of the one Chromium
 * on it.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';
import { launchChromiumWithoutWebGL } from '../setup/launchChromium.js';
import { projectPath } from '../../server/paths.js';
import { startPageServer } from '../setup/pageServer.js';
import { visitPage, type Visit, type VisitOptions } from './visitPage.js';
import { Windows } from './Windows.js';

export type { Visit } from './visitPage.js';

export interface Entente {
  url: string;
  /** Opens a page at `#hash`, waits until the graph is drawn, runs the test and closes it. */
  visit(test: (visit: Visit) => Promise<void>, options?: VisitOptions): Promise<void>;
  /** Asks the API. */
  get<T = unknown>(path: string): Promise<T>;
  post<T = unknown>(path: string, body: unknown): Promise<T>;
  close(): Promise<void>;
}
export interface OwnEntente extends Entente {
  /** Loads the data set of a folder into its graph; the server is away meanwhile. */
  load(dir: string): Promise<void>;
  /** Ends the server; its data and its port stay for `startServer`. */
  stopServer(): Promise<void>;
  startServer(): Promise<void>;
}

/** On the server that all files share: for tests that change nothing in its graph. `usual` holds for every visit. */
export async function openEntente(usual: VisitOptions = {}): Promise<Entente> {
  sharedWindows ??= connect().then((browser) => new Windows(browser));
  return { ...entente(await sharedWindows, inject('pageServer'), usual), close: () => Promise.resolve() };
}
/** Those on the shared server, for all files that a worker runs: the Chromium ends them when it ends. */
let sharedWindows: Promise<Windows> | undefined;

/** The same, in a Chromium without WebGL. */
export async function openEntenteWithoutWebGL(): Promise<Entente> {
  const browser = await launchChromiumWithoutWebGL();
  return { ...entente(new Windows(browser), inject('pageServer')), close: () => browser.close() };
}

/** On a server of its own, with `env` in addition to its settings: for tests that write, or stop it. */
export async function openOwnEntente(env: Record<string, string> = {}): Promise<OwnEntente> {
  const [browser, server] = await Promise.all([connect(), startPageServer(env)]);
  return {
    ...entente(new Windows(browser), server.url),
    async load(dir) {
      await server.stop();
      await promisify(execFile)(process.execPath, [projectPath('dist', 'scripts', 'load.js'), '--dir', dir], {
        env: { ...process.env, NEO4J_URI: '', ENTENTE_DATA: server.folder },
      });
      await server.start();
    },
    stopServer: server.stop,
    startServer: server.start,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

const connect = (): Promise<Browser> => chromium.connect(inject('chromium'));

function entente(windows: Windows, url: string, usual: VisitOptions = {}): Omit<Entente, 'close'> {
  return {
    url,
    visit: (test, options) => visitPage(windows, url, test, { ...usual, ...options }),
    get: <T>(path: string) => ask<T>(`${url}${path}`),
    post: <T>(path: string, body: unknown) =>
      ask<T>(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
}

async function ask<T>(url: string, init?: RequestInit): Promise<T> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}
