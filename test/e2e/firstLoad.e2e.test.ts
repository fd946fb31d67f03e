/** A page that is opened while the bundled data set is being loaded for the first time. */
import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import type { HealthResponse } from '../../contract/index.js';
import { startPageServer, type PageServer } from '../setup/pageServer.js';

/** Halts the engine while the load is under way; returns its process. */
async function haltWhileLoading({ url, pid }: PageServer): Promise<number> {
  const engines = (): number[] =>
    execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(pid)], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes('engineProcess'))
      .map((line) => Number.parseInt(line, 10));
  for (;;) {
    const { store } = (await (await fetch(`${url}/api/health`)).json()) as HealthResponse;
    if (store.state === 'ready') throw new Error('It was loaded before it could be halted.');
    const [engine] = store.work === null ? [] : engines();
    if (engine === undefined) continue;
    process.kill(engine, 'SIGSTOP');
    return engine;
  }
}

it('says how far the load is, and fills in by itself', async () => {
  const server = await startPageServer({}, { whenListening: true });
  const browser = await chromium.connect(inject('chromium'));
  try {
    const engine = await haltWhileLoading(server);
    const page = await browser.newPage({ locale: 'en-GB' });
    await page.goto(server.url);
    await expect
      .poll(() => page.locator('.banner').innerText())
      .toMatch(/The bundled data set is being loaded: [\d,]+ (of [\d,]+ )?rows\. .* appears by itself/);
    process.kill(engine, 'SIGCONT');
    await expect
      .poll(() => page.evaluate(() => window.__entente?.counts().entities ?? 0), { timeout: 45_000 })
      .toBeGreaterThan(20);
    expect(await page.locator('.banner').count()).toBe(0);
  } finally {
    await browser.close();
    await server.close();
  }
});
