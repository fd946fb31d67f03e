/** `a < b`, where it may not be known, and the order of ORDER BY, in which everything has its place. */
import type { GraphNode, GraphRelationship } from '../values/Value.js';
import { compareText } from './compareText.js';
import { equals } from './equality.js';
import type { GraphPath, Value, ValueMap } from './Value.js';
import { Work } from './Work.js';
import { kindOf, type Kind } from './kinds.js';
import { isNumber, orderNumbers, type Numeric } from './numbers.js';
import type { Duration } from './Duration.js';
import type { Point } from './Point.js';
import { compareTemporal, type Temporal } from './temporal.js';

/** Kinds from first to last under ORDER BY; INTEGER and FLOAT stand together. */
const KINDS: Kind[] = [
  'MAP',
  'NODE',
  'RELATIONSHIP',
  'LIST',
  'PATH',
  'POINT',
  'ZONED DATETIME',
  'LOCAL DATETIME',
  'DATE',
  'ZONED TIME',
  'LOCAL TIME',
  'DURATION',
  'STRING',
  'BOOLEAN',
  'INTEGER',
  'FLOAT',
  'NULL',
];
const RANK = new Map(KINDS.map((kind, rank) => [kind, kind === 'FLOAT' ? KINDS.indexOf('INTEGER') : rank]));
const rankOf = (kind: Kind): number => RANK.get(kind) as number;

/** Negative where `a` comes first, 0 where they are one. */
export function order(a: Value, b: Value, work?: Work): number {
  if (a === b) return 0;
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b, work);
  if (isNumber(a) && isNumber(b)) return orderNumbers(a, b);
  const kind = kindOf(a);
  const byKind = rankOf(kind) - rankOf(kindOf(b));
  if (byKind !== 0) return byKind;
  switch (kind) {
    case 'BOOLEAN':
      return Number(a) - Number(b);
    case 'LIST':
      return orderLists(a as Value[], b as Value[], work ?? new Work());
    case 'MAP':
      return orderMaps(a as ValueMap, b as ValueMap, work ?? new Work());
    case 'NODE':
    case 'RELATIONSHIP':
      return (a as GraphNode | GraphRelationship).id - (b as GraphNode | GraphRelationship).id;
    case 'PATH':
      return orderLists(alternating(a as GraphPath), alternating(b as GraphPath), work ?? new Work());
    case 'POINT':
      return (a as Point).compare(b as Point);
    case 'DURATION':
      return (a as Duration).compare(b as Duration);
    default:
      return compareTemporal(a as Temporal, b as Temporal) ?? 0;
  }
}

function orderLists(a: readonly Value[], b: readonly Value[], work: Work): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    work.step();
    const result = order(a[at] as Value, b[at] as Value, work);
    if (result !== 0) return result;
  }
  return a.length - b.length;
}
function orderMaps(a: ValueMap, b: ValueMap, work: Work): number {
  const [x, y] = [a, b].map((map) => [...map.keys()].sort((x, y) => compareText(x, y))) as [string[], string[]];
  return (
    a.size - b.size ||
    orderLists(x, y, work) ||
    orderLists(
      x.map((key) => a.get(key) ?? null),
      y.map((key) => b.get(key) ?? null),
      work,
    )
  );
}
const alternating = ({ nodes, relationships }: GraphPath): Value[] =>
  nodes.flatMap((node, at) => (at === 0 ? [node] : [relationships[at - 1] as GraphRelationship, node]));

/** Which of two is less, for `<` and its kin; null where they cannot be compared, NaN where one is NaN. */
export function compare(a: Value, b: Value, work?: Work): number | null {
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b);
  const kind = kindOf(a);
  if (kind !== kindOf(b)) return null;
  switch (kind) {
    case 'STRING':
    case 'BOOLEAN':
    case 'DATE':
    case 'LOCAL TIME':
    case 'ZONED TIME':
    case 'LOCAL DATETIME':
    case 'ZONED DATETIME':
    case 'NODE':
    case 'RELATIONSHIP':
    case 'PATH':
      return order(a, b, work);
    case 'LIST':
      return compareLists(a as Value[], b as Value[], work ?? new Work());
    case 'MAP':
      return compareMaps(a as ValueMap, b as ValueMap, work ?? new Work());
    default:
      return null;
  }
}
const compareNumbers = (a: Numeric, b: Numeric): number =>
  Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : orderNumbers(a, b);

/** By the first pair that differs; not known where a pair before it is not. */
function compareLists(a: readonly Value[], b: readonly Value[], work: Work): number | null {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const [x, y] = [a[at] as Value, b[at] as Value];
    work.step();
    const same = equals(x, y, work);
    if (same === null) return null;
    if (!same) return compare(x, y, work);
  }
  return a.length - b.length;
}

/** The smaller first; of the same size by keys, then by values in the order of the keys. */
function compareMaps(a: ValueMap, b: ValueMap, work: Work): number | null {
  const [x, y] = [a, b].map((map) => [...map.keys()].sort((x, y) => compareText(x, y))) as [string[], string[]];
  const byKeys = a.size - b.size || orderLists(x, y, work);
  if (byKeys !== 0) return byKeys;
  return compareLists(
    x.map((key) => a.get(key) ?? null),
    y.map((key) => b.get(key) ?? null),
    work,
  );
}
