/** The bundled data set as the page gets it, without a server: the core, and everything. */
import { FACT_LAYERS, type GraphEdge, type GraphNode } from '../../contract/index.js';
import { vocabularyOf, type Vocabulary } from '../../kernel/appearance/index.js';
import { openDataset } from '../../server/dataset/checkDataset.js';
import { deriveGraph } from '../../server/dataset/deriveGraph.js';
import { connectedCore } from '../../server/graph/connectedCore.js';
import { byProminence, compareIds, nodeFromRow } from '../../server/graph/entityColumns.js';
import { edgeFromRow } from '../../server/graph/factColumns.js';

/** Entities of the core, as `server/queries/mostProminent` has it. */
const CORE_ENTITIES = 32;

export interface BundledGraph {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

export async function bundledGraphs(): Promise<{ core: BundledGraph; all: BundledGraph; vocabulary: Vocabulary }> {
  const rows = deriveGraph(await openDataset());
  const nodes = rows.entities.map(({ properties }) => nodeFromRow(properties as never)).sort(byProminence);
  const edges = rows.facts
    .map(({ id, type, source, target, properties }) =>
      edgeFromRow({ ...properties, id, type, source, target } as never),
    )
    .sort((a, b) => compareIds(a.key, b.key));
  const story = edges.filter(({ attributes }) => attributes.layer !== FACT_LAYERS.at(-1));
  const core = connectedCore(nodes, story, CORE_ENTITIES);
  const types = rows.relationTypes.map(({ id, properties: p }) => ({
    type: id,
    label: { en: String(p.label), fr: String(p.labelFr) },
    symmetric: p.symmetric === true,
  }));
  return {
    core: { nodes: core, edges: among(story, core) },
    all: { nodes, edges: among(edges, nodes) },
    vocabulary: vocabularyOf(types),
  };
}

function among(edges: readonly GraphEdge[], nodes: readonly GraphNode[]): GraphEdge[] {
  const keys = new Set(nodes.map(({ key }) => key));
  return edges.filter(({ source, target }) => keys.has(source) && keys.has(target));
}
