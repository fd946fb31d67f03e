/** Graph JSON: what graphology's `import()` reads, plus how much of the whole it is. */
import { z } from 'zod';
import { Bilingual, ClaimStatus, DatePrecision, EntityRef, FactLayer, Key, NodeKind } from './model.js';

/** What a node that stands for a community stands for. */
export const CommunityAttributes = z.object({
  /** Its members, and the facts among them. */
  entities: z.int(),
  facts: z.int(),
  /** Its most prominent members. */
  chief: z.array(EntityRef),
});
export type CommunityAttributes = z.infer<typeof CommunityAttributes>;

/** Properties that style rules read, by name; `:label` is the first label beside `Entity` and the kind. */
const StyledBy = z.record(z.string().max(200), z.union([z.string().max(1_000), z.number(), z.boolean()])).optional();

export const NodeAttributes = z.object({
  name: z.string(),
  nameFr: z.string(),
  kind: NodeKind,
  role: z.string().nullable(),
  roleFr: z.string().nullable(),
  /**
   * Rank of an entity: claims it takes part in, plus three for each article that mentions it; for imports without
   * claims its degree.
   */
  prominence: z.number(),
  /** Facts (typed relationships) it takes part in, in the whole graph. */
  degree: z.int(),
  datasets: z.array(z.string()),
  /** The article of an article or passage. */
  article: Key.optional(),
  /** Labels of a foreign node (kind `Other`) of a free Cypher result. */
  labels: z.array(z.string()).optional(),
  /** In the graph that a figure brings. */
  properties: StyledBy,
  /** Of a node that stands for a community (kind `Other`, label `Community`); its prominence is its members' number. */
  community: CommunityAttributes.optional(),
});
export type NodeAttributes = z.infer<typeof NodeAttributes>;

export const EdgeAttributes = z.object({
  type: z.string(),
  status: ClaimStatus,
  /** True when at least one claim denies the fact. */
  contested: z.boolean(),
  date: z.string().nullable(),
  precision: DatePrecision.nullable(),
  claimCount: z.int(),
  /** Independent origins: several articles repeating one agency's quote count once. */
  originCount: z.int(),
  articles: z.array(Key),
  dataset: z.string(),
  /** Absent, as all that follows, for imported relations, which are read by their type. */
  layer: FactLayer.optional(),
  /** What stands on its line: "supplied shells". */
  words: Bilingual.optional(),
  /** The fact as a sentence: "North Korea supplied shells to Russia in 2024." */
  sentence: Bilingual.optional(),
  /** True of a denied one when articles themselves say that it is not so, and nobody is reported to deny it. */
  negated: z.boolean().optional(),
  /** True when its claims are our reading of passages that do not say it in so many words. */
  interpretive: z.boolean().optional(),
  /** In the graph that a figure brings. */
  properties: StyledBy,
});
export type EdgeAttributes = z.infer<typeof EdgeAttributes>;

export const GraphNode = z.object({ key: Key, attributes: NodeAttributes });
export type GraphNode = z.infer<typeof GraphNode>;
/** `key` is the fact id; `source` and `target` are entity ids. */
export const GraphEdge = z.object({ key: Key, source: Key, target: Key, attributes: EdgeAttributes });
export type GraphEdge = z.infer<typeof GraphEdge>;

export const Extent = z.object({ entities: z.int(), facts: z.int() });
export type Extent = z.infer<typeof Extent>;

/** A statement that gives the same data by hand: what to start from in the Cypher drawer, not one of those that ran. */
export const CypherEcho = z.object({ statement: z.string(), parameters: z.record(z.string(), z.json()) });
export type CypherEcho = z.infer<typeof CypherEcho>;

export const GraphJson = z.object({
  attributes: z.record(z.string(), z.json()),
  nodes: z.array(GraphNode),
  edges: z.array(GraphEdge),
  truncated: z.boolean(),
  /** What is in `nodes` and `edges`. */
  shown: Extent,
  /** What the request would give without limits. */
  totals: Extent,
  /** By what rank the cut was made. */
  rankedBy: z.string(),
  cypher: CypherEcho.optional(),
});
export type GraphJson = z.infer<typeof GraphJson>;
