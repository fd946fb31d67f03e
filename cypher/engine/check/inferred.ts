/** What is known of a value before the statement runs: the kinds it may be of. */
import type { TypeName } from '../functions/FunctionEntry.js';
import { MOMENTS } from '../values/kinds.js';

type Name = Exclude<TypeName, 'ANY' | 'NUMBER'>;

export interface Inferred {
  /** Null: nothing is known, so it may be of every kind. Null as a value is among all of them. */
  readonly names: readonly Name[] | null;
  /** Of a list's elements; null where nothing is known of them. */
  readonly element: Inferred | null;
}

export const ANYTHING: Inferred = { names: null, element: null };

const expanded = (name: TypeName): readonly Name[] | null =>
  name === 'ANY' ? null : name === 'NUMBER' ? ['INTEGER', 'FLOAT'] : [name];

function make(types: readonly TypeName[]): Inferred {
  const names = types.map(expanded);
  return names.includes(null) ? ANYTHING : { names: [...new Set(names.flatMap((each) => each ?? []))], element: null };
}
const known = new Map<TypeName, Inferred>();
/** Of one of these kinds. */
export function kind(...types: TypeName[]): Inferred {
  const [only] = types;
  if (types.length !== 1 || only === undefined) return make(types);
  const found = known.get(only) ?? make([only]);
  known.set(only, found);
  return found;
}

export const listOf = (element: Inferred | null): Inferred => ({ names: ['LIST'], element });

/** What a property of a node or relationship may hold. */
export const STORED = kind('BOOLEAN', 'NUMBER', 'STRING', 'LIST', 'POINT', ...MOMENTS, 'DURATION');

export const may = ({ names }: Inferred, ...types: TypeName[]): boolean =>
  names === null || types.some((type) => expanded(type)?.some((name) => names.includes(name)) ?? true);
/** Of none but these kinds. */
export const must = ({ names }: Inferred, ...types: TypeName[]): boolean =>
  names !== null && names.every((name) => types.some((type) => expanded(type)?.includes(name) ?? true));

export function either(one: Inferred, other: Inferred): Inferred {
  if (one === other) return one;
  if (one.names === null || other.names === null) return ANYTHING;
  const { names } = one;
  const more = other.names.filter((name) => !names.includes(name));
  const element = names.includes('LIST')
    ? other.names.includes('LIST')
      ? eitherElement(one.element, other.element)
      : one.element
    : other.element;
  return more.length === 0 && element === one.element ? one : { names: [...names, ...more], element };
}
/** Of elements of one list, as Neo4j knows it: kinds that differ, but for numbers, may be anything. */
export function eachOf(one: Inferred, other: Inferred): Inferred {
  const isAlike = must(one, 'NUMBER') ? must(other, 'NUMBER') : sameNames(one, other);
  return isAlike ? either(one, other) : ANYTHING;
}
const sameNames = ({ names }: Inferred, other: Inferred): boolean =>
  names !== null && names.length === other.names?.length && names.every((name) => other.names?.includes(name));

const eitherElement = (one: Inferred | null, other: Inferred | null): Inferred | null =>
  one && other ? either(one, other) : null;

/** For whoever reads the error. */
export const wordsFor = ({ names }: Inferred): string =>
  names && names.length <= 3 ? names.join(' or ') : 'such a value';
