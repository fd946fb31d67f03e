/** Asks the server for more and adds it to the graph: one request, one step of undo. */
import {
  EdgeAttributes,
  FACT_LAYERS,
  type Bilingual,
  type Fact,
  type GraphEdge,
  type GraphJson,
  type SubgraphRequest,
  type SubgraphResponse,
} from '../../contract/index.js';
import { api } from '../api/api.js';
import { showsBackground, storyAround } from '../graph/background.js';
import { entityKeys } from '../graph/GraphData.js';
import { extentOf } from '../graph/GraphState.js';
import { data, filter, layers, revealed, scope } from '../state/graph.js';
import { moveCamera } from '../state/page.js';
import { logCypher } from '../state/tasks.js';
import { gestureLabels } from '../words/gestures.js';
import { addGraph, runAddition, type Added } from './changeGraph.js';

/** What growing asks for; what the page already has is added to the request. */
export type Growth = Pick<SubgraphRequest, 'filter' | 'expand'> & {
  /** Entities asked for by name. */
  entities: string[];
};

/**
 * Asks for entities, or the neighbours of one, beside what is on the page, and adds the answer: what was asked for, as
 * the store has it now, and what is new. Of what the reader has hidden only the nodes of `reveal`, which were asked for
 * by name, are shown again; of the background their facts alone come, unless it is shown. A single one that nothing on
 * the page is related to brings its neighbours along. `fact` is asked for by name, and drawn wherever it stands.
 * Undefined when it failed or was cancelled.
 */
export const growGraph = (
  label: Bilingual,
  growth: Growth,
  reveal: readonly string[],
  fact?: string,
): Promise<Grown | undefined> =>
  runAddition(label, async (signal) => {
    const request = {
      ...growth,
      scope: 'entities' as const,
      filter: { ...growth.filter, layers: [...FACT_LAYERS] },
      held: { entities: entityKeys(data.value) },
      layers: [...layers.value],
    };
    const [found, named] = await Promise.all([
      api.subgraph(request, { signal }),
      fact === undefined ? null : api.fact({ factId: fact }, { signal }),
    ]);
    const lone = request.expand === undefined && named === null ? loneOf(found, reveal) : undefined;
    const whole =
      lone === undefined
        ? found
        : await api.subgraph(
            { ...request, expand: { entity: lone, direction: 'both', limit: LONE_NEIGHBOURS } },
            { signal },
          );
    const json = showsBackground(filter.value, scope.value) ? whole : storyAround(whole, reveal);
    const edges = named === null ? [] : [edgeOf(named.fact)];
    const addition = {
      graph: { nodes: json.nodes, edges: [...json.edges, ...edges] },
      reveal,
      extent: extentOf(json),
      claimed: json.edges.map((edge) => edge.key),
      also: { revealed: new Set([...revealed.value, ...edges.map(({ key }) => key)]) },
    };
    const added = await addGraph(label, addition, signal);
    logCypher(label, json.cypher);
    return { ...added, neighbourhood: json.neighbourhood };
  });

/** What came, and how many of the neighbours asked for that is. */
export type Grown = Added & Pick<SubgraphResponse, 'neighbourhood'>;

/** Neighbours that come along with an entity which nothing on the page is related to. */
const LONE_NEIGHBOURS = 5;

/** The one entity asked for, when no relation of it is in the answer: it would stand there alone, without meaning. */
function loneOf({ nodes, edges }: SubgraphResponse, [key, ...others]: readonly string[]): string | undefined {
  const there = others.length === 0 && nodes.some((node) => node.key === key);
  return there && !edges.some(({ source, target }) => source === key || target === key) ? key : undefined;
}

/**
 * Adds a fact between entities that are there, wherever it stands, and nothing else. Undefined when it failed or was
 * cancelled.
 */
export const addFact = (label: Bilingual, key: string): Promise<Added | undefined> =>
  runAddition(label, async (signal) => {
    const { fact, cypher } = await api.fact({ factId: key }, { signal });
    const graph = { nodes: [], edges: [edgeOf(fact)] };
    const added = await addGraph(label, { graph, also: { revealed: new Set([...revealed.value, key]) } }, signal);
    logCypher(label, cypher);
    return added;
  });

/** A fact lists its own properties to be read; a line's are those that style rules ask for. */
const FACT_ATTRIBUTES = EdgeAttributes.omit({ properties: true });

const edgeOf = (fact: Fact): GraphEdge => ({
  key: fact.id,
  source: fact.subject.id,
  target: fact.object.id,
  attributes: FACT_ATTRIBUTES.parse(fact),
});

/** Adds the graph of a statement's result to the picture. */
export async function addResult(graph: GraphJson): Promise<void> {
  const label = gestureLabels.addResult;
  const added = await runAddition(label, (signal) => addGraph(label, { graph }, signal));
  if (added !== undefined) moveCamera({ kind: 'show', nodes: keysOf(graph), keeping: true });
}

export const keysOf = (json: Pick<GraphJson, 'nodes'>): string[] => json.nodes.map((node) => node.key);
