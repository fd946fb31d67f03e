/**
 * Answers of Neo4j row by row: what the Browser saves as JSON, the Query API and the HTTP API send. Nodes and
 * relationships stand in the rows, in paths and in lists, and each is read once. Pure.
 */
import { isItem, keyText, noList, type JsonDialect, type JsonItem } from './JsonGraph.js';

export const neo4jRows: JsonDialect = (root) => {
  const rows = Array.isArray(root) ? root : isItem(root) ? (answerOf(root) ?? null) : null;
  if (rows === null) return null;
  const found: Found = { nodes: new Map(), edges: new Map() };
  collect(rows, found);
  if (found.nodes.size === 0) return null;
  return {
    dialect: 'Neo4j',
    nodes: noList([...found.nodes], (entry) => {
      const [id, node] = entry as [string, JsonItem];
      return { id, attributes: [['labels', node['labels']], ...propertiesOf(node)] };
    }),
    edges: noList([...found.edges], (entry) => {
      const [id, edge] = entry as [string, JsonItem];
      const [source, target] = endsOf(edge) ?? [null, null];
      return { id, source, target, attributes: [['relationtype', edge['type']], ...propertiesOf(edge)] };
    }),
    whole: true,
    remarks: [],
  };
};

/** Where the rows stand in an answer of one of the APIs. */
const answerOf = ({ data, results }: JsonItem): unknown => (isItem(data) ? data['values'] : results);

interface Found {
  nodes: Map<string, JsonItem>;
  edges: Map<string, JsonItem>;
}

function collect(value: unknown, found: Found): void {
  if (Array.isArray(value)) for (const item of value) collect(item, found);
  else if (isItem(value)) {
    const id = keyText(value['elementId'] ?? value['identity'] ?? value['id']);
    if (id !== null && Array.isArray(value['labels']) && isItem(value['properties'])) found.nodes.set(id, value);
    else if (id !== null && typeof value['type'] === 'string' && endsOf(value) !== null) found.edges.set(id, value);
    else for (const inner of Object.values(value)) collect(inner, found);
  }
}

function endsOf(edge: JsonItem): [string, string] | null {
  for (const [start, end] of [
    ['startNodeElementId', 'endNodeElementId'],
    ['startNode', 'endNode'],
    ['start', 'end'],
  ] as const) {
    const [source, target] = [keyText(edge[start]), keyText(edge[end])];
    if (source !== null && target !== null) return [source, target];
  }
  return null;
}

const propertiesOf = ({ properties }: JsonItem): [string, unknown][] =>
  isItem(properties) ? Object.entries(properties) : [];
