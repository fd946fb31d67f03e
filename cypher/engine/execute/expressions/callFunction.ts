/** A function of the table, called with values of the kinds it takes. */
import { CypherError } from '../../CypherError.js';
import type { Argument, FunctionEntry, TypeName } from '../../functions/FunctionEntry.js';
import { kindOf } from '../../values/kinds.js';
import type { Value } from '../../values/Value.js';
import { step, type Evaluate } from '../rows.js';
import { stepsThrough, weighed } from '../weighed.js';

export const callFunction =
  (entry: FunctionEntry, args: readonly Evaluate[]): Evaluate =>
  (row, context) => {
    const values = args.map((arg) => arg(row, context));
    step(
      context,
      values.reduce<number>((steps, value) => steps + stepsThrough(value), 1),
    );
    if (entry.nullIn !== false && values.includes(null)) return null;
    checkArguments(entry.name, entry.arguments, values);
    return weighed(entry.call(values, context), context);
  };

/** Throws where a value is of none of the kinds that its argument takes. */
export function checkArguments(name: string, taken: readonly Argument[], values: readonly Value[]): void {
  values.forEach((value, at) => {
    const argument = taken[Math.min(at, taken.length - 1)];
    if (value === null || !argument || argument.types.some((type) => isOfType(value, type))) return;
    throw new CypherError(
      'failed',
      `${name}() takes ${argument.types.join(' or ')} as ${argument.name}, not a value of type ${kindOf(value)}.`,
      { detail: 'InvalidArgumentValue' },
    );
  });
}

function isOfType(value: Value, type: TypeName): boolean {
  if (type === 'ANY') return true;
  const kind = kindOf(value);
  return (
    kind === type ||
    ((kind === 'INTEGER' || kind === 'FLOAT') && type === 'NUMBER') ||
    (kind === 'INTEGER' && type === 'FLOAT')
  );
}
