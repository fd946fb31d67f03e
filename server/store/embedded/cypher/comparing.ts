/** Which values the embedded engine compares as Neo4j does. It takes '1' for 1, and knows no order of true and false. */
import type { Value } from '../../GraphStore.js';
import {
  elementOf,
  ENTITY,
  fieldOf,
  Kind,
  may,
  NUMBER,
  only,
  onlyOrNull,
  PLAIN_TEMPORAL,
  ZONED,
  type Type,
} from './types.js';

/** Whether the engine could take this text for a number: '1', ' -2.5', 'inf'. */
const looksLikeNumber = (text: string): boolean => /^\s*[+-]?(\d|\.\d|inf|nan)/i.test(text);

/** A constant, or list of constants, that is text and no number's: equal to no number on either engine. */
export const isWord = (constant: Value | undefined): boolean =>
  typeof constant === 'string'
    ? !looksLikeNumber(constant)
    : Array.isArray(constant) && constant.every((item) => typeof item === 'string' && !looksLikeNumber(item));

/** Why `a = b` would come out wrong, in words; null when it comes out right. `word`: one of them is a constant that `isWord`. */
export function equalityTrouble(a: Type, b: Type, word = false): string | null {
  if (!word && clash(a, b)) return 'comparing text with numbers';
  if (may(a, ZONED) && may(b, ZONED)) return 'comparing times with a zone, or durations, for equality';
  if ((may(a, Kind.BIG_INTEGER) && may(b, Kind.FLOAT)) || (may(b, Kind.BIG_INTEGER) && may(a, Kind.FLOAT)))
    return 'comparing integers beyond 2^53 with decimal numbers';
  if (may(a, Kind.PATH) && may(b, Kind.PATH)) return 'comparing paths';
  if (may(a, Kind.LIST) && may(b, Kind.LIST)) {
    const [inA, inB] = [elementOf(a), elementOf(b)];
    if (may(inA, Kind.NULL) || may(inB, Kind.NULL)) return 'comparing lists that hold null';
    const inner = equalityTrouble(inA, inB);
    if (inner) return inner;
  }
  if (may(a, Kind.MAP) && may(b, Kind.MAP)) {
    if (!a.fields || !b.fields) return 'comparing maps';
    for (const key of new Set([...a.fields.keys(), ...b.fields.keys()])) {
      const [inA, inB] = [fieldOf(a, key), fieldOf(b, key)];
      if (may(inA, Kind.NULL) || may(inB, Kind.NULL)) return 'comparing maps that hold null';
      const inner = equalityTrouble(inA, inB);
      if (inner) return inner;
    }
  }
  return null;
}

const clash = (a: Type, b: Type): boolean =>
  (may(a, Kind.STRING) && may(b, NUMBER)) || (may(a, NUMBER) && may(b, Kind.STRING));

/** Why `a < b` would come out wrong; null when it comes out right. */
export function orderTrouble(a: Type, b: Type): string | null {
  if (clash(a, b)) return 'comparing text with numbers';
  for (const [kinds, name] of [
    [Kind.BOOLEAN, 'true and false'],
    [Kind.LIST, 'lists'],
    [Kind.MAP, 'maps'],
    [Kind.DURATION, 'durations'],
    [Kind.TIME, 'times with a zone'],
    [ENTITY, 'nodes, relationships or paths'],
  ] as const) {
    if (may(a, kinds) && may(b, kinds)) return `comparing ${name} by size`;
  }
  if ((may(a, Kind.BIG_INTEGER) && may(b, Kind.FLOAT)) || (may(b, Kind.BIG_INTEGER) && may(a, Kind.FLOAT)))
    return 'comparing integers beyond 2^53 with decimal numbers';
  return null;
}

/** Why rows could not be told apart (DISTINCT, grouping, UNION) as Neo4j does. */
export function groupTrouble(type: Type): string | null {
  if (may(type, ZONED)) return 'times with a zone, or durations,';
  if (may(type, Kind.LIST)) return groupTrouble(elementOf(type));
  if (may(type, Kind.MAP)) {
    if (!type.fields) return 'maps of unknown keys';
    for (const field of type.fields.values()) {
      const inner = groupTrouble(field);
      if (inner) return inner;
    }
  }
  return null;
}

/** Why rows could not be sorted by it as Neo4j does. */
export function sortTrouble(type: Type): string | null {
  if (may(type, ENTITY)) return 'nodes, relationships or paths';
  if (may(type, Kind.MAP)) return 'maps';
  if (may(type, Kind.TIME | Kind.DURATION)) return 'times with a zone, or durations';
  if (may(type, Kind.LIST)) return sortTrouble(elementOf(type));
  const groups = [NUMBER, Kind.STRING, Kind.BOOLEAN, PLAIN_TEMPORAL, Kind.DATE_TIME].filter((kinds) =>
    may(type, kinds),
  );
  if (groups.length > 1 && may(type, PLAIN_TEMPORAL | Kind.DATE_TIME)) return 'dates beside other kinds of values';
  if (
    onlyOrNull(type, PLAIN_TEMPORAL) &&
    !only(type, Kind.DATE | Kind.NULL) &&
    !only(type, Kind.LOCAL_DATE_TIME | Kind.NULL) &&
    !only(type, Kind.LOCAL_TIME | Kind.NULL)
  )
    return 'temporal values of several kinds';
  return null;
}
