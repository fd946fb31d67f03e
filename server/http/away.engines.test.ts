/** The server while its store is starting, away, refusing or dead: it answers, says so, and recovers by itself. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { loadDataset } from '../dataset/loadDataset.js';
import { readDataset } from '../dataset/readDataset.js';
import { Startup } from '../Startup.js';
import { openStore, rowsOf, type GraphStore } from '../store/index.js';
import { describeEachStore, neo4jUnderTest, wipeStore } from '../store/testing/stores.js';
import { wireTo, type Wire } from './testing/proxy.js';
import { serve, type Served } from './testing/serve.js';

// A first load into a cold Neo4j takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const neo4j = neo4jUnderTest('a Neo4j that is away');
if (neo4j) {
  describe('a Neo4j that is away (neo4j)', () => {
    const { hostname, port } = new URL(neo4j.uri);
    let wire: Wire;
    let store: GraphStore;
    let api: Served;
    const startup = new Startup();
    const waits: string[] = [];
    const ending = new AbortController();
    beforeAll(async () => {
      // Something is there already, so that the start has nothing to load.
      const direct = await openStore({ engine: 'neo4j', uri: neo4j.uri, user: neo4j.user, password: neo4j.password });
      await direct.write(async (tx) => {
        await tx.run("MERGE (:Entity {id: 'here'})");
      });
      await direct.close();
      wire = await wireTo(hostname, Number(port || 7687));
      await wire.cut();
      store = await openStore({
        engine: 'neo4j',
        uri: `bolt://127.0.0.1:${wire.port}`,
        user: neo4j.user,
        password: neo4j.password,
      });
      api = await serve(store, { startup });
    });
    afterAll(async () => {
      ending.abort();
      await api.close();
      await store.close();
      await wire.cut();
    });

    test('is reported by health and by every endpoint', async () => {
      void startup
        .run(store, { signal: ending.signal, onWaiting: (reason) => waits.push(reason) })
        .catch(() => undefined);
      await expect.poll(async () => (await api.get('/api/health')).json['status']).toBe('degraded');
      for (const path of ['/api/schema', '/api/search?q=a', '/api/entities/nato']) {
        const { status, headers, json } = await api.get(path);
        expect([status, json.code]).toEqual([503, 'store.away']);
        expect(headers.get('retry-after')).toBeTruthy();
      }
      expect((await api.cypher('RETURN 1 AS one')).json.code).toBe('store.away');
      expect((await api.post('/api/subgraph', {})).json.code).toBe('store.away');
      await expect.poll(() => waits.length).toBeGreaterThan(0);
      expect(JSON.stringify((await api.get('/api/health')).json)).not.toContain(neo4j.password);
    });
    test('comes back, and the server finds it by itself', async () => {
      await wire.mend();
      await expect.poll(async () => (await api.get('/api/health')).json['status']).toBe('ok');
      expect((await api.cypher('RETURN 1 AS one')).status).toBe(200);
    });
    test('goes while a change is being kept: that it may be there is said, whatever else happens', async () => {
      const writing = store.write(async (tx) => {
        await tx.run("MERGE (:Entity {id: 'there-or-not'})");
        await wire.cut();
      });
      await expect(writing).rejects.toMatchObject({ kind: 'unknown-outcome' });
      expect((await api.get('/api/health')).json['status']).toBe('degraded');
      await wire.mend();
      await expect.poll(async () => (await api.get('/api/schema')).status).toBe(200);
    });
    test('goes in the middle, and comes back again', async () => {
      await wire.cut();
      const { status, json } = await api.get('/api/schema');
      expect([status, json.code]).toEqual([503, 'store.away']);
      await wire.mend();
      await expect.poll(async () => (await api.get('/api/schema')).status).toBe(200);
      expect((await api.get('/api/health')).json['status']).toBe('ok');
    });
  });

  test('a Neo4j that refuses the password is asked once, and what to do is said, without the password (neo4j)', async () => {
    const { hostname, port } = new URL(neo4j.uri);
    const wire = await wireTo(hostname, Number(port || 7687));
    const uri = `bolt://127.0.0.1:${wire.port}`;
    const store = await openStore({ engine: 'neo4j', uri, user: neo4j.user, password: 'not-the-password' });
    const startup = new Startup();
    const api = await serve(store, { startup });
    const ending = new AbortController();
    const started = startup.run(store, { signal: ending.signal }).catch(() => undefined);
    try {
      await expect(store.ready(10_000)).rejects.toMatchObject({ kind: 'unauthorized' });
      for (let i = 0; i < 12; i++) {
        const { status, json, text } = await api.get('/api/schema');
        expect([status, json.code]).toEqual([503, 'store.unauthorized']);
        expect(text).not.toContain('not-the-password');
        await expect(store.run('RETURN 1 AS one')).rejects.toMatchObject({ kind: 'unauthorized' });
        await pause(400);
      }
      expect((await api.get('/api/health')).json['store']).toMatchObject({
        reason: expect.stringMatching(/NEO4J_PASSWORD.*start Entente again/) as string,
      });
      expect(wire.connections()).toBeLessThanOrEqual(2);
    } finally {
      ending.abort();
      await started;
      await api.close();
      await store.close();
      await wire.cut();
    }
  });
}

// The embedded engine's folder is Entente's own: somebody else's graph is met on Neo4j alone.
if (inject('engine') !== 'embedded')
  describeEachStore("a start on somebody's own graph", (open) => {
    test('writes nothing at all, says what it found, and runs Cypher on it', async () => {
      const store = await open();
      await wipeStore(store);
      const texts = async (statement: string): Promise<string> => JSON.stringify(await rowsOf(store, statement));
      const held = async (): Promise<string[]> =>
        Promise.all([texts('MATCH (n) RETURN count(n)'), texts('SHOW CONSTRAINTS'), texts('SHOW INDEXES YIELD name')]);
      await store.write(async (transaction) => {
        await transaction.run("CREATE (:Person {name: 'Keanu Reeves'})-[:ACTED_IN]->(:Movie {title: 'The Matrix'})");
      });
      const before = await held();
      const startup = new Startup();
      const api = await serve(store, { startup });
      try {
        expect((await startup.run(store)).loaded).toBeNull();
        const foreign = { nodes: 2, labels: ['Movie', 'Person'] };
        expect((await api.get('/api/health')).json).toMatchObject({ status: 'ok', foreign });
        expect((await api.get('/api/schema')).json).toMatchObject({ foreign, totals: { entities: 0 } });
        const { graph } = (await api.cypher('MATCH (a)-[r]->(b) RETURN a, r, b', { graph: true })).json;
        expect(graph).toMatchObject({ nodes: { length: 2 }, edges: { length: 1 } });
        expect(await held()).toEqual(before);
        await store.write(async (transaction) => {
          await transaction.run('MATCH (n) DETACH DELETE n');
        });
      } finally {
        await api.close();
      }
    });
  });

describeEachStore('a start', (open) => {
  let store: GraphStore;
  const log: string[] = [];
  beforeAll(async () => {
    store = await open({ log: (line) => log.push(line) });
  });

  test('loads the bundled data set once, and until then says so', async () => {
    const startup = new Startup();
    const api = await serve(store, { startup });
    try {
      expect((await api.get('/api/health')).json).toMatchObject({ status: 'degraded', store: { state: 'starting' } });
      expect((await api.get('/api/schema')).json.code).toBe('store.away');
      const heard: { kind: string; done: number; total: number | null }[] = [];
      const asked: Promise<unknown>[] = [];
      const first = await startup.run(store, {
        onWork: (work) => {
          heard.push(work);
          if (work.done === 0) asked.push(api.get('/api/health').then(({ json }) => json['store']));
        },
      });
      expect(await Promise.all(asked)).toEqual([
        expect.objectContaining({ state: 'starting', work: { kind: 'loading', done: 0, total: null } }),
      ]);
      const { done, total } = heard.at(-1) ?? {};
      expect(done).toBe(total);
      expect(total).toBeGreaterThan(1_000);
      expect((await api.get('/api/health')).json).toMatchObject({ store: { work: null } });
      expect(first.loaded).toMatchObject({ dataset: 'pyongyang-2024', changed: true });
      expect((await api.get('/api/health')).json).toMatchObject({ status: 'ok' });
      expect((await new Startup().run(store)).loaded).toBeNull();
    } finally {
      await api.close();
    }
  });
  test('that takes back an import says so to who asks meanwhile, and promises no seconds', async () => {
    const work = { kind: 'recovering' as const, done: 20_000, total: null };
    const api = await serve(store, { startup: Object.assign(new Startup(), { phase: 'loading' as const, work }) });
    try {
      expect((await api.get('/api/schema')).json).toMatchObject({
        code: 'store.away',
        message: 'An import that was broken off is being taken back.',
        hint: 'GET /api/health tells how far it is.',
      });
    } finally {
      await api.close();
    }
  });
  test('brings a changed data set up to date on the embedded engine, and leaves a Neo4j that has entities alone', async () => {
    const dataset = await readDataset();
    const [first, ...entities] = dataset.entities;
    await loadDataset(store, {
      ...dataset,
      entities: [{ ...(first as (typeof dataset.entities)[number]), nameFr: 'Autre nom' }, ...entities],
    });
    const { loaded } = await new Startup().run(store);
    expect(loaded === null).toBe(open.engine === 'neo4j');
  });
  test('adds an index that the graph of an earlier version lacks', async () => {
    const indexes = async () => (await rowsOf(store, 'SHOW INDEXES YIELD name RETURN name')).flat();
    await store.define('DROP INDEX entity_prominence');
    expect(await indexes()).not.toContain('entity_prominence');
    expect((await new Startup().run(store)).loaded).toBeNull();
    expect(await indexes()).toContain('entity_prominence');
  });
  test('that cannot end well is reported to whoever asks', async () => {
    const startup = Object.assign(new Startup(), { phase: 'failed' as const, reason: 'The data set is not valid.' });
    const api = await serve(store, { startup });
    try {
      expect((await api.get('/api/schema')).json).toMatchObject({
        code: 'store.away',
        message: 'The data set is not valid.',
      });
      expect((await api.get('/api/health')).json).toMatchObject({
        status: 'degraded',
        store: { state: 'away', reason: 'The data set is not valid.' },
      });
    } finally {
      await api.close();
    }
  });
});
