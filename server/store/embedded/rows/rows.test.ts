import { expect, test } from 'vitest';
import { CommittedGraph } from '../../../../cypher/engine/graph/CommittedGraph.js';
import { Transaction } from '../../../../cypher/engine/graph/Transaction.js';
import { Duration } from '../../../../cypher/engine/values/Duration.js';
import { Point, POINT_SYSTEMS, type PointSystem } from '../../../../cypher/engine/values/Point.js';
import { CalendarDate } from '../../../../cypher/engine/values/temporal.js';
import { GraphPath, type Value as EngineValue } from '../../../../cypher/engine/values/Value.js';
import { TypedText } from '../../boxed.js';
import { jsonText } from '../../plainValue.js';
import { Path, type Node, type Relationship, type Value } from '../../GraphStore.js';
import { properties } from '../durable/testing/graphs.js';
import { EntityCollector } from './EntityCollector.js';
import { readRows } from './readRows.js';
import { RowWriter } from './RowWriter.js';
import { jsonOf } from './jsonOf.js';
import { sizeWithin } from './sizeWithin.js';
import { toStoreValue } from './toStoreValue.js';

const graph = new CommittedGraph();
const transaction = new Transaction(graph);
const ada = transaction.createNode(['Person', 'Author'], properties({ id: 'ada', age: 36n, tags: ['x', 'y'] }));
const notes = transaction.createNode(['Book'], properties({ id: 'notes' }));
const wrote = transaction.createRelationship('WROTE', ada, notes, properties({ year: 1843n }));
graph.apply(transaction.changes());

const VALUES: EngineValue[] = [
  null,
  true,
  false,
  0n,
  -5n,
  2n ** 50n,
  -(2n ** 52n),
  9_007_199_254_740_991n,
  9_007_199_254_740_993n,
  -9_223_372_036_854_775_808n,
  1.5,
  -0,
  Infinity,
  '',
  'Corée 😀',
  'half \ud800',
  [],
  [1n, [null], 'a'],
  new Map<string, EngineValue>([
    ['a', 1n],
    ['__proto__', 'data'],
    ['constructor', null],
  ]),
  new CalendarDate(0),
  Duration.of(14n, 0n, 0n),
  new Point(POINT_SYSTEMS[3] as PointSystem, 1, 2.5, 3),
  ada,
  wrote,
  [ada, notes, ada],
  new GraphPath([ada, notes], [wrote]),
];

test('rows come through the threads as the store’s values', () => {
  const writer = new RowWriter();
  for (const value of VALUES) writer.add([value, 'x'], graph);
  const rows = readRows(writer.take(), 2);
  expect(rows).toEqual(VALUES.map((value) => [toStoreValue(value, graph), 'x']));
  expect(rows.slice(3, 10).map(([value]) => value)).toEqual([
    0,
    -5,
    2 ** 50,
    -(2 ** 52),
    9_007_199_254_740_991,
    9_007_199_254_740_993n,
    -9_223_372_036_854_775_808n,
  ]);
  expect(rows.slice(19, 22).map(([value]) => value)).toEqual(
    ['1970-01-01', 'P1Y2M', 'SRID=4979;POINT Z (1 2.5 3)'].map((text) => new TypedText(text)),
  );
  const path = rows.at(-1)?.[0] as Path;
  expect([path.nodes.map(({ elementId }) => elementId), path.relationships[0]?.startNodeElementId]).toEqual([
    ['n:0', 'n:1'],
    'n:0',
  ]);
});
test('a batch after another begins anew', () => {
  const writer = new RowWriter();
  writer.add([ada], graph);
  writer.take();
  writer.add([notes], graph);
  expect(readRows(writer.take(), 1).map(([node]) => (node as Node).labels)).toEqual([['Book']]);
});
test('entities of rows are given once over all batches', () => {
  let steps = 0;
  const walk = { graph, step: () => void steps++ };
  const collector = new EntityCollector();
  const taken = (): Value[] => readRows(collector.take(), 1).map(([one]) => (one as Node | Relationship).elementId);
  collector.add([[ada], new Map([['of', wrote]])], walk);
  expect(taken()).toEqual(['n:0', 'r:0']);
  collector.add([new GraphPath([ada, notes], [wrote])], walk);
  expect(taken()).toEqual(['n:1']);
  steps = 0;
  collector.add([[1n, 2n, [3n]]], walk);
  expect(steps).toBe(5);
});
test('the size of a row is found without making anything of it', () => {
  const walk = { graph, step: () => undefined };
  expect(sizeWithin(['abc', [1n, 'de']], 100, walk)).toBe('"abc",1,"de",,'.length);
  expect(sizeWithin(['x'.repeat(50), 'y'.repeat(50)], 10, walk)).toBe(53);
  for (const value of VALUES) expect(sizeWithin([value], 1e6, walk)).toBeLessThanOrEqual(jsonOf([value], walk).length);
});
test('values become the JSON that their store values are, with a step for each, however deep', () => {
  let steps = 0;
  const walk = { graph, step: () => void steps++ };
  for (const value of VALUES) expect(jsonOf([value], walk)).toBe(jsonText([toStoreValue(value, graph)]));
  steps = 0;
  const long = Array.from({ length: 10_000 }, (_, place) => [BigInt(place)]);
  expect(JSON.parse(jsonOf(long, walk))).toEqual(long.map(([number]) => [Number(number)]));
  expect(steps).toBe(20_000);
});
