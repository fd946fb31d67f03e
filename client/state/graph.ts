/**
 * The graph on the page, a signal for each part of GraphState: what was fetched, how it is narrowed, where it is drawn.
 * The chain is data → visible; scene and panels read `visible`. Changed through `commit` (history.ts).
 */
import { computed, signal } from '@preact/signals';
import {
  PLAIN_RECIPE,
  TYPED_STATUSES,
  unknownFields,
  type ChosenLayout,
  type CypherEcho,
  type GraphFilter,
  type Grouping,
  type Layer,
  type LayoutGround,
  type StyleRule,
  type UnknownFields,
} from '../../contract/index.js';
import { datasetsOf, isBackground, isFact } from '../../kernel/appearance/index.js';
import { showsBackground } from '../graph/background.js';
import { EMPTY_GRAPH, edgesByNode, extentOfData, type GraphData } from '../graph/GraphData.js';
import type { DataExtent, Scope } from '../graph/GraphState.js';
import { filterGraph, isOpen } from '../graph/filterGraph.js';
import { NO_POSITIONS, type Positions } from '../graph/points.js';

/** Everything fetched, before filters. */
export const data = signal<GraphData>(EMPTY_GRAPH);
export const scope = signal<Scope>('core');
/** The community that is opened; null: all are shown, or the scope is another. */
export const within = signal<string | null>(null);
/** The statement whose result is shown. */
export const madeBy = signal<CypherEcho | null>(null);
/** How much of the whole the server sent for this graph; null before the first answer. */
export const extent = signal<DataExtent | null>(null);
/** True when the first graph failed to come, or was cancelled, until it is asked for again. */
export const firstFailed = signal(false);
export const filter = signal<GraphFilter>({});
/** Node keys hidden by hand. */
export const hidden = signal<ReadonlySet<string>>(new Set());
/** Facts asked for by name, drawn though they are only expected, hypothetical or denied. */
export const revealed = signal<ReadonlySet<string>>(new Set());
export const layers = signal<readonly Layer[]>([]);
/** When parallel relations are drawn as one ribbon. */
export const grouping = signal<Grouping>('auto');
/** By which rule nodes are placed from now on. */
export const layout = signal<ChosenLayout>({ name: PLAIN_RECIPE.layout.name });
/** Of the layout, for what it places from now on. */
export const seed = signal(PLAIN_RECIPE.layout.seed);
/** What the recipe last taken up holds that this version does not know: written again with the others. */
export const otherFields = signal<UnknownFields>(unknownFields(PLAIN_RECIPE));
/** Facts that pass the claimant filter, as the server said; null when no claimant is chosen. */
export const factsByClaimant = signal<ReadonlySet<string> | null>(null);
/** Where nodes are (y downwards, CSS pixels at zoom 1). Nodes not yet laid out have no entry. */
export const positions = signal<Positions>(NO_POSITIONS);
/** What the layout has drawn under them; null: nothing. */
export const ground = signal<LayoutGround | null>(null);
/** Whether the layout draws anything under the nodes. */
export const hasGround = computed(() => ground.value !== null || layout.value.name === 'grouped');
/** Nodes the reader put somewhere: a new layout leaves them there. */
export const pinned = signal<ReadonlySet<string>>(new Set());

/** What decides colours, sizes and the like by the data; none: the usual look. */
export const styleRules = signal<readonly StyleRule[]>([]);
/** Follows the rules: its code comes with the first of them (actions/styling). */
export const styling = signal<Styling | null>(null);
export interface Styling {
  /** The graph as the rules have it, without what is switched off in their legend. */
  styled(): GraphData;
  /** All that the rules are followed on, with the properties that they go by: what a figure is given. */
  whole(): GraphData;
}

/** The data under the filter, without what is hidden. */
export const narrowed = computed<GraphData>(() =>
  filterGraph(data.value, filter.value, hidden.value, factsByClaimant.value, revealed.value),
);
/** What is drawn: that, as the style's rules have it. */
export const visible = computed<GraphData>(() =>
  styleRules.value.length === 0 ? narrowed.value : (styling.value?.styled() ?? narrowed.value),
);
/** Whether a rule gives the colours of entities, so that they say nothing of kinds. */
export const kindsUncoloured = computed(() =>
  styleRules.value.some(({ of, what, off }) => of === 'entities' && what === 'colour' && off !== true),
);
/** Drawn edges by node key. */
export const visibleEdges = computed(() => edgesByNode(visible.value));
/** True while a filter narrows the picture. */
export const filtered = computed(() => !isOpen(filter.value));
/** What the page holds and the filter leaves out, and nodes hidden by hand. */
export const hiddenCounts = computed(() => {
  const narrows = factsByClaimant.value !== null || Object.values(filter.value).some((list) => list.length > 0);
  const all = narrows ? extentOfData(filterGraph(data.value, {}, hidden.value)) : { entities: 0, facts: 0 };
  const { entities, facts } = narrows ? extentOfData(narrowed.value) : all;
  return {
    entities: Math.max(0, all.entities - entities),
    facts: Math.max(0, all.facts - facts),
    byHand: [...hidden.value].filter((key) => data.value.nodes.has(key)).length,
  };
});
/** What passes the filter and is switched off in the legend of the style. */
export const leftOutByLegend = computed(() => {
  if (styleRules.value.length === 0) return { entities: 0, facts: 0 };
  const { entities, facts } = extentOfData(narrowed.value);
  return { entities: entities - drawnCounts.value.entities, facts: facts - drawnCounts.value.facts };
});
/** Entities and facts drawn: "32 of 91 entities, 58 of 240 facts". */
export const drawnCounts = computed(() => extentOfData(visible.value));
/** Nodes drawn that stand for communities. */
export const communitiesDrawn = computed(
  () => [...visible.value.nodes.values()].filter(({ community }) => community !== undefined).length,
);
/** Of the drawn facts those of the background. */
export const backgroundDrawn = computed(() => [...visible.value.edges.values()].filter(isBackground).length);
/**
 * Facts of the background that an entity of a gathering brought along, while the background is not shown as a whole.
 */
export const broughtAlong = computed(() =>
  scope.value !== 'entities' || showsBackground(filter.value, scope.value)
    ? []
    : [...data.value.edges.values()].filter(isBackground).map(({ key }) => key),
);
/** Of the drawn facts those that nobody asserts or alleges: only expected, hypothetical, denied or not done. */
export const claimOnlyDrawn = computed(() =>
  [...visible.value.edges.values()].filter(
    (edge) => isFact(edge) && !(TYPED_STATUSES as readonly string[]).includes(edge.attributes.status),
  ),
);
/** Names of the data sets that are drawn. */
export const drawnDatasets = computed(() =>
  datasetsOf({
    nodes: visible.value.nodes.values(),
    edges: [...visible.value.edges.values()].map(({ attributes }) => attributes),
  }),
);
