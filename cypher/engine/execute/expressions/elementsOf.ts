/** What is gone through: a list's elements, or the numbers of range( ) one by one, which is then never a list. */
import type { Expression } from '../../parse/syntax.js';
import type { Value } from '../../values/Value.js';
import type { Context, Evaluate, Row } from '../rows.js';
import { isList } from '../../values/kinds.js';

/** Null for null. A value alone is a list of one. */
export type Elements = (row: Row, context: Context) => Iterable<Value> | null;

export function elementsOf(list: Expression, compile: (expression: Expression) => Evaluate): Elements {
  const whole = compile(list);
  const listed: Elements = (row, context) => {
    const value = whole(row, context);
    return value === null || isList(value) ? value : [value];
  };
  if (list.is !== 'call' || list.name.toLowerCase() !== 'range') return listed;
  const ends = list.args.map(compile);
  return (row, context) => {
    const [start, end, step = 1n] = ends.map((one) => one(row, context));
    const counts = typeof start === 'bigint' && typeof end === 'bigint' && typeof step === 'bigint' && step !== 0n;
    // The function has the words for what cannot be counted.
    return counts ? counted(start, end, step) : listed(row, context);
  };
}

function* counted(start: bigint, end: bigint, step: bigint): Iterable<bigint> {
  const last = (end - start) / step;
  for (let count = 0n; count <= last; count++) yield start + count * step;
}
