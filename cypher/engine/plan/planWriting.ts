/** CREATE, MERGE, SET, REMOVE, DELETE and FOREACH as changes of the graph, a row at a time. */
import { CypherError, syntaxError } from '../CypherError.js';
import { compile } from '../execute/expressions/compile.js';
import { elementsOf } from '../execute/expressions/elementsOf.js';
import {
  addLabels,
  forEach,
  refuseNull,
  remove,
  removeLabels,
  removeProperty,
  setAll,
  setProperty,
} from '../execute/operators/changing.js';
import { createNode, createRelationship, type Names } from '../execute/operators/creating.js';
import { merge } from '../execute/operators/merging.js';
import type { Change } from '../execute/operators/writing.js';
import { bindPath } from '../execute/operators/bindPath.js';
import { project } from '../execute/operators/projecting.js';
import { once, type Context, type Evaluate, type Row, type Step } from '../execute/rows.js';
import type {
  Clause,
  Expression,
  LabelExpression,
  LabelNames,
  PatternPart,
  RemoveItem,
  SetItem,
} from '../parse/syntax.js';
import { planMatch } from './match/planMatch.js';
import type { Value } from '../values/Value.js';
import type { Planning } from './Planning.js';
import type { Scope } from './Scope.js';

export type WritingClause = Extract<Clause, { is: 'create' | 'merge' | 'set' | 'remove' | 'delete' | 'foreach' }>;
export const isWriting = (clause: Clause): clause is WritingClause =>
  ['create', 'merge', 'set', 'remove', 'delete', 'foreach'].includes(clause.is);

/** `scope` gains the names that the clause brings. */
export function planWriting(clause: WritingClause, scope: Scope, planning: Planning): Change[] {
  const compiled = (expression: Expression): Evaluate =>
    compile(expression, { scope, inner: planning.inner, aggregates: null });
  switch (clause.is) {
    case 'create':
      return clause.patterns.flatMap((part) => planCreate(part, scope, planning));
    case 'merge':
      return [planMerge(clause, scope, planning)];
    case 'set':
      return clause.items.map((item) => planSet(item, scope, planning));
    case 'remove':
      return clause.items.map((item) => planRemove(item, scope, planning));
    case 'delete':
      return clause.items.map((item) => remove(compiled(item), clause.detach));
    case 'foreach': {
      const list = elementsOf(clause.list, compiled);
      const { scope: within, slot } = scope.with(clause.variable);
      const changes = clause.clauses.flatMap((one) => {
        if (isWriting(one)) return planWriting(one, within, planning);
        throw syntaxError('FOREACH holds only clauses that change data.', one.at, 'InvalidClauseComposition');
      });
      return [forEach(list, slot, changes)];
    }
  }
}

function planCreate(part: PatternPart, scope: Scope, planning: Planning): Change[] {
  const { inner } = planning;
  const compiled = (expression: Expression | null): Evaluate | null =>
    expression && compile(expression, { scope, inner, aggregates: null });
  const changes: Change[] = [];
  // Properties may name only what stands before: they are compiled before the pattern's own names are declared.
  const nodes = part.nodes.map((node) => {
    if (node.variable !== null && scope.has(node.variable)) return scope.slot(node.variable);
    const labels = namesOf(node.labels, scope, planning);
    const properties = compiled(node.properties);
    const slot = node.variable === null ? planning.registers.take() : scope.declare(node.variable);
    changes.push(createNode(slot, labels, properties));
    return slot;
  });
  const relationships = part.steps.map((step, at) => {
    if (step.is === 'quantified') throw syntaxError('CREATE takes no quantified pattern.', step.at);
    const [start, end] = step.direction === 'in' ? [nodes[at + 1], nodes[at]] : [nodes[at], nodes[at + 1]];
    const [type, properties] = [namesOf(step.types, scope, planning), compiled(step.properties)];
    const slot = step.variable === null ? planning.registers.take() : scope.declare(step.variable);
    changes.push(createRelationship({ slot, type, start: start as number, end: end as number, properties }));
    return slot;
  });
  if (part.variable !== null) changes.push(pathChange(part.variable, scope, nodes[0] as number, relationships));
  return changes;
}

