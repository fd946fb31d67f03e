/**
 * Requests and responses of browsing: search, entities, neighbourhoods, subgraphs, paths, facts, articles, data sets.
 */
import { z } from 'zod';
import { CypherEcho, EdgeAttributes, Extent, GraphJson } from './graph.js';
import { GRAPH_SIZE } from './limits.js';
import {
  Bilingual,
  ClaimStatus,
  DatePrecision,
  DatasetName,
  EntityKind,
  Key,
  NodeKind,
  RelationTypeName,
} from './model.js';

/** A list in a query string: repeated (`types=A&types=B`) or comma-separated (`types=A,B`). */
const listOf = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((v) => (Array.isArray(v) ? v : [v]).flatMap((s) => s.split(',')).filter((s) => s !== ''))
    .pipe(z.array(item).max(500));
const intIn = (min: number, max: number, fallback: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);

export const EntityRef = z.object({ id: Key, name: z.string(), nameFr: z.string(), kind: NodeKind });
export type EntityRef = z.infer<typeof EntityRef>;

// --- search -------------------------------------------------------------------------------------------------
export const SearchRequest = z.object({ q: z.string().max(200), limit: intIn(1, 50, 10) });
export const SearchHit = EntityRef.extend({
  role: z.string().nullable(),
  roleFr: z.string().nullable(),
  degree: z.int(),
  prominence: z.number(),
  /** The name or alias that matched, as stored. */
  matched: z.string(),
});
export type SearchHit = z.infer<typeof SearchHit>;
export const SearchResponse = z.object({
  hits: z.array(SearchHit),
  total: z.int(),
  truncated: z.boolean(),
  cypher: CypherEcho.optional(),
});
export type SearchResponse = z.infer<typeof SearchResponse>;

// --- counts and neighbourhoods ------------------------------------------------------------------------------
/** `both` is used for symmetric relation types, and in requests for "either". */
export const Direction = z.enum(['out', 'in', 'both']);
export type Direction = z.infer<typeof Direction>;
export const RelationCount = z.object({ type: z.string(), direction: Direction, count: z.int() });
export type RelationCount = z.infer<typeof RelationCount>;

export const NeighboursRequest = z.object({
  types: listOf(RelationTypeName).optional(),
  direction: Direction.default('both'),
  statuses: listOf(ClaimStatus).optional(),
  datasets: listOf(DatasetName).optional(),
  /** Neighbours to return at most, most prominent first; 0 asks for the counts alone. */
  limit: intIn(0, 1000, 50),
});
export const Neighbourhood = z.object({
  entity: Key,
  counts: z.array(RelationCount),
  /** Neighbours in the whole graph under the request's filter, and those sent. */
  total: z.int(),
  shown: z.int(),
  truncated: z.boolean(),
});
export type Neighbourhood = z.infer<typeof Neighbourhood>;
export const NeighboursResponse = GraphJson.extend({ neighbourhood: Neighbourhood });
export type NeighboursResponse = z.infer<typeof NeighboursResponse>;

// --- subgraphs ----------------------------------------------------------------------------------------------
/** What narrows a graph. Absent or empty lists mean "all"; `statuses` defaults to asserted and alleged. */
export const GraphFilter = z.object({
  kinds: z.array(EntityKind).optional(),
  types: z.array(RelationTypeName).max(500).optional(),
  statuses: z.array(ClaimStatus).optional(),
  articles: z.array(Key).max(500).optional(),
  /** Entity ids; the id `article` stands for claims that an article makes itself. */
  claimants: z.array(Key).max(500).optional(),
  datasets: z.array(DatasetName).max(100).optional(),
});
export type GraphFilter = z.infer<typeof GraphFilter>;
export const Layer = z.enum(['articles', 'passages']);
export type Layer = z.infer<typeof Layer>;

