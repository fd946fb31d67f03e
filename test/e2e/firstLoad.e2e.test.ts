/** A page that is opened while the bundled data set is being loaded for the first time. */
import { chromium } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { startPageServer } from '../setup/pageServer.js';
import { PATIENCE_MS } from './patience.js';

/** Gives a process a fifth of its time, as on a very slow machine, until what it returns is called. */
function slowDown(pid: number): () => void {
  let turn = 0;
  const timer = setInterval(() => process.kill(pid, turn++ % 5 === 0 ? 'SIGCONT' : 'SIGSTOP'), 10);
  return () => {
    clearInterval(timer);
    process.kill(pid, 'SIGCONT');
  };
}

it('says how far the load is, and fills in by itself', async () => {
  const server = await startPageServer({}, { whenListening: true });
  const goOn = slowDown(server.pid ?? 0);
  const browser = await chromium.connect(inject('chromium'));
  try {
    const page = await browser.newPage({ locale: 'en-GB' });
    page.setDefaultTimeout(PATIENCE_MS);
    const refused: string[] = [];
    page.on('response', (response) => void (response.ok() || refused.push(response.url())));
    await page.goto(server.url);
    await expect
      .poll(() => page.locator('.banner').innerText())
      .toMatch(/The bundled data set is being loaded: [\d,]+ (of [\d,]+ )?rows\. .* appears by itself/);
    goOn();
    await expect.poll(() => page.evaluate(() => window.__entente?.counts().entities ?? 0)).toBeGreaterThan(20);
    expect(await page.locator('.banner').count()).toBe(0);
    // What the page asks for once only: statuses, kinds and data sets to filter by.
    await page.locator('.facet-row').first().waitFor();
    expect(refused).toEqual([]);
  } finally {
    goOn();
    await browser.close();
    await server.close();
  }
});