function pathChange(name: string, scope: Scope, start: number, relationships: number[]): Change {
  const bind = bindPath(name, scope.declare(name), start, relationships);
  return (row, _, context: Context) => {
    for (const _ of bind.run(once(row), context, row));
  };
}

/** The names of a pattern that is made: all of them hold. */
function namesOf(labels: LabelExpression | null, scope: Scope, planning: Planning): Names {
  if (!labels) return [];
  if (labels.is === 'label') return [labels.name];
  if (labels.is === 'dynamic') return [compile(labels.names, { scope, inner: planning.inner, aggregates: null })];
  if (labels.is === 'and') return labels.parts.flatMap((part) => namesOf(part, scope, planning));
  throw new CypherError('syntax', 'What is made has names that all hold: no |, ! or %.', {
    detail: 'InvalidLabelExpression',
  });
}
const listedNames = (labels: LabelNames, scope: Scope, { inner }: Planning): Names =>
  labels.map((label) => (label.is === 'label' ? label.name : compile(label.names, { scope, inner, aggregates: null })));

function planMerge(clause: Clause & { is: 'merge' }, scope: Scope, planning: Planning): Change {
  const { pattern } = clause;
  const matching = scope.inside();
  const check = refuseNull(
    [...pattern.nodes, ...pattern.steps].flatMap((one) =>
      'properties' in one && one.properties && !(one.variable !== null && scope.has(one.variable))
        ? [
            {
              of: compile(one.properties, { scope, inner: planning.inner, aggregates: null }),
              what: 'is' in one ? 'relationship' : 'node',
            },
          ]
        : [],
    ),
  );
  const create = planCreate(pattern, scope, planning);
  const match = [...planMatch([pattern], null, matching, planning), moved(matching, scope)];
  const sets = (items: SetItem[]): Change[] => items.map((item) => planSet(item, scope, planning));
  return merge({ match, create, onCreate: sets(clause.onCreate), onMatch: sets(clause.onMatch), check });
}

/** What was matched goes where what is made would go. */
function moved(matching: Scope, scope: Scope): Step {
  const names = scope.names.filter((name) => matching.has(name) && matching.slot(name) !== scope.slot(name));
  const columns = names.map((name) => {
    const from = matching.slot(name);
    return { slot: scope.slot(name), value: (row: Row): Value => row[from] as Value };
  });
  return project(columns, '');
}

function planSet(item: SetItem, scope: Scope, planning: Planning): Change {
  const compiled = (expression: Expression): Evaluate =>
    compile(expression, { scope, inner: planning.inner, aggregates: null });
  switch (item.is) {
    case 'property':
      return setProperty(compiled(item.of), keyOf(item.key, compiled), compiled(item.value));
    case 'labels':
      return addLabels(variableOf(item, compiled), listedNames(item.labels, scope, planning));
    default:
      return setAll(variableOf(item, compiled), compiled(item.value), item.is === 'add');
  }
}
function planRemove(item: RemoveItem, scope: Scope, planning: Planning): Change {
  const compiled = (expression: Expression): Evaluate =>
    compile(expression, { scope, inner: planning.inner, aggregates: null });
  return item.is === 'property'
    ? removeProperty(compiled(item.of), keyOf(item.key, compiled))
    : removeLabels(variableOf(item, compiled), listedNames(item.labels, scope, planning));
}
const keyOf = (key: string | Expression, compiled: (expression: Expression) => Evaluate): Evaluate =>
  typeof key === 'string' ? () => key : compiled(key);
const variableOf = (
  { variable, at, end }: { variable: string; at: number; end: number },
  compiled: (expression: Expression) => Evaluate,
): Evaluate => compiled({ is: 'variable', name: variable, at, end });
