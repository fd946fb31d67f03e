/**
 * The embedded engine never answers wrongly: what it answers, it answers as Neo4j; what it does not know, it refuses by
 * name.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, StoreError, type GraphStore, type Row } from './index.js';
import { ANSWERED } from './testing/agreement/answered.js';
import { canonicalRows } from './testing/agreement/canonical.js';
import { FAILING } from './testing/agreement/corners.js';
import { GRAPH, PARAMETERS } from './testing/agreement/graph.js';
import { REFUSED } from './testing/agreement/refused.js';
import { WRITES } from './testing/agreement/writes.js';
import { emptyStore, neo4jUnderTest, wipeStore } from './testing/stores.js';

async function answer(store: GraphStore, statement: string): Promise<{ fields: string[]; rows: string[] }> {
  const stream = await store.run(statement, { parameters: PARAMETERS });
  const rows: Row[] = [];
  for await (const batch of stream) rows.push(...batch);
  const ordered = /\bORDER BY\b/.test(statement) && !/\bUNION\b|\bCALL\b|\bcollect\b/i.test(statement);
  return {
    fields: [...stream.fields],
    rows: canonicalRows(rows, { ordered, collected: /collect\(|COLLECT \{|\[\(|labels\(|keys\(/.test(statement) }),
  };
}

const load = (store: GraphStore): Promise<void> =>
  store.write(async (tx) => {
    for (const statement of GRAPH) await tx.run(statement);
  });
const whole = async (store: GraphStore): Promise<string[]> => [
  ...(await answer(store, 'MATCH (n) RETURN n')).rows,
  ...(await answer(store, 'MATCH (a)-[r]->(b) RETURN a, r, b')).rows,
];

const neo4j = neo4jUnderTest('agreement');
describe.runIf(neo4j)('the embedded engine and Neo4j', () => {
  let embedded: GraphStore;
  let reference: GraphStore;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-agreement-'));
    embedded = await openStore({ engine: 'embedded', folder });
    reference = await openStore({ engine: 'neo4j', ...(neo4j as NonNullable<typeof neo4j>) });
    await Promise.all([embedded.ready(), reference.ready()]);
    await wipeStore(reference);
    await Promise.all([load(embedded), load(reference)]);
  });
  afterAll(async () => {
    await Promise.all([embedded.close(), reference.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  test.each(ANSWERED)('answer alike: %s', async (statement) => {
    const [ours, theirs] = await Promise.all([answer(embedded, statement), answer(reference, statement)]);
    expect(ours).toEqual(theirs);
  });

  test.each(FAILING)('fail alike: %s', async (statement) => {
    const fault = async (store: GraphStore): Promise<[kind: string, message: string]> => {
      const got: unknown = await answer(store, statement).catch((error: unknown) => error);
      if (!(got instanceof StoreError)) throw new Error(`answered: ${JSON.stringify(got)}`);
      return [got.kind, got.message];
    };
    const [ours, theirs] = await Promise.all([fault(embedded), fault(reference)]);
    expect(ours).toEqual(theirs);
  });

  test.each(REFUSED)('only Neo4j answers: %s', async (statement) => {
    const refusal = await answer(embedded, statement).then(
      (got) => got,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(StoreError);
    expect([(refusal as StoreError).kind, (refusal as StoreError).message]).toEqual([
      'needs-neo4j',
      expect.stringContaining('is not known to the embedded engine'),
    ]);
  });

  describe('changes', () => {
    test.each(WRITES)('leave the same graph: %s', async (statement) => {
      const results = [];
      for (const store of [embedded, reference]) {
        await emptyStore(store);
        await load(store);
        const { rows, summary } = await store.write((tx) => tx.run(statement, PARAMETERS));
        const { nodesCreated, nodesDeleted, relationshipsCreated, relationshipsDeleted, labelsAdded, labelsRemoved } =
          summary.counters;
        results.push({
          rows: canonicalRows(rows, { ordered: false, collected: true }),
          graph: await whole(store),
          counters: {
            nodesCreated,
            nodesDeleted,
            relationshipsCreated,
            relationshipsDeleted,
            labelsAdded,
            labelsRemoved,
          },
        });
      }
      expect(results[0]).toEqual(results[1]);
    });
  });
});
