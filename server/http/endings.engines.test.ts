/** Statements that are abandoned or run out of time do not stop anybody else. */
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, afterAll, expect, test } from 'vitest';
import type { GraphStore } from '../store/index.js';
import { describeEachStore } from '../store/testing/stores.js';
import { serve, type Served } from './testing/serve.js';

/** Takes a quarter of a second, and longer on a busy machine. */
const LONG =
  'UNWIND range(1, 400) AS a UNWIND range(1, 400) AS b UNWIND range(1, 2) AS c WITH a + b + c AS s WHERE s < 0 RETURN count(*) AS n';
/** Would run for hours. */
const ENDLESS = LONG.replaceAll(/400|2/g, '3000');

describeEachStore('statements that end early', (open) => {
  let store: GraphStore;
  let api: Served;
  const log: string[] = [];
  beforeAll(async () => {
    store = await open({ log: (line) => log.push(line) });
    await store.write((tx) =>
      tx.run(
        "UNWIND range(1, 50) AS i CREATE (:Entity:Person {id: 'e' + i, name: 'Anna ' + i, searchText: 'anna ' + i})",
      ),
    );
    api = await serve(store);
    // The first statement starts the reader of statements.
    await api.cypher(LONG, { timeoutMs: 60_000 });
  });
  afterAll(() => api.close());
  const search = async (): Promise<number> => (await api.get('/api/search?q=anna')).status;
  const abandon = async (statement: string): Promise<void> => {
    await fetch(`${api.url}/api/cypher`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement, timeoutMs: 60_000 }),
      signal: AbortSignal.timeout(100),
    }).catch(() => undefined);
  };

  test('a series of abandoned reads leaves other readers alone, and the engine as it is', async () => {
    expect(await search()).toBe(200);
    const { since } = store.status();
    for (let i = 0; i < 4; i++) {
      await abandon(LONG);
      expect(await search()).toBe(200);
      await pause(200);
    }
    expect((await api.get('/api/health')).json).toMatchObject({ status: 'ok', store: { since: since.toISOString() } });
    expect(log).toEqual([]);
  });

  test('an abandoned read that does not end by itself is ended', async () => {
    await Promise.all(Array.from({ length: 6 }, () => abandon(ENDLESS)));
    await expect.poll(search).toBe(200);
  });

  test('a search every 20 ms beside statements that run out of time: the engine is never away for good', async () => {
    let searching = true;
    const searches: Promise<number>[] = [];
    const beside = (async () => {
      while (searching) {
        searches.push(search());
        await pause(20);
      }
    })();
    for (let round = 0; round < 4; round++) {
      const { status, json } = await api.cypher(ENDLESS, { timeoutMs: 300 });
      expect([status, json.code]).toEqual([504, 'cypher.timeout']);
      await pause(200);
    }
    searching = false;
    await beside;
    await Promise.allSettled(searches);
    expect(await search()).toBe(200);
    expect((await api.get('/api/health')).json).toMatchObject({ status: 'ok' });
  });
});
