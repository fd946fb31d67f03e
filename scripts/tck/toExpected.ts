/** What an engine gives, in the terms in which the kit says what it expects. */
import { GraphNode, GraphPath, GraphRelationship, type Value } from '../../cypher/engine/values/Value.js';
import type { Graph } from '../../cypher/engine/graph/Graph.js';
import { isTemporal } from '../../cypher/engine/values/temporal.js';
import { canonical } from './canonical.js';
import type { Snapshot } from './EngineUnderTest.js';
import { ExpectedNode, ExpectedPath, ExpectedRelationship, type Expected, type ExpectedMap } from './readValue.js';

/** Times, durations and points become their texts, as the kit writes them. */
export function toExpected(value: Value, graph: Graph): Expected {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => toExpected(one, graph));
  if (value instanceof GraphNode) return nodeOf(value, graph);
  if (value instanceof GraphRelationship) return relationshipOf(value, graph);
  if (value instanceof GraphPath)
    return new ExpectedPath(
      value.nodes.map((node) => nodeOf(node, graph)),
      value.relationships.map((relationship) => relationshipOf(relationship, graph)),
      value.relationships.map(({ start }, at) => start === value.nodes[at]),
    );
  if (value instanceof Map) return mapOf(value, graph);
  return isTemporal(value) ? kitText(value.toString()) : value.toString();
}

/** The kit leaves out seconds that are zero, and writes their fraction with three, six or nine digits. */
const kitText = (text: string): string =>
  text.replace(/(\d\d:\d\d):(\d\d)(?:\.(\d+))?/, (_, clock: string, seconds: string, fraction = '') => {
    if (fraction === '') return seconds === '00' ? clock : `${clock}:${seconds}`;
    return `${clock}:${seconds}.${fraction.padEnd(Math.ceil(fraction.length / 3) * 3, '0')}`;
  });

const nodeOf = (node: GraphNode, graph: Graph): ExpectedNode =>
  new ExpectedNode(graph.labels(node), mapOf(graph.properties(node), graph));
const relationshipOf = (one: GraphRelationship, graph: Graph): ExpectedRelationship =>
  new ExpectedRelationship(one.type, mapOf(graph.properties(one), graph));
const mapOf = (entries: Iterable<[string, Value]>, graph: Graph): ExpectedMap =>
  new Map([...entries].map(([key, value]) => [key, toExpected(value, graph)]));

export function snapshotOf(graph: Graph): Snapshot {
  const nodes = [...graph.nodes()];
  const relationships = [...graph.relationships()];
  const propertiesOf = (kind: string, entity: GraphNode | GraphRelationship): string[] =>
    [...graph.properties(entity)].map(
      ([key, value]) => `${kind}${entity.id} ${key} ${canonical(toExpected(value, graph))}`,
    );
  return {
    nodes: new Set(nodes.map(({ id }) => String(id))),
    relationships: new Set(relationships.map(({ id }) => String(id))),
    labels: new Set(nodes.flatMap((node) => graph.labels(node))),
    properties: new Set([
      ...nodes.flatMap((node) => propertiesOf('n', node)),
      ...relationships.flatMap((one) => propertiesOf('r', one)),
    ]),
  };
}
