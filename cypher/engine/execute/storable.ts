/** What can be a property: scalars, and lists of one kind of them. Throws CypherError for anything else. */
import { typeError } from '../CypherError.js';
import { Properties, type Value } from '../values/Value.js';
import { isList, kindOf } from '../values/kinds.js';

const NEVER = new Set(['MAP', 'NODE', 'RELATIONSHIP', 'PATH', 'LIST', 'NULL']);

export function storable(value: Value, key: string): Value {
  if (value === null || typeof value !== 'object') return value;
  if (!isList(value)) {
    const kind = kindOf(value);
    if (NEVER.has(kind)) throw typeError(`A property cannot hold a ${kind}: \`${key}\`.`, 'InvalidPropertyType');
    return value;
  }
  const kinds = new Set(value.map(kindOf));
  for (const kind of kinds)
    if (NEVER.has(kind))
      throw typeError(
        kind === 'NULL'
          ? `A list kept as a property cannot hold null: \`${key}\`.`
          : `A list kept as a property cannot hold a ${kind}: \`${key}\`.`,
        'InvalidPropertyType',
      );
  if (kinds.size === 2 && kinds.has('INTEGER') && kinds.has('FLOAT')) return value.map(Number);
  if (kinds.size > 1)
    throw typeError(
      `A list kept as a property holds values of one type: \`${key}\` has ${[...kinds].join(' and ')}.`,
      'InvalidPropertyType',
    );
  return value;
}

export const storableProperties = (entries: Iterable<readonly [string, Value]>): Properties =>
  Properties.from([...entries].map(([key, value]) => [key, storable(value, key)] as const));
