/** What nodes, relationships and paths answer, as the transaction sees them. */
import { CypherError } from '../CypherError.js';
import { GraphNode, type GraphPath, GraphRelationship, type Value, type ValueMap } from '../values/Value.js';
import type { Graph } from '../graph/Graph.js';
import { elementIdOf } from './elementId.js';
import type { FunctionEntry, TypeName } from './FunctionEntry.js';

const entry = (
  name: string,
  about: string,
  types: TypeName[],
  returns: TypeName,
  call: (input: never, graph: Graph) => Value,
  family: FunctionEntry['family'] = 'entity',
): FunctionEntry => ({
  name,
  about,
  family,
  arguments: [{ name: 'input', types }],
  returns,
  call: ([input = null], { graph }) => (call as (input: Value, graph: Graph) => Value)(input, graph),
});

/** Throws where a statement asks what it deleted before. */
function alive(entity: GraphNode | GraphRelationship, graph: Graph): void {
  if (!graph.isDeleted(entity)) return;
  const what = entity instanceof GraphNode ? 'node' : 'relationship';
  throw new CypherError('failed', `The ${what} was deleted by this statement.`, { detail: 'DeletedEntityAccess' });
}

const isEntity = (value: unknown): value is GraphNode | GraphRelationship =>
  value instanceof GraphNode || value instanceof GraphRelationship;

function propertiesOf(value: GraphNode | GraphRelationship | ValueMap, graph: Graph): ValueMap {
  if (!isEntity(value)) return value;
  alive(value, graph);
  return new Map(graph.properties(value));
}

function labelsOf(node: GraphNode, graph: Graph): Value {
  alive(node, graph);
  return [...graph.labels(node)];
}

export const entities: FunctionEntry[] = [
  entry('labels', 'The labels of a node.', ['NODE'], 'LIST', labelsOf, 'list'),
  entry('type', 'The type of a relationship.', ['RELATIONSHIP'], 'STRING', (one: GraphRelationship) => one.type),
  entry(
    'properties',
    'All properties of a node or relationship, or a map as it is.',
    ['NODE', 'RELATIONSHIP', 'MAP'],
    'MAP',
    propertiesOf,
  ),
  entry(
    'keys',
    'The names of the properties of a node or relationship, or of the entries of a map.',
    ['NODE', 'RELATIONSHIP', 'MAP'],
    'LIST',
    (one: GraphNode | GraphRelationship | ValueMap, graph) => [...propertiesOf(one, graph).keys()],
    'list',
  ),
  entry(
    'elementId',
    'What tells this node or relationship from others while the database runs.',
    ['NODE', 'RELATIONSHIP'],
    'STRING',
    elementIdOf,
  ),
  entry(
    'id',
    'A number that tells this node or relationship from others; use elementId.',
    ['NODE', 'RELATIONSHIP'],
    'INTEGER',
    (one: GraphNode) => BigInt(one.id),
  ),
  entry(
    'startNode',
    'The node at which a relationship begins.',
    ['RELATIONSHIP'],
    'NODE',
    (one: GraphRelationship) => one.start,
  ),
  entry(
    'endNode',
    'The node at which a relationship ends.',
    ['RELATIONSHIP'],
    'NODE',
    (one: GraphRelationship) => one.end,
  ),
  entry('nodes', 'The nodes of a path, in its order.', ['PATH'], 'LIST', (path: GraphPath) => [...path.nodes], 'list'),
  entry(
    'relationships',
    'The relationships of a path, in its order.',
    ['PATH'],
    'LIST',
    (path: GraphPath) => [...path.relationships],
    'list',
  ),
  entry(
    'length',
    'How many relationships a path has.',
    ['PATH'],
    'INTEGER',
    (path: GraphPath) => BigInt(path.relationships.length),
    'scalar',
  ),
];
