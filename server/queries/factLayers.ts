/** Which relation types a subgraph leaves out because of their layer. */
import { FACT_LAYERS, type FactLayer } from '../../contract/index.js';
import type { Filter } from './filter.js';
import { read, type QueryContext } from './read.js';
import type { Request } from './subgraphParts.js';

const STORY: readonly FactLayer[] = FACT_LAYERS.filter((layer) => layer !== 'background');

/**
 * The request's filter with the types that its layers leave out. Without `layers` that is the background, but for scope
 * `all`; a type that the request names is never left out.
 */
export async function withLayers(context: QueryContext, { scope, filter, expand }: Request): Promise<Filter> {
  const layers = filter.layers?.length ? filter.layers : scope === 'all' ? FACT_LAYERS : STORY;
  if (FACT_LAYERS.every((layer) => layers.includes(layer))) return filter;
  const named = new Set([...(filter.types ?? []), ...(expand?.types ?? [])]);
  const beyond = await read(context, 'catalogue.types-beyond', { layers: [...layers] });
  return { ...filter, without: beyond.map(({ type }) => type).filter((type) => !named.has(type)) };
}
