/** A query as steps, clause by clause; subqueries are plans within. */
import { CypherError } from '../CypherError.js';
import { compile, type InnerPlans } from '../execute/expressions/compile.js';
import { elementsOf } from '../execute/expressions/elementsOf.js';
import { apply, optional, union } from '../execute/operators/apply.js';
import { callProcedure } from '../execute/operators/callProcedure.js';
import { filter } from '../execute/operators/filter.js';
import { eager } from '../execute/operators/keep.js';
import { distinctRows, finish } from '../execute/operators/projecting.js';
import { unwind } from '../execute/operators/unwind.js';
import { writing } from '../execute/operators/writing.js';
import type { Plan, Step } from '../execute/rows.js';
import type { Clause, Expression, Query } from '../parse/syntax.js';
import type { MatchOptions } from './match/MatchOptions.js';
import { planMatch } from './match/planMatch.js';
import { textOf, type Planning } from './Planning.js';
import { planCount } from './planCount.js';
import { planExisting } from './planExisting.js';
import { namesReadLater } from './namesReadLater.js';
import { planNodeTally, type CountedNodes } from './planNodeTally.js';
import { planProjection } from './planProjection.js';
import { planReached } from './planReached.js';
import { planTop } from './planTop.js';
import { planTally } from './planTally.js';
import { isWriting, planWriting } from './planWriting.js';
import { Scope } from './Scope.js';
import { undecided } from './undecided.js';
import { wantedOrder, type WantedOrder } from './wantedOrder.js';

export interface Planned {
  plan: Plan;
  /** Null: it returns nothing. */
  columns: { name: string; slot: number }[] | null;
}

/** `scope`: what it may name of its surroundings; `always`: what of it stays known after WITH. */
export function planQuery(query: Query, scope: Scope, planning: Planning, always: Scope | null = null): Planned {
  const parts = query.parts.map((clauses) => planClauses(clauses, scope.inside(), planning, always));
  const [first] = parts as [Planned];
  if (parts.length === 1) return first;
  if (!first.columns)
    return {
      plan: [
        union(
          parts.map(({ plan }) => ({ plan, columns: [] })),
          [],
        ),
      ],
      columns: null,
    };
  const columns = first.columns.map(({ name }) => ({ name, slot: planning.registers.take() }));
  const slots = columns.map(({ slot }) => slot);
  const joined = union(
    parts.map((part) => ({
      plan: part.plan,
      columns: columns.map(({ name }) => part.columns?.find((one) => one.name === name)?.slot as number),
    })),
    slots,
  );
  return { plan: query.all ? [joined] : [joined, distinctRows(slots)], columns };
}

function planClauses(written: readonly Clause[], start: Scope, planning: Planning, always: Scope | null): Planned {
  const asWritten = written.map((one) => (one.is === 'match' ? asked(one, planning) : one));
  const steps: Step[] = [];
  let scope = start;
  let columns: Planned['columns'] = null;
  const counted = planCounted(asWritten, scope, planning);
  const clauses = counted ? [asWritten[0]!, ...counted.clauses] : asWritten;
  const first = counted?.step ?? planTop(clauses, scope, planning);
  const order = wantedOrder(clauses);
  clauses.forEach((clause, at) => {
    if (first && at === 0) steps.push(first);
    else if (clause.is === 'with' || clause.is === 'return') {
      const reached = planReached(clause.projection, steps.at(-1), scope, planning);
      if (reached) steps.splice(-1, 1, reached.step);
      const { projection } = reached ?? clause;
      const isSorted = at === 1 && order !== null && steps[0]?.isInOrder === true;
      const projected = planProjection(projection, scope, planning, { always, isSorted });
      steps.push(...projected.steps);
      scope = projected.scope;
      if (clause.is === 'return') columns = projected.columns;
      else if (clause.where) steps.push(condition(clause.where, projected.both, planning));
    } else if (clause.is === 'callProcedure' && clauses.length === 1) {
      steps.push(...planClause(clause, scope, planning));
      // Alone it returns what it yields.
      columns = scope.names.map((name) => ({ name, slot: scope.slot(name) }));
    } else steps.push(...planClause(clause, scope, planning, following(clauses, at, order)));
    if (at === clauses.length - 1 && endsQuietly(clause)) steps.push(finish);
  });
  return { plan: steps, columns };
}

/** A MATCH of which nothing is wanted but how many there are. */
function planCounted(clauses: readonly Clause[], scope: Scope, planning: Planning): CountedNodes | null {
  const count = planCount(clauses, scope, planning) ?? planTally(clauses, scope, planning);
  if (!count) return planNodeTally(clauses, scope, planning);
  const [, projecting, ...rest] = clauses as [Clause, Clause & { is: 'with' | 'return' }];
  return { step: count.step, clauses: [{ ...projecting, projection: count.projection }, ...rest] };
}

type Match = Clause & { is: 'match' };
const asked = (match: Match, { parameters }: Planning): Match => ({
  ...match,
  where: undecided(match.where, parameters),
});

/** What the clauses after one mean for how it is carried out. */
const following = (clauses: readonly Clause[], at: number, order: WantedOrder | null): MatchOptions => ({
  readLater: namesReadLater(clauses.slice(at + 1)),
  order: at === 0 ? order : null,
});

/**
 * A query that ends without RETURN runs to its end and gives nothing; a pattern alone, as in EXISTS { }, gives its
 * rows.
 */
