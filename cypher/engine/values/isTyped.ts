/** `x IS :: TYPE`. Null is of every type that is not marked NOT NULL. */
import type { TypeExpression } from '../parse/syntax.js';
import { isList, kindOf, type Kind } from './kinds.js';
import type { Value } from './Value.js';
import type { Stepping } from './Work.js';

export function isTyped(value: Value, { alternatives }: TypeExpression, stepping: Stepping): boolean {
  stepping.step();
  return alternatives.some((type) =>
    value === null ? !type.notNull && type.name !== 'NOTHING' : fits(value, type, stepping),
  );
}

function fits(value: Value, { name, element }: TypeExpression['alternatives'][number], stepping: Stepping): boolean {
  const kind = kindOf(value);
  switch (name) {
    case 'ANY':
      return true;
    case 'NOTHING':
    case 'NULL':
      return false;
    case 'NUMBER':
      return kind === 'INTEGER' || kind === 'FLOAT';
    case 'LIST':
      return isList(value) && (element === null || value.every((one) => isTyped(one, element, stepping)));
    case 'PROPERTY VALUE':
      return isList(value) ? isStorableList(value, stepping) : !['MAP', 'NODE', 'RELATIONSHIP', 'PATH'].includes(kind);
    default:
      return kind === name;
  }
}

/** A list that can be a property: scalars of one kind. */
function isStorableList(list: Value[], stepping: Stepping): boolean {
  const kinds = new Set<Kind>();
  for (const one of list) {
    stepping.step();
    kinds.add(kindOf(one));
  }
  return (
    kinds.size <= 1 && !['NULL', 'LIST', 'MAP', 'NODE', 'RELATIONSHIP', 'PATH'].some((kind) => kinds.has(kind as never))
  );
}
