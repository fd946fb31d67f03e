/** Reads `--param NAME=VALUE` of the figure command into the parameters of a statement. */
import type { z } from 'zod';
import { exactNumbers, type CypherParameters } from '../../contract/index.js';

type Parameters = z.output<typeof CypherParameters>;

/** A value is JSON, or else text. Throws an Error that shows how a parameter is written. */
export function readParameters(pairs: readonly string[]): Parameters {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1)
        throw new Error(`--param ${pair}: write NAME=VALUE, such as --param who=putin or --param since=2023.`);
      return [pair.slice(0, at), jsonOrText(pair.slice(at + 1))];
    }),
  );
}

function jsonOrText(value: string): Parameters[string] {
  try {
    return JSON.parse(exactNumbers(value)) as Parameters[string];
  } catch {
    return value;
  }
}
