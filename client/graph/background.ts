/**
 * The background of the story (posts, places, belongings) on the page: whether it is shown, and which of it a gesture
 * brings along. Pure.
 */
import { FACT_LAYERS, type FactLayer, type GraphEdge, type GraphFilter } from '../../contract/index.js';
import { isBackground } from '../../kernel/appearance/index.js';
import type { GraphLists } from './GraphData.js';
import type { Scope } from './GraphState.js';

const STORY: readonly FactLayer[] = FACT_LAYERS.filter((layer) => layer !== 'background');

/** Unless the filter says: with everything and in results, not in the core nor in what was gathered from it. */
export const showsBackground = ({ layers }: GraphFilter, scope: Scope): boolean =>
  layers?.length ? layers.includes('background') : byItself(scope);

const byItself = (scope: Scope): boolean => scope === 'all' || scope === 'communities' || scope === 'result';

/** The filter with the background switched; as short as it can be said. */
export function withBackground(filter: GraphFilter, scope: Scope, on: boolean): GraphFilter {
  const { layers: _, ...others } = filter;
  return on === byItself(scope) ? others : { ...others, layers: [...(on ? FACT_LAYERS : STORY)] };
}

/**
 * Those of the lists' facts that belong to the story, and of the background those that were asked for, by their own key
 * or by that of an end.
 */
export function storyAround<L extends GraphLists>(lists: L, asked: readonly string[]): L {
  const keys = new Set(asked);
  const wanted = (edge: GraphEdge): boolean =>
    !isBackground(edge) || [edge.key, edge.source, edge.target].some((key) => keys.has(key));
  return { ...lists, edges: lists.edges.filter(wanted) };
}
