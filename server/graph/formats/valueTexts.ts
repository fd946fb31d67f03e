/** Values as texts of files. Pure. */
import { floatText } from '../../../cypher/language/floatText.js';
import type { Value } from '../../store/GraphStore.js';

/** A value that is no list: a float always looks like one, a number keeps all of its digits. */
export function scalarText(value: Value): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return floatText(value);
  return Object.is(value, -0) ? '-0.0' : String(value);
}

/** A list as JSON has it, each number as it is. */
export const listText = (items: readonly Value[]): string =>
  `[${items.map((item) => (typeof item === 'string' || item instanceof String ? JSON.stringify(String(item)) : scalarText(item))).join(', ')}]`;
