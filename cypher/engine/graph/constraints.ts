/** Whether nodes and relationships are as the constraints want them. Throws CypherError 'constraint'. */
import { CypherError } from '../CypherError.js';
import { equals } from '../values/equality.js';
import { keyOfAll, type Key } from '../values/keyOf.js';
import type { GraphNode, GraphRelationship, Properties, Value } from '../values/Value.js';
import type { Constraint } from './Catalogue.js';
import type { NodeState } from './ChangeSet.js';
import type { Graph } from './Graph.js';

/** A graph that looks nodes up by several properties. */
type Lookup = Graph & {
  nodesWhereAll(label: string, keys: readonly string[], values: readonly Value[]): Iterable<GraphNode> | null;
};

/** Whether a node that is about to become so differs from all others. */
export function checkUnique(graph: Lookup, node: GraphNode, { labels, properties }: NodeState): void {
  for (const constraint of graph.catalogue.constraints) {
    if (constraint.entity !== 'node' || constraint.kind === 'NOT NULL' || !labels.includes(constraint.label)) continue;
    const values = constraint.properties.map((key) => properties.get(key));
    if (values.includes(null)) continue;
    for (const other of nodesWith(graph, constraint, values))
      if (other !== node) throw taken(constraint, other, values);
  }
}

/** A constraint that is made in the same transaction has no index yet. */
function* nodesWith(graph: Lookup, { label, properties }: Constraint, values: readonly Value[]): Iterable<GraphNode> {
  const found = graph.nodesWhereAll(label, properties, values);
  if (found) return yield* found;
  for (const node of graph.nodesWithLabel(label)) {
    const own = graph.properties(node);
    if (properties.every((key, at) => equals(own.get(key), values[at]!) === true)) yield node;
  }
}

/** All that is there, before these constraints are added. */
export function checkConstraints(graph: Graph, constraints: readonly Constraint[]): void {
  for (const constraint of constraints) {
    const seen = new Map<Key, GraphNode | GraphRelationship>();
    for (const entity of having(graph, constraint)) {
      const properties = graph.properties(entity);
      checkPresence(constraint, properties);
      if (constraint.kind === 'NOT NULL') continue;
      const values = constraint.properties.map((key) => properties.get(key));
      if (values.includes(null)) continue;
      const key = keyOfAll(values);
      const other = seen.get(key);
      if (other) throw taken(constraint, other, values);
      seen.set(key, entity);
    }
  }
}

const having = (graph: Graph, { entity, label }: Constraint): Iterable<GraphNode | GraphRelationship> =>
  entity === 'node' ? graph.nodesWithLabel(label) : graph.relationshipsOfType(label);

export function checkPresence({ kind, label, properties: keys }: Constraint, properties: Properties): void {
  if (kind === 'UNIQUE') return;
  const missing = keys.find((key) => !properties.has(key));
  if (missing !== undefined)
    throw new CypherError('constraint', `Every ${label} must have the property ${missing}.`, {
      detail: 'ConstraintValidationFailed',
    });
}

const taken = (
  { entity, label, properties }: Constraint,
  { id }: { id: number },
  values: readonly Value[],
): CypherError =>
  new CypherError(
    'constraint',
    `${entity === 'node' ? `Node(${id}) already exists with label` : `Relationship(${id}) already exists with type`} \`${label}\` and ${properties
      .map(
        (key, at) => `property \`${key}\` = ${typeof values[at] === 'string' ? `'${values[at]}'` : String(values[at])}`,
      )
      .join(' and ')}.`,
    { detail: 'ConstraintValidationFailed' },
  );
