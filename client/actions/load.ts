/** Fetches graphs and puts them on the page: one request a gesture, laid out before it is shown, one step of undo. */
import type { Bilingual, GraphFilter, GraphJson, SubgraphRequest, SubgraphResponse } from '../../contract/index.js';
import { api } from '../api/api.js';
import { measureGraph, type SizedGraph } from '../../kernel/layout/index.js';
import { entityKeys, graphFrom, toLists, withGraph, type GraphData } from '../graph/GraphData.js';
import { filterGraph } from '../graph/filterGraph.js';
import { filledOut, type Positions } from '../graph/points.js';
import { layOut } from '../layout/layOut.js';
import { change } from '../state/history.js';
import {
  data,
  extent,
  factsByClaimant,
  filter,
  hidden,
  layers,
  pinned,
  positions,
  scope,
  visible,
  type Scope,
} from '../state/graph.js';
import { canvasView, moveCamera } from '../state/page.js';
import { NOTHING, paths, selection } from '../state/selection.js';
import { logCypher, runTask } from '../state/tasks.js';
import { vocabulary } from '../state/vocabulary.js';

/** Entities drawn now, as a request wants them. */
export const onScreen = (): string[] => entityKeys(visible.value);

/**
 * Replaces the graph: the core, everything, given entities, or a result. Positions given beforehand (a restored visit,
 * a refreshed graph) are kept, and with them what is hidden and pinned.
 */
export async function replaceGraph(
  label: Bilingual,
  fetch: (signal: AbortSignal) => Promise<GraphJson>,
  to: Scope,
  known?: Positions,
  under: GraphFilter = filter.value,
): Promise<boolean> {
  const done = await runTask(
    label,
    async (signal) => {
      const json = await fetch(signal);
      const next = graphFrom(json);
      const claimed =
        to === 'entities'
          ? await factsClaimed(entityKeys(next), under, signal)
          : to !== 'result' && under.claimants?.length
            ? new Set(next.edges.keys())
            : null;
      const shown = filterGraph(next, to === 'result' ? {} : under, new Set(), claimed);
      const still = (keys: ReadonlySet<string>) =>
        new Set(known === undefined ? [] : [...keys].filter((key) => next.nodes.has(key)));
      const placed = await place(shown, known ?? new Map(), new Set(known?.keys()), signal);
      signal.throwIfAborted();
      change(label, () => {
        data.value = next;
        hidden.value = still(hidden.value);
        pinned.value = still(pinned.value);
        paths.value = null;
        factsByClaimant.value = claimed;
        filter.value = under;
        scope.value = to;
        positions.value = placed;
        if (to === 'result') {
          filter.value = {};
          layers.value = [];
        }
        tell(json);
        selection.value = stillThere(next);
      });
      logCypher(label, json.cypher);
      return true;
    },
    'graph',
  );
  return done === true;
}

/**
 * Adds to the graph without moving what is there. `unhide` are nodes to show again should the reader have hidden them.
 */
export async function growGraph(
  label: Bilingual,
  body: SubgraphRequest,
  {
    unhide = () => [],
    after,
  }: {
    unhide?: (json: SubgraphResponse) => readonly string[];
    after?: (json: SubgraphResponse) => void;
  } = {},
): Promise<boolean> {
  const done = await runTask(
    label,
    async (signal) => {
      const json = await api.subgraph(body, { signal });
      await addGraph(label, json, {
        signal,
        unhide: unhide(json),
        besides: () => {
          if (scope.value === 'entities') tell(json);
          if (filter.value.claimants?.length)
            factsByClaimant.value = new Set([...(factsByClaimant.value ?? []), ...json.edges.map((edge) => edge.key)]);
          after?.(json);
        },
      });
      logCypher(label, json.cypher);
      return true;
    },
    'graph',
  );
  return done === true;
}

/** Merges a graph that came from anywhere (paths, a statement's result), as one step of undo. */
export async function addGraph(
  label: Bilingual,
  json: Pick<GraphJson, 'nodes' | 'edges'>,
  {
    signal,
    unhide = [],
    onto = (graph) => graph,
    besides,
  }: {
    signal: AbortSignal;
    unhide?: readonly string[];
    /** What of the graph it is merged into; default: all. */ onto?: (graph: GraphData) => GraphData;
    /** Done in the same step of undo. */ besides?: () => void;
  },
): Promise<void> {
  const next = withGraph(onto(data.value), json);
  const notHidden = () => new Set([...hidden.value].filter((key) => !unhide.includes(key)));
  const placed = await place(
    filterGraph(next, filter.value, notHidden(), null),
    positions.value,
    new Set(positions.value.keys()),
    signal,
  );
  signal.throwIfAborted();
  change(label, () => {
    // The reader may have changed the graph while the layout ran: merge into what is there now.
    const merged = withGraph(onto(data.value), json);
    if (scope.value !== 'all' && entityKeys(merged).length !== entityKeys(data.value).length) scope.value = 'entities';
    // What the core or a result left out says nothing of a gathering.
    if (scope.value === 'entities' && extent.value !== null) extent.value = { ...extent.value, truncated: false };
    data.value = merged;
    hidden.value = notHidden();
    positions.value = new Map([...placed, ...positions.value]);
    besides?.();
  });
}