/**
 * One gesture, one request. `core`: the most prominent entities and the facts among them; `all`: everything under the
 * limits;
 * `entities`: the facts among the given entities (those on the screen), and with `expand` among them and the neighbours
 * of one.
 */
export const SubgraphRequest = z
  .object({
    scope: z.enum(['core', 'all', 'entities']).default('core'),
    entities: z.array(Key).max(GRAPH_SIZE.entities).optional(),
    expand: z
      .object({
        entity: Key,
        types: z.array(RelationTypeName).max(500).optional(),
        direction: Direction.default('both'),
        limit: z.int().min(1).max(1000).default(50),
      })
      .optional(),
    filter: GraphFilter.default({}),
    /** Articles and passages as nodes of their own, tied to the entities shown by MENTIONS. */
    layers: z.array(Layer).default([]),
    /** Default 32 for `core`, 2,000 for `all`; given entities are all kept unless it says otherwise. */
    entityLimit: z.int().min(1).max(GRAPH_SIZE.entities).optional(),
    factLimit: z.int().min(1).max(GRAPH_SIZE.facts).default(10_000),
  })
  .refine((r) => r.scope !== 'entities' || r.entities !== undefined, {
    message: "scope 'entities' needs the list `entities`",
    path: ['entities'],
  });
export type SubgraphRequest = z.input<typeof SubgraphRequest>;
export const SubgraphResponse = GraphJson.extend({ neighbourhood: Neighbourhood.optional() });
export type SubgraphResponse = z.infer<typeof SubgraphResponse>;

// --- paths --------------------------------------------------------------------------------------------------
export const PathsRequest = z.object({
  from: Key,
  to: Key,
  /** Longest path looked for, in facts. */
  maxLength: intIn(1, 8, 5),
  /** Paths at most. */
  limit: intIn(1, 200, 50),
  types: listOf(RelationTypeName).optional(),
  datasets: listOf(DatasetName).optional(),
});
/**
 * All shortest paths (undirected); facts that run parallel between two neighbours belong to one path. `length` is null
 * when there is none up to `maxLength`.
 */
export const PathsResponse = z.object({
  from: EntityRef,
  to: EntityRef,
  length: z.int().nullable(),
  maxLength: z.int(),
  paths: z.array(z.object({ entities: z.array(Key) })),
  truncated: z.boolean(),
  totalPaths: z.int(),
  graph: GraphJson,
});
export type PathsResponse = z.infer<typeof PathsResponse>;

