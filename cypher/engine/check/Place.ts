/** Where in a statement an expression stands, as far as that decides what it may hold. */
import { syntaxError } from '../CypherError.js';
import type { FunctionEntry } from '../functions/FunctionEntry.js';
import type { Clause, Expression, Query } from '../parse/syntax.js';
import type { Procedures } from '../procedures/Procedure.js';
import type { Inferred } from './inferred.js';
import type { Scope } from './Scope.js';

/** What a query gives: its columns in their order. */
export type Columns = ReadonlyMap<string, Inferred>;

export interface QuerySituation {
  readonly checking: Checking;
  /** What each part begins with. */
  readonly scope: () => Scope;
  /** `value`: of COLLECT; `test`: of EXISTS and COUNT, which need no RETURN. */
  readonly as: 'statement' | 'subquery' | 'value' | 'test';
  /** Of CALL { WITH x … }: what its first WITH may name. */
  readonly importing?: Scope | undefined;
}
export interface ClauseSituation extends Omit<QuerySituation, 'scope'> {
  readonly scope: Scope;
  /** The only clause of the statement. */
  readonly alone: boolean;
}
export interface AfterClause {
  scope: Scope;
  /** Of RETURN, and of CALL alone. */
  columns: Columns | null;
}

/** What holds for the whole statement, and the checks that everything else may come back to. */
export interface Checking {
  readonly text: string;
  readonly procedures: Procedures;
  readonly functionNamed: (
    name: string,
  ) => Pick<FunctionEntry, 'name' | 'arguments' | 'returns' | 'pure' | 'family'> | undefined;
  /** Filled while the tree is walked: the names of parameters. */
  readonly parameters: Set<string>;
  infer(expression: Expression, place: Place): Inferred;
  query(query: Query, situation: QuerySituation): Columns | null;
  clause(clause: Clause, situation: ClauseSituation): AfterClause;
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
