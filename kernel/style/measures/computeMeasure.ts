/**
 * Measures of the graph that is drawn, by graphology's packages: the same graph gives the same values, in whatever
 * order its nodes and edges come. Loaded by the page's worker and the figure's process alone.
 */
import { UndirectedGraph, DirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { connectedComponents } from 'graphology-components';
import { coreNumber } from 'graphology-cores';
import { closeness, pagerank } from 'graphology-metrics/centrality/index.js';
import type { Measure } from '../../../contract/index.js';
import { seededRandom } from '../../layout/seededRandom.js';
import { betweenness, type Progress } from './betweenness.js';

/** Entities and the facts between them. */
export interface MeasuredGraph {
  nodes: readonly string[];
  /** Subject and object; `weight` counts for `weighted-degree`, `pagerank` and `community`. */
  edges: readonly { source: string; target: string; weight: number }[];
}
type Values = ReadonlyMap<string, number>;

/** The declaration has it as a module of its own; what node and bundlers give is the function. */
const louvain = louvainModule as unknown as typeof louvainModule.default;
const SEED = 1;

/** A value for each node. `progress` hears of shares from 0 to 1, of the one measure that takes long. */
export function computeMeasure(measure: Measure, graph: MeasuredGraph, progress?: Progress): Values {
  return graph.nodes.length === 0 ? new Map() : MEASURE[measure](ordered(graph), progress);
}

const MEASURE: Readonly<Record<Measure, (graph: MeasuredGraph, progress?: Progress) => Values>> = {
  degree: (graph) => degrees(graph, () => 1),
  'weighted-degree': (graph) => degrees(graph, ({ weight }) => weight),
  pagerank: (graph) => fromObject(pagerank(directed(graph), { getEdgeWeight: 'weight', maxIterations: 1_000 })),
  betweenness: (graph, progress) => betweenness(simple(graph), progress),
  closeness: (graph) => fromObject(closeness(simple(graph), { wassermanFaust: true })),
  // Its declaration is of the function before it is bound.
  core: (graph) => fromObject((coreNumber as unknown as (g: UndirectedGraph) => Record<string, number>)(simple(graph))),
  community: (graph) => bySize(groupsOf(louvain(simple(graph), { rng: seededRandom(SEED) }))),
  component: (graph) => bySize(connectedComponents(simple(graph))),
};

function ordered({ nodes, edges }: MeasuredGraph): MeasuredGraph {
  const here = new Set(nodes);
  const name = ({ source, target, weight }: MeasuredGraph['edges'][number]) => `${source}\n${target}\n${weight}`;
  return {
    nodes: [...nodes].sort(),
    edges: edges
      .filter(({ source, target }) => here.has(source) && here.has(target))
      .map((edge) => [name(edge), edge] as const)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([, edge]) => edge),
  };
}

function degrees({ nodes, edges }: MeasuredGraph, count: (edge: MeasuredGraph['edges'][number]) => number): Values {
  const values = new Map(nodes.map((key) => [key, 0]));
  for (const edge of edges)
    for (const end of new Set([edge.source, edge.target])) values.set(end, values.get(end)! + count(edge));
  return values;
}

/**
 * Relations between the same two as one, with their weights together; whoever is related to itself counts for nothing.
 */
const simple = (graph: MeasuredGraph): UndirectedGraph => filled(new UndirectedGraph(), graph);
const directed = (graph: MeasuredGraph): DirectedGraph => filled(new DirectedGraph(), graph);

function filled<G extends UndirectedGraph | DirectedGraph>(made: G, { nodes, edges }: MeasuredGraph): G {
  for (const key of nodes) made.addNode(key);
  for (const { source, target, weight } of edges)
    if (source !== target && weight > 0)
      made.updateEdge(source, target, (attributes) => ({ weight: Number(attributes['weight'] ?? 0) + weight }));
  return made;
}

const fromObject = (values: Readonly<Record<string, number>>): Values => new Map(Object.entries(values));

function groupsOf(groupOf: Readonly<Record<string, number>>): string[][] {
  const groups = new Map<number, string[]>();
  for (const [key, group] of Object.entries(groupOf)) {
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [key]);
    else members.push(key);
  }
  return [...groups.values()];
}

/** Groups numbered from 1, the largest first. */
function bySize(groups: readonly (readonly string[])[]): Values {
  const ranked = groups.map((keys) => [...keys].sort()).sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1));
  return new Map(ranked.flatMap((keys, i) => keys.map((key): [string, number] => [key, i + 1])));
}
