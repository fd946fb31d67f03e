/**
 * Everything the page knows of its graph, as one immutable value, and the two ways a graph that arrives changes it:
 * added to what is there, or in its place. Pure; undo is keeping an older value.
 */
import type {
  ChosenLayout,
  CypherEcho,
  Extent,
  GraphFilter,
  GraphJson,
  Grouping,
  Layer,
  LayoutGround,
  PathsResponse,
  StyleRule,
  UnknownFields,
} from '../../contract/index.js';
import { isEvidenceLink } from '../../kernel/appearance/index.js';
import {
  entityKeys,
  extentOfData,
  graphFromLists,
  keepWhere,
  mergeLists,
  type GraphData,
  type GraphLists,
} from './GraphData.js';
import { filterSince } from './filterSince.js';
import type { Positions } from './points.js';

/**
 * What the graph on the page is: the core, everything, everything as communities (or what one of them holds), a
 * gathering of entities by the reader's gestures, or the result of a statement.
 */
export type Scope = 'core' | 'all' | 'communities' | 'entities' | 'result';

/** How much of the whole the server sent. */
export interface DataExtent {
  shown: Extent;
  totals: Extent;
  truncated: boolean;
  rankedBy: string;
}

export interface GraphState {
  /** Everything fetched, before filters. */
  readonly data: GraphData;
  readonly scope: Scope;
  /** The community that is opened; null: all are shown, or the scope is another. */
  readonly within: string | null;
  /** The statement whose result it is; null of every other scope. */
  readonly madeBy: CypherEcho | null;
  /** Null before the first answer. */
  readonly extent: DataExtent | null;
  readonly filter: GraphFilter;
  /** Node keys hidden by hand. */
  readonly hidden: ReadonlySet<string>;
  /** Facts asked for by name, drawn though they are only expected, hypothetical or denied. */
  readonly revealed: ReadonlySet<string>;
  /** Whether articles and passages are nodes too. */
  readonly layers: readonly Layer[];
  /** What decides colours, sizes and the like by the data, the first before the others. */
  readonly styleRules: readonly StyleRule[];
  /** When parallel relations (several between the same two nodes) are drawn as one ribbon. */
  readonly grouping: Grouping;
  /** By which rule nodes are placed from now on. */
  readonly layout: ChosenLayout;
  /** Of the layout, for what it places from now on. */
  readonly seed: number;
  /** What the recipe last taken up holds that this version does not know. */
  readonly otherFields: UnknownFields;
  /** Facts that pass the claimant filter, as the server said; null when no claimant is chosen. */
  readonly factsByClaimant: ReadonlySet<string> | null;
  /** The paths shown between two entities; null when none are. */
  readonly paths: PathsResponse | null;
  /** Where nodes are (y downwards, CSS pixels at zoom 1). Nodes not yet laid out have no entry. */
  readonly positions: Positions;
  /** What the layout has drawn under them; null: nothing. */
  readonly ground: LayoutGround | null;
  /** Nodes the reader put somewhere: a new layout leaves them there. */
  readonly pinned: ReadonlySet<string>;
}

export interface Addition {
  graph: GraphLists;
  /** Nodes that the reader named: shown again if they were hidden. All others that were hidden stay so. */
  reveal?: readonly string[];
  /** Said by the server of what it adds; counts if the graph is a gathering. */
  extent?: DataExtent;
  /** Facts of `graph` that pass the claimant filter, if there is one. */
  claimed?: readonly string[];
  /** The layers from now on: articles, passages and their ties are replaced by those of `graph`. */
  layers?: readonly Layer[];
  /** What else changes in the same step. */
  also?: Partial<Pick<GraphState, 'scope' | 'filter' | 'factsByClaimant' | 'paths' | 'revealed'>>;
  /** The filter when that of `also` was asked for: what the reader changed of it since then stays changed. */
  filterBefore?: GraphFilter;
}

/** The state with a graph merged into it; positions of what is new are the layout's. */
export function withAddition(
  now: GraphState,
  { graph, reveal = [], extent, claimed, layers, also, filterBefore }: Addition,
): GraphState {
  const data = mergeLists(layers === undefined ? now.data : withoutLayers(now.data), graph);
  const grown = entityKeys(data).length !== entityKeys(now.data).length;
  const scope = now.scope !== 'all' && grown ? 'entities' : now.scope;
  // What the core or a result left out says nothing of a gathering.
  const known = now.extent === null ? null : { ...now.extent, truncated: false };
  const underClaimants = claimed !== undefined && Boolean(now.filter.claimants?.length);
  return {
    ...now,
    data,
    scope,
    within: scope === 'communities' ? now.within : null,
    madeBy: scope === 'result' ? now.madeBy : null,
    extent: scope !== 'entities' ? now.extent : extent === undefined ? known : extentWith(now, data, extent),
    hidden: new Set([...now.hidden].filter((key) => !reveal.includes(key))),
    layers: layers ?? now.layers,
    ...(underClaimants && { factsByClaimant: new Set([...(now.factsByClaimant ?? []), ...claimed]) }),
    ...also,
    ...(also?.filter && filterBefore && { filter: filterSince(filterBefore, also.filter, now.filter) }),
  };
}

