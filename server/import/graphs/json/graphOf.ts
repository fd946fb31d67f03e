/** Which dialect a JSON text is of. Pure. */
import { FileRefused } from '../../ProblemLog.js';
import { EMPTY_GRAPH } from '../GraphReader.js';
import { adjacency } from './adjacency.js';
import { apocRecords } from './apocRecord.js';
import { byId } from './byId.js';
import { cytoscape } from './cytoscape.js';
import { isItem, type JsonDialect, type JsonGraph } from './JsonGraph.js';
import { jsonGraphFormat } from './jsonGraphFormat.js';
import { neo4jRows } from './neo4jRows.js';
import { edgeRows, nodeLink, wrappedNodeLink } from './nodeLink.js';

/** The narrow ones first. */
const DIALECTS: JsonDialect[] = [
  adjacency,
  cytoscape,
  apocRecords,
  wrappedNodeLink,
  jsonGraphFormat,
  byId,
  nodeLink,
  edgeRows,
  neo4jRows,
];

/** Throws FileRefused when `root` is no graph, or an empty one. */
export function graphOf(root: unknown): JsonGraph {
  for (const dialect of DIALECTS) {
    const graph = dialect(root);
    if (graph === null) continue;
    if (graph.nodes.items.length === 0 && graph.edges.items.length === 0) throw new FileRefused(EMPTY_GRAPH);
    return graph;
  }
  const other = isItem(root) ? OTHERS.find(([keys]) => keys.every((key) => key in root)) : undefined;
  if (other) throw new FileRefused(`the file is ${other[1]}`, 1);
  const [first, second] = isItem(root) ? listsOf(root).toSorted((a, b) => b[1] - a[1]) : [];
  const named = second ? `${listed(first)} and ${listed(second)}` : first ? `${listed(first)} alone` : null;
  throw new FileRefused(`the JSON holds no graph${named === null ? '' : `, but ${named}`}: ${EXPECTED}`, 1);
}
const EXPECTED =
  'call the list of nodes "nodes", each with an "id", and that of relations "edges", each with "source" and "target"; or give each list as CSV';
const listed = ([name, size]: [string, number] = ['', 0]): string => `a list "${name.slice(0, 40)}" (${size})`;
const listsOf = (root: object): [string, number][] =>
  Object.entries(root).flatMap(([key, value]): [string, number][] =>
    Array.isArray(value) ? [[key, value.length]] : [],
  );

/** JSON of other kinds, by keys of its root. */
const OTHERS: [string[], string][] = [
  [['type', 'features'], 'a map (GeoJSON): give the data as CSV'],
  [['type', 'arcs', 'objects'], 'a map (TopoJSON): give the data as CSV'],
  [['name', 'children'], 'a tree (d3 hierarchy): write it as nodes and links'],
  [['id', 'children'], 'a tree (NetworkX tree_data): write it as node-link data'],
  [['head', 'results'], 'answers to a SPARQL query: ask for them as CSV'],
];

/**
 * Lists of the file that are neither its nodes nor its edges, each with how many items it has: those of the root and of
 * the objects in it.
 */
export function unreadLists(root: unknown, { nodes, edges, whole = false }: JsonGraph): string[] {
  if (whole) return [];
  const read = new Set<unknown>([nodes.place(0)?.[0], edges.place(0)?.[0], 'adjacency', 'graphs']);
  const lists = (item: unknown, prefix: string): string[] =>
    isItem(item)
      ? Object.entries(item).flatMap(([key, value]) => {
          const path = prefix + key;
          if (read.has(path)) return [];
          if (Array.isArray(value)) return value.length > 0 ? [`${path} (${value.length})`] : [];
          return prefix === '' && !isNodesByKey(path) ? lists(value, `${path}.`) : [];
        })
      : [];
  return lists(root, '');
}

const isNodesByKey = (path: string): boolean => path === 'nodes' || path === 'edges' || path === 'rels';
