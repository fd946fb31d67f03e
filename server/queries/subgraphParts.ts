/** What the scopes of a subgraph request have in common. */
import type { z } from 'zod';
import type { Extent, GraphEdge, GraphNode, MergedKey, Neighbourhood, SubgraphRequest } from '../../contract/index.js';

import type { Filter } from './filter.js';

export type Request = z.output<typeof SubgraphRequest>;

/** A request whose filter names the types that its layers leave out. */
export type LayeredRequest = Omit<Request, 'filter'> & { filter: Filter };

export interface Found {
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** Entities that the client has already: edges may end in them. */
  held?: ReadonlySet<string>;
  /** Of the request without limits. */
  totals: Extent;
  /** Of the entity that was expanded. */
  neighbourhood?: Neighbourhood;
  /** Entities asked for that are part of others now. */
  merged?: MergedKey[];
}
