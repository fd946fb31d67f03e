/** Where in a statement an expression stands, as far as that decides what it may hold. */
import { syntaxError } from '../CypherError.js';
import type { FunctionEntry } from '../functions/FunctionEntry.js';
import type { Expression } from '../parse/syntax.js';
import type { Procedures } from '../procedures/Procedure.js';
import type { Inferred } from './inferred.js';
import type { Scope } from './Scope.js';

/** What holds for the whole statement. */
export interface Checking {
  readonly text: string;
  readonly procedures: Procedures;
  readonly functionNamed: (name: string) => Pick<FunctionEntry, 'name' | 'arguments' | 'returns' | 'pure'> | undefined;
  /** Filled while the tree is walked: the names of parameters. */
  readonly parameters: Set<string>;
}

/** Expressions that a projection has computed, which what is sorted after it may repeat. */
export interface Projected {
  find(expression: Expression): Inferred | undefined;
}

export interface Place {
  readonly checking: Checking;
  readonly scope: Scope;
  /** Whether an aggregate may stand here; otherwise what is wrong with it. */
  readonly aggregates: 'welcome' | 'misplaced' | 'in another' | 'in a loop' | 'not projected';
  /** Only the truth of the value counts: a pattern may stand here. */
  readonly truth: boolean;
  readonly projected: Projected | null;
  /** The value must be known before the first row. */
  readonly constant: boolean;
}

export const placeIn = (checking: Checking, scope: Scope, aggregates: Place['aggregates'] = 'misplaced'): Place => ({
  checking,
  scope,
  aggregates,
  truth: false,
  projected: null,
  constant: false,
});
export const within = (place: Place, scope: Scope): Place => ({ ...place, scope, truth: false });
/** Computed once for each element of a list. */
export const inLoop = (place: Place, scope: Scope): Place => ({ ...within(place, scope), aggregates: 'in a loop' });

export const wrongKind = (message: string, at: number): Error => syntaxError(message, at, 'InvalidArgumentType');
export const misplaced = (message: string, at: number): Error => syntaxError(message, at, 'InvalidClauseComposition');
export const notConstant = (at: number): Error =>
  syntaxError('SKIP and LIMIT cannot depend on the rows: no variables, no patterns.', at, 'NonConstantExpression');
