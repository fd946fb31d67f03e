import fs, { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Duration } from '../../../../cypher/engine/values/Duration.js';
import { Point, POINT_SYSTEMS, type PointSystem } from '../../../../cypher/engine/values/Point.js';
import {
  CalendarDate,
  LocalDateTime,
  LocalTime,
  ZonedDateTime,
  ZonedTime,
} from '../../../../cypher/engine/values/temporal.js';
import type { Value } from '../../../../cypher/engine/values/Value.js';
import { change, contentOf, opened, properties, shown } from './testing/graphs.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-durable-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const VALUES: Value[] = [
  true,
  false,
  0n,
  -1n,
  9_007_199_254_740_993n,
  9_223_372_036_854_775_807n,
  -9_223_372_036_854_775_808n,
  0,
  1,
  -0,
  1.5,
  5e-324,
  -1.7976931348623157e308,
  Infinity,
  NaN,
  '',
  'Corée du Nord 😀',
  'half of a pair: \ud800',
  'x'.repeat(100_000),
  [],
  [1n, 2n],
  [1, 2],
  ['a', '', 'a'],
  new CalendarDate(-719_528),
  new LocalTime(86_399_999_999_999),
  new ZonedTime(1, -3_600),
  new LocalDateTime(19_000, 1_500_000_000),
  ZonedDateTime.instant(19_000, 5, 19_800),
  ZonedDateTime.instant(-400_000, 5, 'Europe/Paris'),
  Duration.of(-14n, 3n, -5n, 6n),
  new Point(POINT_SYSTEMS[0] as PointSystem, 1.5, -2, null),
  new Point(POINT_SYSTEMS[3] as PointSystem, 2.3, 48.8, 35),
  [new CalendarDate(1), new CalendarDate(2)],
];

test('every kind of value comes back as what it was', async () => {
  const first = await opened(folder);
  await change(first, (transaction) => {
    for (const value of VALUES) transaction.createNode(['V'], properties({ value }));
  });
  await first.durable.close();
  const { graph, durable } = await opened(folder);
  expect([...graph.nodes()].map((node) => shown(node.properties.get('value')))).toEqual(VALUES.map(shown));
  await durable.close();
});

test('all changes come back, whether they lie in the base or in the log', async () => {
  for (const foldBytes of [1, Infinity]) {
    const its = join(folder, String(foldBytes));
    const first = await opened(its, { foldBytes });
    await change(first, (transaction) => {
      const [a, b, c] = ['a', 'b', 'c'].map((id) => transaction.createNode(['A', id], properties({ id })));
      if (!a || !b || !c) return;
      transaction.createRelationship('R', a, b, properties({ n: 1n }));
      transaction.createRelationship('R', b, c, properties({}));
      transaction.createRelationship('S', c, c, properties({ x: 1.5 }));
    });
    await change(first, (transaction) => {
      const [a, , c] = [...transaction.nodes()];
      const [r, , s] = [...transaction.relationships()];
      if (!a || !c || !r || !s) return;
      transaction.setProperties(a, properties({ id: 'a', more: ['x'] }));
      transaction.removeLabels(a, ['a']);
      transaction.setProperties(r, properties({ n: 2n }));
      transaction.deleteNode(c, true);
      transaction.createNode([], properties({}));
      transaction.setCatalogue({
        indexes: [{ name: 'i', kind: 'RANGE', entity: 'node', names: ['A'], properties: ['id'], constraint: null }],
        constraints: [],
      });
    });
    await change(first, (transaction) => void transaction.createNode(['Last'], properties({})));
    const content = contentOf(first.graph);
    await first.durable.close();
    const { graph, durable } = await opened(its);
    expect(contentOf(graph)).toEqual(content);
    expect([...(graph.nodesWhere('A', 'id', 'a') ?? [])].map(({ id }) => id)).toEqual([0]);
    await durable.close();
  }
});

test('the log is folded when it is as large as the base, and what it replaces is removed', async () => {
  const first = await opened(folder, { foldBytes: 5_000 });
  for (let times = 0; times < 300; times++)
    await change(first, (transaction) => void transaction.createNode(['N'], properties({ text: 'x'.repeat(100) })));
  const content = contentOf(first.graph);
  await first.durable.close();
  const files = readdirSync(folder);
  expect(files.map((name) => name.replace(/\d+/, ''))).toEqual(['graph-.base', 'graph-.log']);
  expect(Number(/\d+/.exec(files[0] ?? '')?.[0])).toBeGreaterThan(2);
  const { graph, durable } = await opened(folder);
  expect(contentOf(graph)).toEqual(content);
  await durable.close();
});

test('a fold that fails at its very end leaves the graph as it was, to be opened again', async () => {
  const first = await opened(folder, { foldBytes: 100 });
  const text = 'x'.repeat(1_000);
  await change(first, (transaction) => void transaction.createNode(['Before'], properties({ text })));
  const { fsyncSync } = fs;
  fs.fsyncSync = () => {
    throw Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO' });
  };
  syncBuiltinESMExports();
  try {
    await change(first, (transaction) => void transaction.createNode(['After'], properties({})));
  } finally {
    fs.fsyncSync = fsyncSync;
    syncBuiltinESMExports();
  }
  const content = contentOf(first.graph);
  await first.durable.close();
  const { graph, durable } = await opened(folder);
  expect(contentOf(graph)).toEqual(content);
  await durable.close();
});

test('a change of many megabytes is kept whole', async () => {
  const first = await opened(folder);
  await change(first, (transaction) => {
    for (let id = 0; id < 4_000; id++)
      transaction.createNode(['N'], properties({ id: BigInt(id), text: `${id} `.repeat(300) }));
  });
  const content = contentOf(first.graph);
  await first.durable.close();
  const { graph, durable } = await opened(folder);
  expect(contentOf(graph)).toEqual(content);
  await durable.close();
});

test('folder and files are for their owner alone', async () => {
  const own = join(folder, 'own');
  const { durable } = await opened(own);
  await durable.close();
  const modes = [own, ...readdirSync(own).map((name) => join(own, name))].map((path) => statSync(path).mode & 0o777);
  expect(modes).toEqual([0o700, 0o600, 0o600]);
});

test('the database of the engine before is left alone', async () => {
  writeFileSync(join(folder, 'graph.grafeo'), 'former');
  const { graph, durable } = await opened(folder);
  expect(graph.nodeCount).toBe(0);
  await durable.close();
  expect(readdirSync(folder)).toContain('graph.grafeo');
});

test('a closed database keeps nothing more', async () => {
  const first = await opened(folder);
  await first.durable.close();
  await expect(change(first, (transaction) => void transaction.createNode([], properties({})))).rejects.toMatchObject({
    kind: 'away',
  });
});
