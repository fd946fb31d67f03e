/** Subgraphs: what is shown, narrowed, widened by one step. */
import { z } from 'zod';
import { GraphJson } from './graph.js';
import { GRAPH_SIZE, OPENED_WHOLE } from './limits.js';
import { DatasetName, EntityKind, FactLayer, Key, RelationTypeName } from './model.js';
import { Direction, Neighbourhood } from './neighbours.js';
import { FACT_STANDINGS } from './standing.js';

/** What narrows a graph. Absent or empty lists mean "all". */
export const GraphFilter = z.object({
  kinds: z.array(EntityKind).max(100).optional(),
  types: z.array(RelationTypeName).max(500).optional(),
  /** Where facts stand, each in one place. Default: what somebody asserts or alleges, contested or not. */
  statuses: z.array(z.enum(FACT_STANDINGS)).max(100).optional(),
  articles: z.array(Key).max(500).optional(),
  /** Entity ids; the id `article` stands for claims that an article makes itself. */
  claimants: z.array(Key).max(500).optional(),
  datasets: z.array(DatasetName).max(100).optional(),
  /**
   * Absent: all but the background, and with scope `all` that too. Relation types that are named come whatever their
   * layer, and so do facts that have none.
   */
  layers: z.array(FactLayer).max(100).optional(),
});
export type GraphFilter = z.infer<typeof GraphFilter>;
export const Layer = z.enum(['articles', 'passages']);
export type Layer = z.infer<typeof Layer>;

/** What the client has already, so that it is not sent again unless it is asked for by name. */
const Held = z.object({ entities: z.array(Key).max(GRAPH_SIZE.entities) });

/**
 * One gesture, one request. `core`: the most prominent entities and the facts among them; `all`: everything under the
 * limits;
 * `communities`: the graph, or the one data set that the filter names, as communities and the number of facts between
 * them (nodes with the label `Community`, relations of the type `BETWEEN`), and with `within` what one of them holds:
 * its own communities or, where it has none, its most prominent members and the facts among them;
 * `entities`: the facts among the given entities, and with `expand` among them and the neighbours of one. With `held`
 * the answer has the given entities, the expanded one and neighbours that are not held, and the facts that join these
 * to each other and to held ones: their other end may be no node of the answer.
 */
export const SubgraphRequest = z
  .object({
    scope: z.enum(['core', 'all', 'communities', 'entities']).default('core'),
    /** Key of a community. */
    within: Key.optional(),
    entities: z.array(Key).max(GRAPH_SIZE.entities).optional(),
    expand: z
      .object({
        entity: Key,
        types: z.array(RelationTypeName).max(500).optional(),
        direction: Direction.default('both'),
        limit: z.int().min(1).max(1000).default(50),
      })
      .optional(),
    held: Held.optional(),
    filter: GraphFilter.default({}),
    /** Articles and passages as nodes of their own, tied to the entities shown by MENTIONS. */
    layers: z.array(Layer).max(100).default([]),
    /** Default 32 for `core`, 12,000 for `all`; given entities are all kept unless it says otherwise. */
    entityLimit: z.int().min(1).max(GRAPH_SIZE.entities).optional(),
    factLimit: z.int().min(1).max(GRAPH_SIZE.facts).default(OPENED_WHOLE.facts),
  })
  .refine((r) => r.scope !== 'entities' || r.entities !== undefined, {
    message: "scope 'entities' needs the list `entities`",
    path: ['entities'],
  })
  .refine((r) => r.within === undefined || r.scope === 'communities', {
    message: "is for scope 'communities'",
    path: ['within'],
  })
  .refine((r) => r.held === undefined || r.scope === 'entities', {
    message: "is for scope 'entities'",
    path: ['held'],
  });
export type SubgraphRequest = z.input<typeof SubgraphRequest>;
/** An entity that was asked for by a key which was merged away, and the key of the one that it is part of now. */
export const MergedKey = z.object({ was: Key, now: Key });
export type MergedKey = z.infer<typeof MergedKey>;
export const SubgraphResponse = GraphJson.extend({
  neighbourhood: Neighbourhood.optional(),
  merged: z.array(MergedKey).optional(),
});
export type SubgraphResponse = z.infer<typeof SubgraphResponse>;
