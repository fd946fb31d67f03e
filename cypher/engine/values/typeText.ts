/** The most exact type of a value, as Cypher writes it: `LIST<INTEGER | FLOAT> NOT NULL`. */
import { isList, kindOf, MOMENTS } from './kinds.js';
import type { Value } from './Value.js';
import type { Stepping } from './Work.js';

/** The order in which the types of a list's items are named. */
const ORDER = [
  'NULL',
  'BOOLEAN',
  'STRING',
  'INTEGER',
  'FLOAT',
  ...MOMENTS,
  'DURATION',
  'POINT',
  'NODE',
  'RELATIONSHIP',
  'MAP',
  'LIST',
  'PATH',
];

/** `element` is null of all but lists; no types in it: the list is empty. */
interface Type {
  kind: string;
  element: Type[] | null;
}

export function typeText(value: Value, stepping: Stepping): string {
  return value === null ? 'NULL' : `${text(typeOf(value, stepping))} NOT NULL`;
}

const typeOf = (value: Value, stepping: Stepping): Type => ({
  kind: kindOf(value),
  element: isList(value) ? simplified(typesIn(value, stepping)) : null,
});

/** Each once. */
function typesIn(list: readonly Value[], stepping: Stepping): Type[] {
  const types = new Map<string, Type>();
  for (const one of list) {
    stepping.step();
    const type = typeOf(one, stepping);
    types.set(text(type), type);
  }
  return [...types.values()];
}

/** In order; a list that another covers is not named, and an empty one covers nothing. */
function simplified(once: Type[]): Type[] {
  return once.filter((type) => !once.some((other) => other !== type && covers(other, type))).sort(order);
}
function covers(one: Type, other: Type): boolean {
  if (!one.element || !other.element) return false;
  if (other.element.every(saysNothing)) return !one.element.every(saysNothing);
  const kinds = new Set(one.element.map(({ kind }) => kind));
  return !kinds.has('LIST') && other.element.every(({ kind }) => kinds.has(kind));
}
const saysNothing = ({ kind, element }: Type): boolean => kind === 'LIST' && (element ?? []).every(saysNothing);

function order(a: Type, b: Type): number {
  const [x, y] = [a, b].map(({ element }) => element?.find(({ kind }) => kind !== 'NULL') ?? element?.[0]);
  return ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (x && y ? order(x, y) : 0);
}

function text({ kind, element }: Type): string {
  if (!element) return kind;
  if (element.length === 0) return 'LIST<NOTHING>';
  const nullable = element.some((type) => type.kind === 'NULL');
  const types = element.filter((type) => type.kind !== 'NULL');
  if (types.length === 0) return 'LIST<NULL>';
  return `LIST<${types.map((type) => text(type) + (nullable ? '' : ' NOT NULL')).join(' | ')}>`;
}
