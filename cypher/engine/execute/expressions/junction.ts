/**
 * AND and OR of any number: an error in one part counts only where no other part decides, whichever comes first, so
 * that the order in which conditions are asked is nobody's concern.
 */
import { CypherError } from '../../CypherError.js';
import type { Value } from '../../values/Value.js';
import type { Evaluate } from '../rows.js';
import type { Comparison } from './comparing.js';
import { truthOf, type Truth } from '../truth.js';

export const allOf = (parts: readonly Evaluate[]): Evaluate => junction(parts, false);
export const anyOf = (parts: readonly Evaluate[]): Evaluate => junction(parts, true);

/** `deciding`: of AND false, of OR true. */
function junction(parts: readonly Evaluate[], deciding: boolean): Evaluate {
  if (parts.length === 1) return parts[0] as Evaluate;
  return (row, context) => {
    let result: Truth = !deciding;
    let failure: CypherError | null = null;
    for (const part of parts) {
      try {
        const truth = truthOf(part(row, context));
        if (truth === deciding) return deciding;
        if (truth === null) result = null;
      } catch (error) {
        failure ??= postponed(error);
      }
    }
    if (failure) throw failure;
    return result;
  };
}

/** `a < b <= c`: an AND of its comparisons, with each operand computed once and only as far as it is needed. */
export function comparisons(operands: readonly Evaluate[], tests: readonly Comparison[]): Evaluate {
  return (row, context) => {
    let result: Truth = true;
    let failure: CypherError | null = null;
    const valueOf = (operand: Evaluate | undefined): Value | undefined => {
      try {
        return operand?.(row, context);
      } catch (error) {
        failure ??= postponed(error);
        return undefined;
      }
    };
    let left = valueOf(operands[0]);
    for (const [at, test] of tests.entries()) {
      const right = valueOf(operands[at + 1]);
      if (left !== undefined && right !== undefined) {
        const truth = test(left, right, context.work.anew());
        if (truth === false) return false;
        if (truth === null) result = null;
      }
      left = right;
    }
    if (failure) throw failure as CypherError;
    return result;
  };
}

/** Only what a value is at fault for can wait: a spent budget or a missing parameter cannot. */
function postponed(error: unknown): CypherError {
  if (error instanceof CypherError && error.kind === 'failed') return error;
  throw error;
}
