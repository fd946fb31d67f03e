/** The whole that a drawn graph is a part of: the one data set that all of it comes from, or the store. */
import type { Dataset, Extent, GraphEdge, NodeAttributes, UnderWay } from '../../../contract/index.js';

interface Drawn {
  nodes: Iterable<Pick<NodeAttributes, 'datasets'>>;
  edges: Iterable<Pick<GraphEdge['attributes'], 'dataset'>>;
}
interface Whole<D> {
  totals: Extent & { background: number };
  datasets: readonly D[];
  underWay: readonly UnderWay[];
}
type Counted = Pick<Dataset, 'name' | 'title' | 'entities' | 'facts' | 'background'>;

/** Names of the data sets that a graph's facts, and entities beside those facts, come from. */
export function datasetsOf({ nodes, edges }: Drawn): ReadonlySet<string> {
  const names = new Set([...edges].map(({ dataset }) => dataset).filter((name) => name !== ''));
  const ofFacts = new Set(names);
  // An entity that several data sets share is of those whose facts are drawn.
  for (const { datasets } of nodes)
    if (!datasets.some((name) => ofFacts.has(name))) for (const name of datasets) names.add(name);
  return names;
}

/**
 * How many entities and facts there are, in the data set that alone is drawn or else in all; `set` is that data set,
 * null when the store neither holds nor gets another, or the graph comes from several. Facts of the background count
 * only `withBackground`.
 */
export function wholeOf<D extends Counted>(
  drawn: ReadonlySet<string>,
  { totals, datasets, underWay }: Whole<D>,
  withBackground: boolean,
): { totals: Extent; set: D | null } {
  const [name] = drawn.size === 1 ? drawn : [];
  const set = datasets.length < 2 && underWay.length === 0 ? undefined : datasets.find((one) => one.name === name);
  const extent = ({ entities, facts, background }: Extent & { background: number }): Extent => ({
    entities,
    facts: withBackground ? facts : facts - background,
  });
  return set === undefined ? { totals: extent(totals), set: null } : { totals: extent(set), set };
}
