/**
 * What the sizes of discs and lines in a figure mean, as far as they differ: that depends on where the data came from.
 */
import { isBackground, isFact, lineWidth, nodeRadius } from '../appearance/index.js';
import type { FigureInput } from './FigureInput.js';

type Graph = Pick<FigureInput['graph'], 'nodes' | 'edges'>;

/** `claims`: claims and articles. `relations`: their number. */
export type Rank = 'claims' | 'relations' | 'both';

/** By what the graph's entities are ranked: the prominence of data that have claims is more than their degree. */
export function rankOf({ nodes }: Graph): Rank {
  const byClaims = nodes.some(({ attributes: { prominence, degree } }) => prominence > degree);
  const byRelations = nodes.some(({ attributes: { prominence, degree } }) => prominence <= degree && degree > 0);
  return byClaims && byRelations ? 'both' : byRelations ? 'relations' : 'claims';
}

/** What a larger disc means; null when all are of one size. */
export const discMeaning = (graph: Graph): Rank | null =>
  new Set(graph.nodes.map(({ attributes }) => nodeRadius(attributes))).size > 1 ? rankOf(graph) : null;

/** Whether the lines of facts differ in width, which is by their origins. */
export const widthsDiffer = ({ edges }: Graph): boolean =>
  new Set(edges.filter((edge) => isFact(edge) && !isBackground(edge)).map(({ attributes }) => lineWidth(attributes)))
    .size > 1;
