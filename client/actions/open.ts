/** Opens a graph in place of the present one: the core, everything, given entities, or a statement's result. */
import {
  FACT_LAYERS,
  type Bilingual,
  type ChosenLayout,
  type CypherEcho,
  type GraphFilter,
  type GraphJson,
  type Layer,
  type LayoutGround,
  type SubgraphRequest,
} from '../../contract/index.js';
import { storyAround } from '../graph/background.js';
import { entityKeys, graphFromLists } from '../graph/GraphData.js';
import type { Scope } from '../graph/GraphState.js';
import type { Positions } from '../graph/points.js';
import { expectLayout } from '../layout/layOut.js';
import { extentOf } from '../state/connection.js';
import { filter, layers, layout as layoutNow } from '../state/graph.js';
import { isTooMuch } from '../graph/isTooMuch.js';
import { relationsExpected } from '../state/page.js';
import { scopeRequest } from '../state/scopeAsked.js';
import { logCypher } from '../state/tasks.js';
import { gestureLabels } from '../words/gestures.js';
import { replaceGraph, runGraphTask } from './changeGraph.js';
import { subgraphOnceFound } from './subgraphOnceFound.js';
import { factsClaimed, sourcesOf, statusesOnly } from './serverFilter.js';

export interface Opening {
  /** Positions to keep (a restored visit, a refreshed graph), and with them what is hidden and pinned. */
  known?: Positions | undefined;
  /** What the layout has drawn under `known`; default: as it is. */
  ground?: LayoutGround | null;
  /** The layout from now on; default: as it is. */
  layout?: ChosenLayout;
  /** The filter from now on; default: as it is. */
  filter?: GraphFilter;
  /** Articles and passages from now on; default: as they are. */
  layers?: readonly Layer[];
  /** Facts of the background that given entities bring along (`broughtAlong`). */
  background?: readonly string[];
  label?: Bilingual;
}

const filterOf = (opening: Opening): GraphFilter => opening.filter ?? filter.value;
const layersOf = (opening: Opening): Layer[] => [...(opening.layers ?? layers.value)];

/** What the server can be asked for. */
type ServerScope = Exclude<Scope, 'result'>;

/**
 * Core or everything from the server: of the chosen sources, when some are chosen. What is too much to be drawn comes
 * as communities. True unless failed or cancelled.
 */
export function openScope(to: 'core' | 'all', opening: Opening = {}): Promise<boolean> {
  const { label = to === 'core' ? gestureLabels.showCore : gestureLabels.showEverything } = opening;
  const next = filterOf(opening);
  const request = scopeRequest(to, sourcesOf(next), layersOf(opening));
  if (to === 'core') return openSubgraph(label, () => request, opening);
  const whole = async (): Promise<Request> => {
    const extent = await extentOf(next.datasets);
    return extent !== null && isTooMuch(extent, next.datasets ?? []) ? communitiesRequest(null, next) : request;
  };
  return openSubgraph(label, whole, opening);
}

/** All communities, or what one of them holds. True unless failed or cancelled. */
export function openCommunities(within: string | null, opening: Opening = {}): Promise<boolean> {
  const { label = gestureLabels.showCommunities } = opening;
  return openSubgraph(label, () => communitiesRequest(within, filterOf(opening)), opening);
}

const communitiesRequest = (within: string | null, { datasets }: GraphFilter): Request => ({
  scope: 'communities',
  ...(within !== null && { within }),
  filter: { datasets },
});

/** An entity and its neighbours, in place of the picture. True unless failed or cancelled. */
export function openNeighbourhood(key: string): Promise<boolean> {
  const filter = statusesOnly({}, 'entities');
  const request = { scope: 'entities' as const, entities: [key], expand: { entity: key }, filter };
  return openSubgraph(gestureLabels.showEntities, () => request, { filter: {} });
}

/** Given entities from the server, and the facts among them. True unless failed or cancelled. */
export function openEntities(keys: readonly string[], opening: Opening = {}): Promise<boolean> {
  const { label = gestureLabels.showEntities, background = [] } = opening;
  const asked = statusesOnly(filterOf(opening), 'entities');
  const whole = background.length > 0 ? { ...asked, layers: [...FACT_LAYERS] } : asked;
  const request = { scope: 'entities' as const, entities: [...keys], filter: whole, layers: layersOf(opening) };
  return openSubgraph(label, () => request, opening);
}

type Request = SubgraphRequest & { scope: ServerScope };

/** What is expected of all but everything. */
const FEW = { entities: 0, facts: 0 };

async function openSubgraph(
  label: Bilingual,
  asked: () => Request | Promise<Request>,
  opening: Opening,
): Promise<boolean> {
  const { known, ground, layout, layers: nextLayers, background = [] } = opening;
  const nextFilter = filterOf(opening);
  const filterBefore = filter.peek();
  const done = await runGraphTask(label, async (signal, report) => {
    const request = await asked();
    const { scope, within } = request;
    const { entities, facts } = (scope === 'all' && (await extentOf(nextFilter.datasets))) || FEW;
    void expectLayout(layout ?? layoutNow.peek(), entities, facts);
    relationsExpected.value = facts;
    const whole = await subgraphOnceFound(request, signal, report);
    const json = background.length > 0 ? storyAround(whole, background) : whole;
    const factsByClaimant = await claimedIn(json, scope, nextFilter, signal);
    const asOpened = { filter: nextFilter, filterBefore, layers: nextLayers, factsByClaimant, known, ground, layout };
    await replaceGraph(label, { graph: json, scope, within, ...asOpened }, signal, report);
    logCypher(label, json.cypher);
    return true;
  });
  return done === true;
}

/** Core and everything were fetched under the filter's claimants; among given entities they are asked for. */
async function claimedIn(
  json: GraphJson,
  scope: ServerScope,
  nextFilter: GraphFilter,
  signal: AbortSignal,
): Promise<ReadonlySet<string> | null> {
  if (!nextFilter.claimants?.length) return null;
  const graph = graphFromLists(json);
  return scope === 'entities' ? factsClaimed(entityKeys(graph), nextFilter, signal) : new Set(graph.edges.keys());
}

/** Shows the graph of a statement's result; undo brings the old one back. */
export async function showResult(
  graph: GraphJson,
  madeBy: CypherEcho,
  { label = gestureLabels.showResult, known }: Pick<Opening, 'label' | 'known'> = {},
): Promise<boolean> {
  const done = await runGraphTask(label, async (signal, report) => {
    const replacement = { graph, scope: 'result' as const, madeBy, filter: {}, factsByClaimant: null, known };
    await replaceGraph(label, replacement, signal, report);
    logCypher(label, graph.cypher);
    return true;
  });
  return done === true;
}
