/**
 * Vitest global setup of the browser tests: one Chromium for all of them, and one server for those that only read; both
 * start while nothing else does.
 */
import type { TestProject } from 'vitest/node';
import { build } from '../../scripts/build.mjs';
import { launchChromium } from './launchChromium.js';
import { startPageServer } from './pageServer.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** WebSocket address of the Chromium. */
    chromium: string;
    /** Address of the server that no test changes or stops. */
    pageServer: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await build({ say: (line) => console.log(line) });
  const [chromium, server] = await Promise.all([launchChromium(), startPageServer()]);
  project.provide('chromium', chromium.wsEndpoint());
  project.provide('pageServer', server.url);
  return async () => {
    await Promise.all([chromium.close(), server.close()]);
  };
}
