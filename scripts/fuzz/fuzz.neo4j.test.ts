/** Five hundred random statements, the same at every run, that both engines answer alike or refuse alike. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type GraphStore } from '../../server/store/index.js';
import { emptyStore, neo4jUnderTest, wipeStore } from '../../server/store/testing/stores.js';
import { fuzzBoth } from './fuzzBoth.js';

const neo4j = neo4jUnderTest('random statements');
describe.runIf(neo4j)('random statements', () => {
  let ours: GraphStore;
  let theirs: GraphStore;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-fuzz-'));
    ours = await openStore({ engine: 'embedded', folder });
    theirs = await openStore({ engine: 'neo4j', ...(neo4j as NonNullable<typeof neo4j>) });
    await Promise.all([ours.ready(), theirs.ready()]);
    await wipeStore(theirs);
  });
  afterAll(async () => {
    await emptyStore(theirs);
    await Promise.all([ours.close(), theirs.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  test('differ in nothing that is not explained', async () => {
    const differences: string[] = [];
    const counts = await fuzzBoth({
      ours,
      theirs,
      seed: 1,
      count: 500,
      onDifference: (words) => differences.push(words),
    });
    expect(differences).toEqual([]);
    // Most statements mean something, and few differences have to be explained away.
    expect(counts.same).toBeGreaterThan(300);
    expect(Object.values(counts.explained).reduce((sum, count) => sum + count)).toBeLessThan(25);
  });
});