/** Positions for every node of `graph`; those in `fixed` stay where they are known to lie. */
export async function place(
  graph: GraphData,
  known: Positions,
  fixed: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<Positions> {
  const kept = new Map(
    [...graph.nodes.keys()]
      .filter((key) => fixed.has(key))
      .flatMap((key) => {
        const at = known.get(key);
        return at === undefined ? [] : [[key, at]];
      }),
  );
  if (kept.size === graph.nodes.size) return known;
  const view = canvasView.value ?? { width: 1080, height: 840 };
  const [width, height] = [Math.max(200, view.width - 48), Math.max(200, view.height - 48)];
  const placed = await layOut({ graph: sized(graph), fixed: kept, width, height, signal });
  return new Map([...known, ...(kept.size === 0 ? filledOut(placed, width, height) : placed)]);
}

/** Room for the words of both languages, so that switching between them moves nothing. */
function sized(graph: GraphData): SizedGraph {
  const [en, fr] = (['en', 'fr'] as const).map((language) =>
    measureGraph(toLists(graph), language, vocabulary.value),
  ) as [SizedGraph, SizedGraph];
  return {
    nodes: en.nodes.map((node, i) => ({
      ...node,
      labelWidth: Math.max(node.labelWidth, fr.nodes[i]!.labelWidth),
      labelHeight: Math.max(node.labelHeight, fr.nodes[i]!.labelHeight),
    })),
    edges: en.edges.map((edge, i) => ({
      ...edge,
      labelWidth: Math.max(edge.labelWidth ?? 0, fr.edges[i]!.labelWidth ?? 0),
    })),
  };
}

function tell(json: GraphJson): void {
  extent.value = { shown: json.shown, totals: json.totals, truncated: json.truncated, rankedBy: json.rankedBy };
}

function stillThere(graph: GraphData): typeof selection.value {
  const entities = selection.value.entities.filter((key) => graph.nodes.has(key));
  const facts = selection.value.facts.filter((key) => graph.edges.has(key));
  return entities.length + facts.length === 0 ? NOTHING : { entities, facts };
}

export interface Opening {
  known?: Positions | undefined;
  /** The filter from now on; default: as it is. */ under?: GraphFilter;
  label?: Bilingual;
}

/** Core or everything from the server: of the chosen sources, when some are chosen. */
export const openScope = (to: 'core' | 'all', { known, under = filter.value, label }: Opening = {}): Promise<boolean> =>
  replaceGraph(
    label ??
      (to === 'core'
        ? { en: 'Show the core', fr: 'Afficher le cœur' }
        : { en: 'Show everything', fr: 'Tout afficher' }),
    (signal) => api.subgraph({ scope: to, filter: sourcesOf(under), layers: [...layers.value] }, { signal }),
    to,
    known,
    under,
  ).then(fitWhenDone);

/** Given entities from the server, and the facts among them. */
export const openEntities = (
  keys: readonly string[],
  { known, under = filter.value, label = { en: 'Show these entities', fr: 'Afficher ces entités' } }: Opening = {},
): Promise<boolean> =>
  replaceGraph(
    label,
    (signal) =>
      api.subgraph(
        { scope: 'entities', entities: [...keys], filter: statusesOnly(under), layers: [...layers.value] },
        { signal },
      ),
    'entities',
    known,
    under,
  ).then(fitWhenDone);

export function fitWhenDone(done: boolean): boolean {
  if (done) moveCamera({ kind: 'fit' });
  return done;
}

/** Where facts come from and how they stand: under such a filter the core is another one. */
const sourcesOf = ({ statuses, articles, claimants, datasets }: GraphFilter): GraphFilter =>
  Object.fromEntries(
    Object.entries({ statuses, articles, claimants, datasets }).filter(
      ([, list]) => list !== undefined && list.length > 0,
    ),
  );

/**
 * The part of the filter the server must know whatever is asked: among given entities the rest is narrowed on the page.
 */
export const statusesOnly = (of: GraphFilter = filter.value) => (of.statuses?.length ? { statuses: of.statuses } : {});

/** Facts among entities that the filter's claimants claim; null when it names none. */
async function factsClaimed(
  entities: readonly string[],
  under: GraphFilter,
  signal: AbortSignal,
): Promise<ReadonlySet<string> | null> {
  if (!under.claimants?.length) return null;
  const json = await api.subgraph(
    { scope: 'entities', entities: [...entities], filter: { ...statusesOnly(under), claimants: under.claimants } },
    { signal },
  );
  return new Set(json.edges.map((edge) => edge.key));
}
