/** The most exact type of a value, as Cypher writes it: `LIST<INTEGER | FLOAT> NOT NULL`. */
import { isList, kindOf } from './kinds.js';
import type { Value } from './Value.js';

/** The order in which the types of a list's items are named. */
const ORDER = [
  'NULL',
  'BOOLEAN',
  'STRING',
  'INTEGER',
  'FLOAT',
  'DATE',
  'LOCAL TIME',
  'ZONED TIME',
  'LOCAL DATETIME',
  'ZONED DATETIME',
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

export function typeText(value: Value): string {
  return value === null ? 'NULL' : `${text(typeOf(value))} NOT NULL`;
}

const typeOf = (value: Value): Type => ({
  kind: kindOf(value),
  element: isList(value) ? simplified(value.map(typeOf)) : null,
});

/** Each type once, in order; an empty list says nothing beside lists that hold something. */
function simplified(types: Type[]): Type[] {
  const byText = new Map(types.map((type) => [text(type), type]));
  const full = [...byText.values()].some((type) => type.kind === 'LIST' && !saysNothing(type));
  return [...byText.values()].filter((type) => !(full && saysNothing(type))).sort(order);
}
const saysNothing = ({ kind, element }: Type): boolean => kind === 'LIST' && (element ?? []).every(saysNothing);

function order(a: Type, b: Type): number {
  const byKind = ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);
  if (byKind !== 0 || !a.element?.[0] || !b.element?.[0]) return byKind;
  return order(a.element[0], b.element[0]);
}

function text({ kind, element }: Type): string {
  if (!element) return kind;
  if (element.length === 0) return 'LIST<NOTHING>';
  const nullable = element.some((type) => type.kind === 'NULL');
  const types = element.filter((type) => type.kind !== 'NULL');
  if (types.length === 0) return 'LIST<NULL>';
  return `LIST<${types.map((type) => text(type) + (nullable ? '' : ' NOT NULL')).join(' | ')}>`;
}