const endsQuietly = ({ is }: Clause): boolean => !['return', 'match', 'callProcedure'].includes(is);

const condition = (where: Expression, scope: Scope, planning: Planning): Step =>
  filter(compile(where, { scope, inner: planning.inner, aggregates: null }), textOf(planning, where));

function planClause(
  clause: Exclude<Clause, { is: 'with' | 'return' }>,
  scope: Scope,
  planning: Planning,
  following: MatchOptions = {},
): Step[] {
  if (isWriting(clause))
    return [writing(clause.is.toUpperCase(), textOf(planning, clause), planWriting(clause, scope, planning))];
  switch (clause.is) {
    case 'match': {
      if (!clause.optional) return [...planMatch(clause.patterns, clause.where, scope, planning, following)];
      const known = new Set(scope.names);
      const plan = planMatch(clause.patterns, clause.where, scope, planning, following);
      return [
        optional(
          plan,
          scope.names.filter((name) => !known.has(name)).map((name) => scope.slot(name)),
        ),
      ];
    }
    case 'unwind': {
      const list = elementsOf(clause.list, (one) => compile(one, { scope, inner: planning.inner, aggregates: null }));
      return [unwind(list, scope.declare(clause.variable), textOf(planning, clause))];
    }
    case 'finish':
      return [];
    case 'callSubquery':
      return planSubquery(clause, scope, planning);
    case 'callProcedure':
      return planCall(clause, scope, planning);
  }
}

function planSubquery(clause: Clause & { is: 'callSubquery' }, scope: Scope, planning: Planning): Step[] {
  const { imports, query } = clause;
  const seen = imports === '*' ? scope.inside() : scope.only(imports ?? []);
  // Without a list, a part that begins with WITH takes from outside what that names.
  const planned = imports === null ? planImporting(query, scope, planning) : planQuery(query, seen, planning, seen);
  const writes = hasWriting(query);
  const columns = planned.columns ?? [];
  const slots = columns.map(({ name, slot }) => {
    scope.redeclareAt(name, slot);
    return slot;
  });
  const step = clause.optional ? optional(planned.plan, slots) : apply(planned.plan, planned.columns !== null);
  return writes ? [eager, step, eager] : [step];
}

function planImporting(query: Query, scope: Scope, planning: Planning): Planned {
  const begins = (clauses: readonly Clause[]): boolean => clauses[0]?.is === 'with';
  if (query.parts.every(begins)) return planQuery(query, scope, planning);
  if (!query.parts.some(begins)) return planQuery(query, scope.only([]), planning);
  throw new CypherError(
    'unsupported',
    'A UNION whose parts differ in what they import is not known to the embedded engine.',
    {
      hint: 'Name what is imported: CALL (a, b) { … }.',
    },
  );
}

function hasWriting(query: Query): boolean {
  return query.parts.some((clauses) =>
    clauses.some((clause) => isWriting(clause) || (clause.is === 'callSubquery' && hasWriting(clause.query))),
  );
}

function planCall(clause: Clause & { is: 'callProcedure' }, scope: Scope, planning: Planning): Step[] {
  const procedure = planning.procedures.named(clause.name);
  if (!procedure)
    throw new CypherError('syntax', `There is no procedure with the name \`${clause.name}\`.`, {
      detail: 'ProcedureNotFound',
      offset: clause.at,
    });
  const args = (clause.args ?? procedure.arguments.map(({ name }) => parameterNamed(name, clause))).map((arg) =>
    compile(arg, { scope, inner: planning.inner, aggregates: null }),
  );
  const all = procedure.results.map(({ name }): [string, string] => [name, name]);
  const wanted = clause.yields === '*' || clause.yields === null ? all : clause.yields;
  const yields = wanted.map(([name, alias]) => ({
    column: procedure.results.findIndex((result) => result.name === name),
    slot: scope.declare(alias),
  }));
  const call = callProcedure(procedure, args, yields, clause.optional);
  return clause.where ? [call, condition(clause.where, scope, planning)] : [call];
}
const parameterNamed = (name: string, { at, end }: { at: number; end: number }): Expression => ({
  is: 'parameter',
  name,
  at,
  end,
});

/** Nothing is read of a row that only has to be there. */
const NOBODY: ReadonlySet<string> = new Set();

/** What stands inside expressions: sees all that they see, and keeps it. */
export const innerPlans = (planning: () => Planning): InnerPlans => ({
  pattern(pattern, where, scope) {
    const within = scope.inside();
    return { plan: planMatch([pattern], where, within, planning()), scope: within };
  },
  whether(sought, scope) {
    const within = scope.inside();
    if ('parts' in sought) {
      const [clauses, ...others] = sought.parts;
      const [only, ...more] = clauses ?? [];
      if (only?.is !== 'match' || more.length + others.length > 0)
        return planQuery(sought, within, planning(), scope).plan;
      return planMatch(only.patterns, asked(only, planning()).where, within, planning(), { readLater: NOBODY });
    }
    return planMatch([sought], null, within, planning(), { readLater: NOBODY });
  },
  existing: (sought, scope) => planExisting(sought, scope, planning()),
  query(query, scope) {
    const { plan, columns } = planQuery(query, scope.inside(), planning(), scope);
    return { plan, columns: (columns ?? []).map(({ slot }) => slot) };
  },
});
