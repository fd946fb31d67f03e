/**
 * `MATCH (e:A) WHERE … RETURN e.key, count(e)`, also of the items of a list that each has (`UNWIND e.list AS item`): nodes
 * are counted by kind (execute/operators/nodeTally.ts), and what each has is asked once for values alike.
 */
import { READ_AT_ONCE } from '../execute/expressions/Existing.js';
import { allOf } from '../execute/expressions/junction.js';
import { nodeTally } from '../execute/operators/nodeTally.js';
import type { Step } from '../execute/rows.js';
import type { Clause, Expression, ReturnItem } from '../parse/syntax.js';
import { COUNT, counts, kindOf, sortsByColumns } from './counting.js';
import { hasIndex } from './match/access.js';
import { conditionsOf, type Condition } from './match/Condition.js';
import { patternGraph } from './match/PatternGraph.js';
import { planExisting } from './planExisting.js';
import { textOf, type Planning } from './Planning.js';
import { readingOf } from './readings.js';
import type { Scope } from './Scope.js';

export interface CountedNodes {
  step: Step;
  /** What follows it, in place of the first clauses. */
  clauses: Clause[];
}
type Match = Clause & { is: 'match' };
type Unwind = Clause & { is: 'unwind' };
type Projecting = Clause & { is: 'with' | 'return' };

/** Of the first clauses of a query; null where they ask for something else. `scope` gains what then is read. */
export function planNodeTally(clauses: readonly Clause[], scope: Scope, planning: Planning): CountedNodes | null {
  const [match, ...following] = clauses;
  if (match?.is !== 'match' || match.optional || !planning.graph.readable) return null;
  const unwind = following[0]?.is === 'unwind' ? following[0] : null;
  const projecting = following[unwind ? 1 : 0];
  if (projecting?.is !== 'with' && projecting?.is !== 'return') return null;
  const counted = countedNode(match, scope, planning);
  if (!counted) return null;
  const planned = plan(counted, unwind, projecting, scope, planning);
  return planned && { ...planned, clauses: [...planned.clauses, ...clauses.slice(unwind ? 3 : 2)] };
}

interface CountedNode {
  name: string;
  label: string;
  details: string;
  conditions: readonly Condition[];
}
/** Null: another pattern, or one that an index finds better. */
function countedNode({ patterns, where }: Match, scope: Scope, planning: Planning): CountedNode | null {
  const { nodes, connections, paths, conditions } = patternGraph(patterns, planning);
  const [name, ...more] = nodes;
  if (name === undefined || more.length + connections.length + paths.length > 0 || scope.has(name)) return null;
  const all = [...conditions, ...(where ? conditionsOf(where, (spot) => textOf(planning, spot)) : [])];
  const lookups = all.flatMap((one) => one.lookups);
  const labels = lookups.flatMap((one) => (one.is === 'label' && one.node === name ? [one.label] : []));
  const [label] = labels;
  if (label === undefined) return null;
  if (lookups.some((one) => 'value' in one && labels.some((each) => hasIndex(planning.graph, each, one)))) return null;
  const others = all.filter(({ lookups: [lookup] }) => lookup?.is !== 'label' || lookup.label !== label);
  return { name, label, details: patterns.map((part) => textOf(planning, part)).join(', '), conditions: others };
}

/** Conditions are asked of all nodes with the label: of so many that relationships are read at once where there is one. */
function askingAll(label: string, planning: Planning): Planning {
  const { graph, inner } = planning;
  if (graph.countWithLabel(label) * READ_AT_ONCE < graph.relationshipCount) return planning;
  return { ...planning, inner: { ...inner, existing: (sought, scope) => planExisting(sought, scope, planning, true) } };
}

function plan(
  { name, label, details, conditions }: CountedNode,
  unwind: Unwind | null,
  projecting: Projecting,
  scope: Scope,
  planning: Planning,
): CountedNodes | null {
  const { projection } = projecting;
  // Of the items of a list each node comes several times.
  const isCount = (one: Expression): boolean => counts(one, name) && !(unwind && one.is === 'call' && one.distinct);
  const counted = projection.items.filter(({ expression }) => isCount(expression));
  const isItem = ({ expression }: ReturnItem): boolean =>
    expression.is === 'variable' && expression.name === unwind?.variable;
  const keyed = projection.items.filter((item) => !counted.includes(item) && !isItem(item));
  if (projection.star || counted.length === 0 || !sortsByColumns(projection, planning)) return null;
  if (unwind && (unwind.variable === name || scope.has(unwind.variable))) return null;
  const keys = [...keyed.map(({ expression }) => expression), ...(unwind ? [unwind.list] : [])];
  const own = conditions.flatMap(({ expression }) =>
    expression && readingOf([expression], name, planning, () => true) ? [expression] : [],
  );
  const kind = kindOf(own, keys, name, planning);
  if (!kind) return null;
  const others = conditions.filter(({ expression }) => !expression || !own.includes(expression));
  const within = scope.inside();
  const node = within.declare(name);
  const asked = others.map((one) => one.compile(within, own.length === 0 ? askingAll(label, planning) : planning));
  const names = keys.map((_, at) => ` kind ${at}`);
  const step = nodeTally({
    details,
    estimatedRows: planning.graph.countWithLabel(label),
    label,
    kind,
    condition: asked.length === 0 ? null : allOf(asked),
    node,
    slots: names.map((one) => scope.declare(one)),
    count: scope.declare(COUNT),
  });
  const items = projection.items.map((item): ReturnItem => {
    const { at, end, expression, alias } = item;
    const spot = { at: expression.at, end: expression.end };
    const count: Expression = { is: 'variable', name: COUNT, ...spot };
    const read = ((): Expression => {
      if (isItem(item)) return expression;
      if (!counted.includes(item)) return { is: 'variable', name: names[keyed.indexOf(item)]!, ...spot };
      return unwind ? { is: 'call', name: 'sum', distinct: false, star: false, args: [count], ...spot } : count;
    })();
    return { at, end, alias: alias ?? planning.source.slice(at, end), expression: read };
  });
  const list: Expression = { is: 'variable', name: names.at(-1) ?? COUNT, at: projecting.at, end: projecting.end };
  return {
    step,
    clauses: [...(unwind ? [{ ...unwind, list }] : []), { ...projecting, projection: { ...projection, items } }],
  };
}
