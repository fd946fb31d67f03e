/** What the contract of stores does not ask of every engine: memory, copies, locks, and the loss of the thread. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { deadline } from '../deadline.js';
import { rowsOf, type Row } from '../GraphStore.js';
import type { GraphStore } from '../GraphStore.js';
import type { StoreError } from '../StoreError.js';
import { createEmbeddedStore, type EmbeddedOptions } from './createEmbeddedStore.js';
import { EngineHost } from './host/EngineHost.js';
import { EngineRead } from './host/EngineRead.js';
import { Flags } from './host/Flags.js';
import { CURRENT } from './messages.js';
import { readRows } from './rows/readRows.js';

const MB = 1024 ** 2;

let folder = '';
let lines: string[] = [];
let stores: GraphStore[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-engine-'));
  lines = [];
  stores = [];
});
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await rm(folder, { recursive: true, force: true });
});

async function open(options: Partial<EmbeddedOptions> = {}): Promise<GraphStore> {
  const store = await createEmbeddedStore({ folder, log: (line) => lines.push(line), ...options });
  stores.push(store);
  return store;
}
async function readFree(store: GraphStore, statement: string): Promise<void> {
  for await (const batch of await store.runFree(statement, { timeoutMs: 60_000, byteLimit: 16 * MB })) void batch;
}
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'none',
    (error: unknown) => error,
  );

test('a statement that outgrows its memory is ended; those beside and after it are not, and the engine stays', async () => {
  const store = await open({ memoryLimitBytes: 300 * MB });
  await store.ready(60_000);
  const { since } = store.status();
  for (const hungry of [
    'UNWIND range(1, 40000000) AS x WITH collect([x, x + 1, x + 2, x + 3, x + 4]) AS all RETURN size(all)',
    'UNWIND range(1, 40000000) AS x RETURN toString(x) AS text ORDER BY text',
  ]) {
    const ended = failure(rowsOf(store, hungry, { timeoutMs: 120_000 }));
    let isOver = false;
    void ended.finally(() => (isOver = true));
    while (!isOver) expect(await rowsOf(store, 'UNWIND range(1, 1000) AS x RETURN count(x)')).toEqual([[1000]]);
    expect(await ended).toMatchObject({ kind: 'memory', message: expect.stringContaining('300 MB') as string });
  }
  expect([store.status().since, lines]).toEqual([since, []]);
});

describe('what computes long within one expression', () => {
  let own = '';
  let store: GraphStore;
  const said: string[] = [];
  beforeAll(async () => {
    own = await mkdtemp(join(tmpdir(), 'entente-engine-'));
    store = await createEmbeddedStore({ folder: own, log: (line) => said.push(line) });
    await store.ready(60_000);
  });
  afterAll(async () => {
    await store.close();
    await rm(own, { recursive: true, force: true });
  });
  const sum = (upTo: number): string => `RETURN reduce(s = 0, i IN range(1, ${upTo}) | s + i % 2) AS sum`;
  const LONG = [
    sum(2_000_000),
    'RETURN size([i IN range(1, 2000000) WHERE i % 2 = 0]) AS half',
    'RETURN COUNT { UNWIND range(1, 2000000) AS i WITH i WHERE i % 2 = 0 RETURN i } AS half',
    'WITH range(1, 2000000) AS all RETURN size([i IN all WHERE i % 2 = 0]) AS half',
  ];
  test('holds nobody up, alone or with others of its kind, and is right', async () => {
    const running = LONG.map((statement) => rowsOf(store, statement, { timeoutMs: 120_000 }));
    const ended = running.map(async (one) => void (await one));
    const over = Promise.all(ended).then(() => true);
    let answered = 0;
    while (!(await Promise.race([over, new Promise<false>((resolve) => setTimeout(resolve, 0, false))]))) {
      expect(await rowsOf(store, 'UNWIND range(1, 100) AS x RETURN count(x)')).toEqual([[100]]);
      answered++;
    }
    expect(answered).toBeGreaterThan(20);
    expect(await Promise.all(running)).toEqual([[[1_000_000]], [[1_000_000]], [[1_000_000]], [[1_000_000]]]);
  });
  test.each([
    ['a long list, made into JSON', 'RETURN range(1, 1500000) AS list'],
    ['a list that is too long to be sent', 'WITH range(1, 2000000) AS list RETURN list, list AS again'],
    ['its elements made into texts', 'RETURN size(toStringList(range(1, 2000000))) AS size'],
    ['a text with much replaced', "RETURN size(replace(reduce(t = 'ab', i IN range(1, 21) | t + t), 'a', 'bb')) AS n"],
  ])(
    'gives turns: %s',
    async (_, statement) => {
      const began = performance.now();
      const running = failure(readFree(store, statement)).then(() => true);
      let [longest, isOver] = [0, false];
      while (!isOver) {
        const asked = performance.now();
        await rowsOf(store, 'RETURN 1 AS one');
        longest = Math.max(longest, performance.now() - asked);
        isOver = await Promise.race([running, new Promise<false>((resolve) => setTimeout(resolve, 1, false))]);
      }
      // Without turns one read waits from its asking until the end, which is nearly all of the time.
      expect(longest).toBeLessThan((2 / 3) * (performance.now() - began));
    },
    100_000,
  );
  test('ends when nobody waits for it any more, and nobody else notices', async () => {
    const { since } = store.status();
    const endlessly =
      'RETURN reduce(s = 0, i IN range(1, 100000) | s + size([j IN range(1, 100000) WHERE j = i])) AS x';
    const endless = [1, 2, 3].map(() => failure(rowsOf(store, endlessly, { timeoutMs: 500 })));
    expect(await rowsOf(store, 'UNWIND range(1, 100) AS x RETURN count(x)')).toEqual([[100]]);
    expect((await Promise.all(endless)).map((error) => (error as StoreError).kind)).toEqual(Array(3).fill('timeout'));
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    expect(await rowsOf(store, sum(100))).toEqual([[50]]);
    expect([store.status().since, said]).toEqual([since, []]);
  });
});

test('a folder that is in use is waited for', async () => {
  const first = await open();
  await first.ready(60_000);
  const second = await open();
  expect(await failure(second.ready(60_000))).toMatchObject({ kind: 'locked' });
  expect(second.status().state).toBe('away');
  await first.close();
  await expect.poll(() => second.status().state).toBe('ready');
  expect(await readdir(folder)).toContain('graph.lock');
});

test('the database of an earlier version is left alone, which is said', async () => {
  await writeFile(join(folder, 'graph.grafeo'), 'of an earlier version');
  await (await open()).ready(60_000);
  expect(lines).toEqual([expect.stringMatching(/graph\.grafeo[^]*left as it is[^]*export them with that version/)]);
});

test('a read whose thread is lost is begun again in the next one', async () => {
  const started: string[] = [];
  const host = new EngineHost({
    folder,
    memoryLimitBytes: 300 * MB,
    log: (line) => lines.push(line),
    onStarting: (reason) => started.push(reason),
    onReady: () => undefined,
    onFailed: () => undefined,
  });
  await host.start();
  const limit = deadline({ timeoutMs: 60_000 });
  const read = await EngineRead.begin(
    {
      statement: 'UNWIND range(1, 3000) AS x WITH x WHERE size([y IN range(1, 3000) WHERE y = x]) = 1 RETURN count(x)',
      parameters: {},
      rowLimit: null,
      transaction: null,
      whole: false,
      free: null,
    },
    limit,
    {
      host,
      flags: new Flags(host.flags),
      memoryLimitBytes: 300 * MB,
      opened: (within) => within.race(host.opened()),
    },
  );
  // By nobody's fault, as far as can be known: the thread itself would name the statement again with its next turn.
  vi.spyOn(host, 'current', 'get').mockReturnValue(CURRENT);
  host.restart('crashed');
  await expect.poll(() => started).toHaveLength(2);
  const rows: Row[] = [];
  for await (const batch of read.batches()) if (batch.say === 'rows') rows.push(...readRows(batch.bytes, 1));
  expect(rows).toEqual([[3000]]);
  expect(lines).toEqual([expect.stringContaining('started again')]);
  await host.close();
});

describe('a free statement that writes', () => {
  const count = 'MATCH (k:Kept) RETURN count(k)';
  const held = (): number => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };

  test('is made as a whole, while its rows are held only up to their limits', async () => {
    const store = await open();
    await store.ready(60_000);
    const parameters = { text: 'x'.repeat(100_000) };
    const statement = 'UNWIND range(1, 1000) AS i CREATE (:Kept {i: i}) RETURN i, $text';
    for (const [rowLimit, byteLimit, truncatedBy] of [
      [3, 16 * MB, 'rows'],
      [900, MB, 'bytes'],
    ] as const) {
      const before = held();
      const stream = await store.runFree(statement, { parameters, access: 'write', rowLimit, byteLimit });
      // All rows together are 100 MB.
      expect(held() - before).toBeLessThan(50 * MB);
      const json: string[] = [];
      for await (const batch of stream) json.push(...batch.json);
      expect(json).toHaveLength(truncatedBy === 'rows' ? 3 : 10);
      expect(stream.summary()).toMatchObject({
        rowCount: json.length,
        truncated: true,
        truncatedBy,
        counters: { nodesCreated: 1000 },
      });
    }
    expect(await rowsOf(store, count)).toEqual([[2000]]);
  });

  test('gives the entities of its rows', async () => {
    const store = await open();
    const stream = await store.runFree('CREATE (k:Kept {i: 1}) RETURN k, k AS again', {
      access: 'write',
      byteLimit: MB,
      entities: true,
    });
    for await (const { entities } of stream)
      expect(entities).toMatchObject([{ labels: ['Kept'], properties: { i: 1 } }]);
    expect(stream.fields).toEqual(['k', 'again']);
  });

  test('changes nothing where a row of it is too large to be sent', async () => {
    const store = await open();
    const parameters = { text: 'x'.repeat(2000) };
    const options = { parameters, access: 'write', byteLimit: 1000 } as const;
    expect(await failure(store.runFree('CREATE (:Kept) RETURN $text', options))).toMatchObject({ kind: 'too-large' });
    expect(await rowsOf(store, count)).toEqual([[0]]);
  });
});
