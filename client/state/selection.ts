/** What the reader chose: selection and paths, and what these, or a look at something, bring to the fore. */
import { computed, effect, signal } from '@preact/signals';
import type { GraphEdge, PathsResponse } from '../../contract/index.js';
import { EMPTY_GRAPH } from '../graph/GraphData.js';
import { data, hidden, visible, visibleEdges } from './graph.js';
import { lookedAt, type Pair, type Thing } from './looking.js';

export interface Selection {
  readonly entities: readonly string[];
  readonly facts: readonly string[];
  /** Everything between two entities; then nothing else is selected. */
  readonly pair?: Pair;
}
export const NOTHING: Selection = { entities: [], facts: [] };
/** How many things are selected; a pair is one. */
export const sizeOf = ({ entities, facts, pair }: Selection): number =>
  entities.length + facts.length + (pair === undefined ? 0 : 1);

/**
 * Keys of selected nodes (`entities`; also articles and passages) and relations (`facts`), in the order they were
 * chosen, or a pair of entities.
 */
export const selection = signal<Selection>(NOTHING);
/**
 * Takes out of the selection what leaves the page or is hidden by hand; a fact that never was on it (one that is only
 * expected or denied) may stay. Returns the way to stop.
 */
export function followPage(): () => void {
  let before = EMPTY_GRAPH;
  return effect(() => {
    const [then, now, unseen] = [before, data.value, hidden.value];
    before = now;
    const stays = (had: ReadonlyMap<string, unknown>, has: ReadonlyMap<string, unknown>) => (key: string) =>
      !unseen.has(key) && (has.has(key) || !had.has(key));
    const { entities, facts, pair } = selection.peek();
    const nodeStays = stays(then.nodes, now.nodes);
    const left = {
      entities: entities.filter(nodeStays),
      facts: facts.filter(stays(then.edges, now.edges)),
      ...(pair?.every(nodeStays) === true && { pair }),
    };
    const count = sizeOf(left);
    if (count < sizeOf(selection.peek())) selection.value = count === 0 ? NOTHING : left;
  });
}
/** The paths shown between two entities; null when none are. */
export const paths = signal<PathsResponse | null>(null);

export const selectedCount = computed(() => sizeOf(selection.value));
export const selectedPair = computed(() => selection.value.pair ?? null);
/** The one selected entity or fact, when exactly one thing is selected. */
export const selectedEntity = computed(() =>
  selectedCount.value === 1 ? (selection.value.entities[0] ?? null) : null,
);
export const selectedFact = computed(() => (selectedCount.value === 1 ? (selection.value.facts[0] ?? null) : null));

export interface Emphasis {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}
/**
 * Relations up to which a look alone brings something forward: with more, recolouring them takes longer than a frame.
 */
const MOST_RECOLOURED = 2000;

/**
 * What stays in front while the rest steps back: what is looked at, else paths if shown, else the selection; each with
 * its neighbours. Null when everything is in front.
 */
export const emphasis = computed<Emphasis | null>(() => {
  const looking = lookedAt.value?.thing;
  if (looking !== undefined && visible.value.edges.size <= MOST_RECOLOURED) {
    const near = emphasisOfThing(looking);
    if (near !== null) return near;
  }
  if (paths.value !== null && paths.value.length !== null) return emphasisOfPaths(paths.value);
  const { entities, facts, pair } = selection.value;
  return pair === undefined ? emphasisOf(entities, facts) : emphasisOfPair(pair);
});

const emphasisOfThing = (thing: Thing): Emphasis | null =>
  'pair' in thing
    ? emphasisOfPair(thing.pair)
    : 'node' in thing
      ? emphasisOf([thing.node], [])
      : emphasisOf([], [thing.edge]);

/** These with their neighbours, as far as they are drawn; null when none is. */
function emphasisOf(entities: readonly string[], facts: readonly string[]): Emphasis | null {
  const graph = visible.value;
  const chosen = entities.filter((key) => graph.nodes.has(key));
  const nodes = new Set(chosen);
  const edges = new Set<string>();
  for (const key of chosen)
    for (const edge of visibleEdges.value.get(key) ?? []) {
      edges.add(edge.key);
      nodes.add(edge.source).add(edge.target);
    }
  for (const key of facts) {
    const edge = graph.edges.get(key);
    if (edge !== undefined) {
      edges.add(key);
      nodes.add(edge.source).add(edge.target);
    }
  }
  return nodes.size === 0 ? null : { nodes, edges };
}

/** The relations drawn between two nodes. */
export const relationsBetween = ([one, other]: Pair): readonly GraphEdge[] =>
  (visibleEdges.value.get(one) ?? []).filter(({ source, target }) => source === other || target === other);

function emphasisOfPair(pair: Pair): Emphasis | null {
  const nodes = new Set(pair.filter((key) => visible.value.nodes.has(key)));
  return nodes.size < 2 ? null : { nodes, edges: new Set(relationsBetween(pair).map(({ key }) => key)) };
}

function emphasisOfPaths({ paths: found, from, to }: PathsResponse): Emphasis {
  const nodes = new Set([from.id, to.id]);
  const steps = new Set<string>();
  for (const { entities } of found)
    entities.forEach((key, i) => {
      nodes.add(key);
      const next = entities[i + 1];
      if (next !== undefined) steps.add(`${key}\n${next}`).add(`${next}\n${key}`);
    });
  const edges = new Set<string>();
  for (const edge of visible.value.edges.values()) if (steps.has(`${edge.source}\n${edge.target}`)) edges.add(edge.key);
  return { nodes, edges };
}