// --- facts, claims, evidence --------------------------------------------------------------------------------
export const Evidence = z.object({
  article: Key,
  articleTitle: z.string(),
  articleTitleFr: z.string(),
  /** Passage number, from 1. */
  passage: z.int(),
  /** The evidence in our own words; null when the user's own text is stored. */
  paraphrase: z.string().nullable(),
  paraphraseFr: z.string().nullable(),
  /** The passage itself, for articles stored whole. */
  text: z.string().nullable(),
});
export type Evidence = z.infer<typeof Evidence>;
export const Claim = z.object({
  id: Key,
  status: ClaimStatus,
  /** Who says so; null when the article speaks itself. */
  claimant: EntityRef.nullable(),
  /** Through whom the claimant's words came (an agency). */
  reporter: EntityRef.nullable(),
  date: z.string().nullable(),
  precision: DatePrecision.nullable(),
  cameo: z.string().nullable(),
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  evidence: z.array(Evidence),
});
export type Claim = z.infer<typeof Claim>;
export const Fact = z.object({
  id: Key,
  subject: EntityRef,
  object: EntityRef,
  cameo: z.string().nullable(),
  ...EdgeAttributes.shape,
  /** What else an import or the data set stored on the fact; sent by GET /api/facts/:factId. */
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
export type Fact = z.infer<typeof Fact>;
export const FactResponse = z.object({ fact: Fact, claims: z.array(Claim), cypher: CypherEcho });
export type FactResponse = z.infer<typeof FactResponse>;

// --- entities -----------------------------------------------------------------------------------------------
export const EntityMention = z.object({
  article: Key,
  articleTitle: z.string(),
  articleTitleFr: z.string(),
  passages: z.array(z.int()),
});
export type EntityMention = z.infer<typeof EntityMention>;
export const EntityResponse = z.object({
  entity: EntityRef.extend({
    aliases: z.array(z.string()),
    descriptions: z.array(z.string()),
    wikidata: z.string().nullable(),
    role: z.string().nullable(),
    roleFr: z.string().nullable(),
    degree: z.int(),
    prominence: z.number(),
    datasets: z.array(z.string()),
    /** Whatever else an import stored. */
    properties: z.record(z.string(), z.json()),
  }),
  counts: z.array(RelationCount),
  /** Its facts, strongest and best-sourced first; also those only expected, hypothetical or denied. */
  facts: z.array(Fact),
  factTotal: z.int(),
  truncated: z.boolean(),
  mentions: z.array(EntityMention),
  cypher: CypherEcho,
});
export type EntityResponse = z.infer<typeof EntityResponse>;

// --- articles -----------------------------------------------------------------------------------------------
export const ArticleSummary = z.object({
  id: Key,
  title: z.string(),
  titleFr: z.string(),
  date: z.string().nullable(),
  precision: DatePrecision.nullable(),
  outlet: z.string().nullable(),
  language: z.string().nullable(),
  passageCount: z.int(),
  claimCount: z.int(),
  entityCount: z.int(),
  dataset: z.string(),
});
export type ArticleSummary = z.infer<typeof ArticleSummary>;
export const ArticlesResponse = z.object({ articles: z.array(ArticleSummary) });
export type ArticlesResponse = z.infer<typeof ArticlesResponse>;
export const ArticleResponse = z.object({
  article: ArticleSummary,
  passages: z.array(
    z.object({
      n: z.int(),
      text: z.string().nullable(),
      mentions: z.array(EntityRef),
      claims: z.array(
        z.object({
          id: Key,
          fact: Key,
          subject: EntityRef,
          type: z.string(),
          object: EntityRef,
          status: ClaimStatus,
          claimant: EntityRef.nullable(),
          paraphrase: z.string().nullable(),
          paraphraseFr: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type ArticleResponse = z.infer<typeof ArticleResponse>;

// --- schema and data sets -----------------------------------------------------------------------------------
export const RelationType = z.object({
  type: z.string(),
  count: z.int(),
  symmetric: z.boolean(),
  cameo: z.string().nullable(),
  /** The relation read as words, from subject to object: "signed", « a signé ». */
  label: Bilingual,
  definition: Bilingual,
});
export type RelationType = z.infer<typeof RelationType>;
export const Dataset = z.object({
  name: z.string(),
  title: z.string(),
  entities: z.int(),
  facts: z.int(),
  claims: z.int(),
  articles: z.int(),
  bundled: z.boolean(),
  hash: z.string().nullable(),
  loadedAt: z.string().nullable(),
});
export type Dataset = z.infer<typeof Dataset>;
export const SchemaResponse = z.object({
  kinds: z.array(z.object({ kind: EntityKind, count: z.int() })),
  types: z.array(RelationType),
  statuses: z.array(z.object({ status: ClaimStatus, count: z.int() })),
  /** Who makes claims, most claims first; `claimant` null stands for the articles themselves. */
  claimants: z.array(z.object({ claimant: EntityRef.nullable(), count: z.int() })),
  totals: Extent.extend({ claims: z.int(), articles: z.int(), passages: z.int() }),
  datasets: z.array(Dataset),
  /** For completion in the Cypher editor. */
  labels: z.array(z.string()),
  relationshipTypes: z.array(z.string()),
  propertyKeys: z.array(z.string()),
});
export type SchemaResponse = z.infer<typeof SchemaResponse>;
