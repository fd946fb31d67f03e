/** CREATE and DROP of indexes and constraints. */
import { CypherError } from '../CypherError.js';
import type { Catalogue, Constraint, Index } from '../graph/Catalogue.js';
import type { WritableGraph } from '../graph/Graph.js';
import type { SchemaCommand, SchemaTarget } from '../parse/syntax.js';

/** Throws CypherError where the name is taken or unknown, or the data does not keep to a new constraint. */
export function runSchemaCommand(command: SchemaCommand, graph: WritableGraph): void {
  switch (command.is) {
    case 'createIndex':
      return createIndex(command, graph);
    case 'createConstraint':
      return createConstraint(command, graph);
    case 'dropIndex':
      return dropIndex(command, graph);
    case 'dropConstraint':
      return dropConstraint(command, graph);
  }
}

function createIndex(command: SchemaCommand & { is: 'createIndex' }, graph: WritableGraph): void {
  const { kind, target } = command;
  const index: Index = { name: command.name ?? madeName('index', kind, target), kind, ...target, constraint: null };
  const { indexes, constraints } = graph.catalogue;
  const there = indexes.find((one) => one.name === index.name || (one.kind === kind && sameTarget(one, target)));
  if (there ?? constraints.some(({ name }) => name === index.name)) {
    if (command.ifNotExists) return;
    throw taken(`An index \`${there?.name ?? index.name}\` is there already.`, 'IF NOT EXISTS leaves it as it is.');
  }
  graph.counters.indexesAdded++;
  graph.setCatalogue({ indexes: [...indexes, index], constraints });
}

function createConstraint(command: SchemaCommand & { is: 'createConstraint' }, graph: WritableGraph): void {
  const { kind, target } = command;
  const label = target.names[0] as string;
  const { indexes, constraints } = graph.catalogue;
  const constraint: Constraint = {
    name: command.name ?? madeName('constraint', kind, target),
    kind,
    entity: target.entity,
    label,
    properties: target.properties,
  };
  const there = constraints.find(
    (one) => one.name === constraint.name || (one.kind === kind && sameTarget({ ...one, names: [one.label] }, target)),
  );
  if (there) {
    if (command.ifNotExists) return;
    throw taken(`A constraint \`${there.name}\` is there already.`, 'IF NOT EXISTS leaves it as it is.');
  }
  const standing = indexes.find(
    (one) => one.name === constraint.name || (one.kind === 'RANGE' && sameTarget(one, target)),
  );
  if (standing && kind !== 'NOT NULL')
    throw taken(`An index \`${standing.name}\` is there already.`, 'Drop it first: the constraint brings its own.');
  const own: Index[] =
    kind === 'NOT NULL' ? [] : [{ name: constraint.name, kind: 'RANGE', ...target, constraint: constraint.name }];
  graph.counters.constraintsAdded++;
  graph.setCatalogue({ indexes: [...indexes, ...own], constraints: [...constraints, constraint] });
}

function dropIndex(
  { name, ifExists }: SchemaCommand & { is: 'dropIndex' | 'dropConstraint' },
  graph: WritableGraph,
): void {
  const { indexes, constraints } = graph.catalogue;
  const index = indexes.find((one) => one.name === name);
  if (!index) return missing('index', name, ifExists);
  if (index.constraint !== null)
    throw taken(`The index \`${name}\` belongs to a constraint.`, 'DROP CONSTRAINT takes both away.');
  graph.counters.indexesRemoved++;
  graph.setCatalogue({ indexes: indexes.filter((one) => one !== index), constraints });
}
function dropConstraint(
  { name, ifExists }: SchemaCommand & { is: 'dropIndex' | 'dropConstraint' },
  graph: WritableGraph,
): void {
  const { indexes, constraints }: Catalogue = graph.catalogue;
  if (!constraints.some((one) => one.name === name)) return missing('constraint', name, ifExists);
  graph.counters.constraintsRemoved++;
  graph.setCatalogue({
    indexes: indexes.filter((one) => one.constraint !== name),
    constraints: constraints.filter((one) => one.name !== name),
  });
}

function missing(what: string, name: string, ifExists: boolean): void {
  if (ifExists) return;
  throw new CypherError('failed', `There is no ${what} \`${name}\`.`, {
    detail: 'SchemaObjectNotFound',
    hint: 'IF EXISTS lets that pass.',
  });
}
const taken = (message: string, hint: string): CypherError =>
  new CypherError('failed', message, { detail: 'SchemaRuleAlreadyExists', hint });

const sameTarget = (a: Omit<Index, 'name' | 'kind' | 'constraint'>, b: SchemaTarget): boolean =>
  a.entity === b.entity && same(a.names, b.names) && same(a.properties, b.properties);
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

/** Of one that is not named: the same for the same target. */
const madeName = (what: string, kind: string, { names, properties }: SchemaTarget): string =>
  [what, kind, ...names, ...properties].join('_').toLowerCase().replaceAll(' ', '_');
