/**
 * What kinds of values properties have in the data: looked up once for each name that a statement uses, then widened by
 * what later writes may add. It never knows too little; it may know too much, until the next start.
 */
import type { KnownProperties } from './cypher/reading.js';
import {
  ANYTHING,
  BOOLEAN,
  FLOAT,
  INTEGER,
  Kind,
  listOf,
  NOTHING,
  ofKinds,
  STRING,
  union,
  withNull,
  type Type,
} from './cypher/types.js';

type Owner = 'node' | 'relationship';
export interface PropertyName {
  owner: Owner;
  key: string;
}
/** What is known: in the data, and added by writes since. Plain data, for a thread. */
export interface TypesSnapshot {
  readonly found: ReadonlyMap<string, Type>;
  readonly widened: ReadonlyMap<string, Type>;
}

/** A view for one translation, which notes the names that are not known yet in `missing`. */
export function viewOf({ found, widened }: TypesSnapshot, missing: Map<string, PropertyName>): KnownProperties {
  return {
    of: (owner, key) => {
      const id = `${owner} ${key}`;
      const known = found.get(id);
      if (!known) missing.set(id, { owner, key });
      return withNull(union(known ?? NOTHING, widened.get(id) ?? NOTHING));
    },
    any: () => ANYTHING,
  };
}

/** How the engine's own language names the kinds, and what we take each for; the first that fits counts. */
const TESTS: [typed: string, type: Type][] = [
  ['STRING', STRING],
  ['INTEGER', INTEGER],
  ['FLOAT', FLOAT],
  ['BOOLEAN', BOOLEAN],
  ['DATE', ofKinds(Kind.DATE)],
  ['LOCAL DATETIME', ofKinds(Kind.LOCAL_DATE_TIME)],
  ['ZONED DATETIME', ofKinds(Kind.DATE_TIME)],
  ['DURATION', ofKinds(Kind.DURATION)],
  ['LIST<STRING>', listOf(STRING)],
  ['LIST<INTEGER>', listOf(INTEGER)],
  ['LIST<FLOAT>', listOf(FLOAT)],
  ['LIST<BOOLEAN>', listOf(BOOLEAN)],
  ['LIST<DATE>', listOf(ofKinds(Kind.DATE))],
];
const UNTOLD = -1;
const EMPTY_LIST = -2;
const BIG = -3;
const LARGEST_SAFE = '9007199254740991';

/** A statement in GQL, the engine's first language, whose rows are the codes that `typeOfCodes` reads. */
export function typesStatement(owner: Owner, key: string): string {
  const value = `x.\`${key}\``;
  const tests = TESTS.map(([typed], code) => {
    if (typed === 'INTEGER')
      return `WHEN ${value} IS TYPED INTEGER THEN CASE WHEN ${value} > ${LARGEST_SAFE} OR ${value} < -${LARGEST_SAFE} THEN ${BIG} ELSE ${code} END`;
    return typed === 'LIST<STRING>'
      ? `WHEN ${value} IS TYPED LIST AND size(${value}) = 0 THEN ${EMPTY_LIST} WHEN ${value} IS TYPED LIST<STRING> THEN ${code}`
      : `WHEN ${value} IS TYPED ${typed} THEN ${code}`;
  });
  return `MATCH ${owner === 'node' ? '(x)' : '()-[x]->()'} WHERE ${value} IS NOT NULL RETURN DISTINCT CASE ${tests.join(' ')} ELSE ${UNTOLD} END AS code`;
}

export function typeOfCodes(codes: number[]): Type {
  return codes
    .map((code) =>
      code === EMPTY_LIST ? listOf(NOTHING) : code === BIG ? ofKinds(Kind.BIG_INTEGER) : (TESTS[code]?.[1] ?? ANYTHING),
    )
    .reduce(union, NOTHING);
}

export class PropertyTypes {
  readonly #found = new Map<string, Type>();
  readonly #widened = new Map<string, Type>();

  /** As it is now: to be read at once, or sent to a thread. */
  snapshot(): TypesSnapshot {
    return { found: this.#found, widened: this.#widened };
  }

  /** What a look into the data gave. A write that began meanwhile has widened the type already. */
  learn(owner: Owner, key: string, type: Type): void {
    this.#found.set(`${owner} ${key}`, type);
  }

  /** A write is about to give properties values of these types. */
  widen(changes: readonly { owner: Owner; key: string; type: Type }[]): void {
    for (const { owner, key, type } of changes)
      this.#widened.set(`${owner} ${key}`, union(this.#widened.get(`${owner} ${key}`) ?? NOTHING, type));
  }
}
