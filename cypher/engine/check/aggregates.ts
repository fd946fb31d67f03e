/** The functions that take many rows together. */
import type { Argument, TypeName } from '../functions/FunctionEntry.js';

interface Signature {
  arguments: Argument[];
  /** The kind of its first argument; a list of it. */
  returns: TypeName | 'the same' | 'a list';
}

const one = (...types: TypeName[]): Argument => ({ name: 'value', types });
const SHARE: Argument = { name: 'percentile', types: ['NUMBER'] };

const AGGREGATES: Record<string, Signature> = {
  count: { arguments: [one('ANY')], returns: 'INTEGER' },
  collect: { arguments: [one('ANY')], returns: 'a list' },
  min: { arguments: [one('ANY')], returns: 'the same' },
  max: { arguments: [one('ANY')], returns: 'the same' },
  sum: { arguments: [one('NUMBER', 'DURATION')], returns: 'the same' },
  avg: { arguments: [one('NUMBER', 'DURATION')], returns: 'ANY' },
  stdev: { arguments: [one('NUMBER')], returns: 'FLOAT' },
  stdevp: { arguments: [one('NUMBER')], returns: 'FLOAT' },
  percentilecont: { arguments: [one('NUMBER'), SHARE], returns: 'FLOAT' },
  percentiledisc: { arguments: [one('NUMBER'), SHARE], returns: 'NUMBER' },
};

export const aggregateNamed = (name: string): Signature | undefined => {
  const lower = name.toLowerCase();
  return Object.hasOwn(AGGREGATES, lower) ? AGGREGATES[lower] : undefined;
};