/** Whether an addition left the picture as it was: what it brought was there, though the store may say it anew. */
export const bringsNothing = (before: GraphState, after: GraphState): boolean =>
  after.data.nodes.size === before.data.nodes.size &&
  after.data.edges.size === before.data.edges.size &&
  after.hidden.size === before.hidden.size &&
  after.revealed.size === before.revealed.size &&
  after.factsByClaimant?.size === before.factsByClaimant?.size &&
  UNCHANGED.every((part) => after[part] === before[part]);
const UNCHANGED = ['scope', 'filter', 'layers', 'paths'] as const satisfies readonly (keyof GraphState)[];

/** How much of the whole the graph is once an answer that left something out has been added to it. */
function extentWith(now: GraphState, data: GraphData, { shown: sent, totals, ...said }: DataExtent): DataExtent {
  const shown = extentOfData(data);
  const missing = factsCut(now) + totals.facts - sent.facts;
  return {
    ...said,
    shown,
    totals: { entities: shown.entities + totals.entities - sent.entities, facts: shown.facts + missing },
    truncated: said.truncated || missing > 0,
  };
}

/** Facts among the entities of a gathering that a limit cut; they are as missing when it grows. */
const factsCut = ({ scope, extent }: GraphState): number =>
  scope === 'entities' && extent !== null && extent.shown.entities === extent.totals.entities
    ? extent.totals.facts - extent.shown.facts
    : 0;

export interface Replacement {
  graph: GraphJson;
  scope: Scope;
  /** With scope `communities`. */
  within?: string | null | undefined;
  /** With scope `result`. */
  madeBy?: CypherEcho;
  filter: GraphFilter;
  /** The filter when it was asked for: what the reader changed of it since then stays changed. */
  filterBefore?: GraphFilter;
  /** Absent: as they are. */
  layers?: readonly Layer[] | undefined;
  factsByClaimant: ReadonlySet<string> | null;
  /** Positions of nodes that stay where they are (a restored visit, a refreshed graph), and stay pinned. */
  known?: Positions | undefined;
  /** What the layout has drawn under these; absent: as it is. */
  ground?: LayoutGround | null | undefined;
  /** By which rule the others are placed from now on; absent: as before. */
  layout?: ChosenLayout | undefined;
}

/**
 * The state with another graph in place of its own; positions are the layout's. What was hidden by hand stays so.
 * `data`: the graph as a value, where it is made already.
 */
export function withReplacement(
  now: GraphState,
  replacement: Replacement,
  data: GraphData = graphFromLists(replacement.graph),
): GraphState {
  const { graph, scope, within, madeBy, filter, filterBefore, layers, factsByClaimant, known, layout } = replacement;
  const narrowed = filterBefore ? filterSince(filterBefore, filter, now.filter) : filter;
  return {
    data,
    scope,
    within: within ?? null,
    madeBy: madeBy ?? null,
    extent: extentOf(graph),
    filter: scope === 'result' ? {} : narrowed,
    hidden: now.hidden,
    revealed: new Set([...now.revealed].filter((key) => data.edges.has(key))),
    layers: scope === 'result' ? [] : (layers ?? now.layers),
    styleRules: now.styleRules,
    grouping: now.grouping,
    layout: layout ?? now.layout,
    seed: now.seed,
    otherFields: now.otherFields,
    factsByClaimant,
    paths: null,
    positions: now.positions,
    ground: now.ground,
    pinned: new Set(known === undefined ? [] : [...now.pinned].filter((key) => data.nodes.has(key))),
  };
}

/**
 * The state with these nodes alone, the facts among them, and what articles and passages are tied to them: a gathering
 * by hand.
 */
export function withOnly(now: GraphState, keys: Iterable<string>): GraphState {
  const kept = withSources(now.data, new Set(keys));
  return {
    ...now,
    data: keepWhere(now.data, (key) => kept.has(key)),
    scope: now.scope === 'result' ? 'result' : 'entities',
    within: null,
    extent: now.extent === null ? null : { ...now.extent, truncated: false },
    paths: null,
  };
}

/** With the passages that mention one of the nodes, and the articles that do or have one of these passages. */
function withSources({ edges }: GraphData, keys: ReadonlySet<string>): ReadonlySet<string> {
  const ties = [...edges.values()].filter(({ attributes }) => isEvidenceLink(attributes.type));
  const sourcesOf = (tied: ReadonlySet<string>): string[] =>
    ties.filter(({ target }) => tied.has(target)).map(({ source }) => source);
  const passages = new Set([...keys, ...sourcesOf(keys)]);
  return new Set([...passages, ...sourcesOf(passages)]);
}

/** How much of what there is an answer holds. */
export const extentOf = ({ shown, totals, truncated, rankedBy }: GraphJson): DataExtent => ({
  shown,
  totals,
  truncated,
  rankedBy,
});

/** Entities and facts alone. */
export const withoutLayers = (graph: GraphData): GraphData =>
  keepWhere(
    graph,
    (_, node) => node.kind !== 'Article' && node.kind !== 'Passage',
    (edge) => !isEvidenceLink(edge.attributes.type),
  );
