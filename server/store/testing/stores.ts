/** Runs one suite on every engine: `describeEachStore('queries', (open) => { … })`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, inject, test } from 'vitest';
import type { TestNeo4j } from '../../../test/setup/TestNeo4j.js';
import { schemaStatements } from '../../../cypher/loadStatements.js';
import { openStore, rowsOf, type GraphStore } from '../index.js';

export interface OpenOptions {
  statementTimeoutMs?: number;
  memoryLimitBytes?: number;
  /** Takes what the embedded engine says of restarts. Default: dropped. */
  log?: (line: string) => void;
}

/**
 * Opens a store on the suite's own database, which is empty when the suite begins (of what Entente itself defines,
 * Neo4j may have keys and lookups left) and the same for every call within it. It is ready when it comes. The one
 * opened before it is closed first, and the last one after the suite.
 */
export interface OpenStore {
  (options?: OpenOptions): Promise<GraphStore>;
  readonly engine: 'neo4j' | 'embedded';
  /** The embedded database's folder, for tests that look at the process behind it. */
  readonly folder: string;
  /** The address of the Neo4j under test; null on the embedded engine. */
  readonly neo4j: Extract<TestNeo4j, { present: true }> | null;
}

/** Removes every node and relationship. */
export async function emptyStore(store: GraphStore): Promise<void> {
  await store.write(async (transaction) => {
    await transaction.run('MATCH (n) DETACH DELETE n');
  });
}

/** Removes every node, relationship, constraint and index. */
export const wipeStore = (store: GraphStore): Promise<void> => clearStore(store, new Set());

/** Names of the keys and lookups that every load defines where they are missing. */
export const DEFINED_BY_LOADS: ReadonlySet<unknown> = new Set(
  schemaStatements().map((text) => /(?:CONSTRAINT|INDEX) (\w+)/.exec(text)?.[1]),
);

/** Removes every node and relationship, and each constraint and index that is not called by one of these names. */
async function clearStore(store: GraphStore, stays: ReadonlySet<unknown>): Promise<void> {
  await emptyStore(store);
  if (store.engine === 'embedded') return;
  const constraints = await rowsOf(store, 'SHOW CONSTRAINTS YIELD name RETURN name');
  const indexes = await rowsOf(
    store,
    "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL RETURN name",
  );
  await store.write(async (transaction) => {
    for (const [name] of constraints)
      if (!stays.has(name)) await transaction.run(`DROP CONSTRAINT \`${String(name)}\``);
    for (const [name] of indexes) if (!stays.has(name)) await transaction.run(`DROP INDEX \`${String(name)}\``);
  });
}

function describeStore(
  title: string,
  engine: 'neo4j' | 'embedded',
  neo4j: OpenStore['neo4j'],
  suite: (open: OpenStore) => void,
): void {
  describe(`${title} (${engine})`, () => {
    const opened: GraphStore[] = [];
    let folder = '';
    const open = async (options: OpenOptions = {}): Promise<GraphStore> => {
      // One process may have an embedded database open, so the store before this one gives way, on either engine.
      await Promise.all(opened.splice(0).map((before) => before.close()));
      const store = neo4j
        ? await openStore({
            engine: 'neo4j',
            uri: neo4j.uri,
            user: neo4j.user,
            password: neo4j.password,
            statementTimeoutMs: options.statementTimeoutMs,
          })
        : await openStore({ engine: 'embedded', folder, log: () => undefined, ...options });
      opened.push(store);
      await store.ready(60_000);
      return store;
    };
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'entente-store-'));
      if (!neo4j) return;
      const store = await open();
      // Neo4j plans every statement anew after a change of its schema: what would be defined again stays.
      await clearStore(store, DEFINED_BY_LOADS);
      await store.close();
    });
    afterAll(async () => {
      await Promise.all(opened.map((store) => store.close()));
      await rm(folder, { recursive: true, force: true });
    });
    suite(
      Object.defineProperties(open, {
        engine: { value: engine },
        neo4j: { value: neo4j },
        folder: { get: () => folder },
      }) as OpenStore,
    );
  });
}

/**
 * The Neo4j of this run; null on the run's embedded side, and where there is none, which is then said, and fails when
 * CI=true.
 */
export function neo4jUnderTest(title: string): Extract<TestNeo4j, { present: true }> | null {
  if (inject('engine') === 'embedded') return null;
  const neo4j = inject('neo4j');
  if (neo4j.present) return neo4j;
  describe(`${title} (neo4j)`, () => {
    if (process.env['CI'] === 'true')
      test('has a Neo4j to run on', () => {
        throw new Error(neo4j.reason);
      });
    // oxlint-disable-next-line vitest/no-disabled-tests -- said aloud at the end of `npm test`, and a failure in CI
    else test.skip(`left out: ${neo4j.reason}`, () => undefined);
  });
  return null;
}

/**
 * The suite on the engine that this run is about, where there is one: vitest runs each *.engines.test.ts twice, as
 * projects `embedded` and `neo4j`.
 */
export function describeEachStore(title: string, suite: (open: OpenStore) => void): void {
  if (inject('engine') === 'embedded') return describeStore(title, 'embedded', null, suite);
  const neo4j = neo4jUnderTest(title);
  if (neo4j) describeStore(title, 'neo4j', neo4j, suite);
}
