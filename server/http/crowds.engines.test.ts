/** Thousands of requests at once wait for themselves: who asks beside them is answered in turn. */
import { Agent, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDataset } from '../dataset/loadDataset.js';
import { smallDataset } from '../dataset/testing/smallDataset.js';
import type { GraphStore } from '../store/index.js';
import { describeEachStore } from '../store/testing/stores.js';
import { serve, type Served } from './testing/serve.js';

/** Requests of the crowd, and how many of them are open at once. */
const FLOOD = 3_000;
const AT_ONCE = 600;
/** Searches of the others that are answered while one waits: those at work when it comes, and those beside it. */
const ANSWERED_BESIDE = 48;

interface Heard {
  status: number;
  retryAfter: string | undefined;
  body: string;
}

describeEachStore('a crowd of requests', (open) => {
  let store: GraphStore;
  let api: Served;
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const single = new Agent({ keepAlive: true, maxSockets: 1 });
  beforeAll(async () => {
    store = await open();
    await loadDataset(store, smallDataset());
    api = await serve(store);
    await api.get('/api/search?q=nor');
  });
  afterAll(async () => {
    agent.destroy();
    single.destroy();
    await api.close();
  });

  const ask = (path: string, headers: Record<string, string>, by: Agent): Promise<Heard> =>
    new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: api.port, path, headers, agent: by }, (response) => {
        let body = '';
        response
          .setEncoding('utf8')
          .on('data', (piece: string) => (body += piece))
          .on('end', () => {
            const { statusCode = 0, headers: given } = response;
            resolve({ status: statusCode, retryAfter: given['retry-after'], body });
          });
      });
      // A connection that was closed for being idle just as it was used again.
      sent.once('error', (error) => (sent.reusedSocket ? resolve(ask(path, headers, by)) : reject(error))).end();
    });

  /** A flood, and one who searches meanwhile, one search after the other: what both heard. */
  async function beside(crowd: Record<string, string>, other: Record<string, string>) {
    await ask('/api/search?q=nor', other, single);
    let answered = 0;
    let isOver = false;
    const send = async (): Promise<Heard> => {
      const heard = await ask('/api/search?q=nor', crowd, agent);
      if (heard.status === 200) answered += 1;
      return heard;
    };
    const flood = Promise.all(Array.from({ length: FLOOD }, send)).finally(() => (isOver = true));
    const searches: (Heard & { beside: number })[] = [];
    while (!isOver) {
      const before = answered;
      searches.push({ ...(await ask('/api/search?q=nor', other, single)), beside: answered - before });
    }
    return { flood: await flood, searches };
  }

  test.each([
    ['of another machine', { 'x-forwarded-for': '192.0.2.1' }, { 'x-forwarded-for': '192.0.2.2' }],
    ['of another program of the same machine', { 'user-agent': 'script' }, { 'user-agent': 'browser' }],
  ])('%s holds up nobody, and is asked to come back', async (_, crowd, other) => {
    const { flood, searches } = await beside(crowd, other);
    expect(searches.map(({ status }) => status)).toEqual(searches.map(() => 200));
    expect(searches.length).toBeGreaterThan(2);
    expect(Math.max(...searches.map((one) => one.beside))).toBeLessThan(ANSWERED_BESIDE);
    const refused = flood.filter(({ status }) => status !== 200);
    expect(refused.some(({ status }) => status === 429)).toBe(true);
    // On a machine that is very busy some wait until their patience ends: 503.
    expect(refused.filter(({ retryAfter, body }) => !retryAfter || !/request.too-many|server.busy/.test(body))).toEqual(
      [],
    );
  });
});
