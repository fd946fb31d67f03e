/**
 * What a picture of the graph is: what is on it, where, and how it looks. The address, undo, figures and picture files
 * read and write this one schema. Fields that it does not know are kept as they are, at every level.
 */
import { z } from 'zod';
import { faultsOf } from './faults.js';
import { LayoutGround, LayoutName } from './layout.js';
import { FIGURE_SIZE, FREE_STATEMENT, GRAPH_SIZE, RECIPE_SIZE } from './limits.js';
import { Key, Language, RelationTypeName } from './model.js';
import { Direction } from './neighbours.js';
import { StyleRules } from './style.js';
import { GraphFilter, Layer } from './subgraph.js';
import { CypherParameters } from './value.js';

/** Grows when a reader of the version before would misread a recipe; a new field alone is no new version. */
const RECIPE_VERSION = 1;

export const Theme = z.enum(['light', 'dark', 'print']);
export type Theme = z.infer<typeof Theme>;

const EntityKeys = z.array(Key).max(GRAPH_SIZE.entities);
const FactKeys = z.array(Key).max(GRAPH_SIZE.facts);
const Coordinate = z.number().min(-FIGURE_SIZE.coordinate).max(FIGURE_SIZE.coordinate);
const Side = z.number().min(FIGURE_SIZE.leastFrame).max(FIGURE_SIZE.coordinate);

/** What a limit of the server leaves; default: `SubgraphRequest`'s. */
const Limits = {
  entityLimit: z.int().min(1).max(GRAPH_SIZE.entities).optional(),
  factLimit: z.int().min(1).max(GRAPH_SIZE.facts).optional(),
};
/** Where the graph comes from, before it is widened and narrowed. */
const PictureSource = z.discriminatedUnion('scope', [
  /** The most prominent entities and the facts among them. */
  z.looseObject({ scope: z.literal('core'), ...Limits }),
  /** Everything under the limits. */
  z.looseObject({ scope: z.literal('all'), ...Limits }),
  /** All as communities, or what one of them holds. */
  z.looseObject({ scope: z.literal('communities'), within: Key.optional() }),
  z.looseObject({
    scope: z.literal('entities'),
    entities: EntityKeys,
    /** Facts of the background (posts, places, belongings) that are drawn though the filter leaves the others out. */
    background: FactKeys.default([]),
    ...Limits,
  }),
  /** The nodes, relationships and paths that a statement returns. Read-only, whatever the server allows. */
  z.looseObject({
    scope: z.literal('query'),
    statement: z.string().min(1).max(FREE_STATEMENT.statementLength),
    parameters: CypherParameters.default({}),
  }),
]);
export type PictureSource = z.output<typeof PictureSource>;

/** Neighbours of one entity, at most `limit` of them, the most prominent first. */
const Expansion = z.looseObject({
  entity: Key,
  types: z.array(RelationTypeName).max(500).optional(),
  direction: Direction.default('both'),
  limit: z.int().min(1).max(1000).default(50),
});

/**
 * When parallel relations (several between the same two entities) are drawn as one ribbon: never, where their words
 * would collide, or from so many on.
 */
export const Grouping = z.union(
  [z.enum(['off', 'auto']), z.int().min(RECIPE_SIZE.group.least).max(RECIPE_SIZE.group.most)],
  { error: `must be off, auto or a whole number of ${RECIPE_SIZE.group.least} to ${RECIPE_SIZE.group.most}` },
);
export type Grouping = z.infer<typeof Grouping>;

const Layout = z.looseObject({
  /** By which rule nodes are placed that have no position. */
  name: LayoutName.default('relations'),
  /**
   * Of `grouped` and `time`: the property that says what stands together, or in one lane; absent: the kind. Of `file`:
   * `up` where its y grows upwards.
   */
  by: z.string().min(1).max(200).optional(),
  /** Of `radial`: who stands in the middle; absent: the most prominent. */
  around: EntityKeys.optional(),
  /** Same graph, rule, seed and canvas: same positions. */
  seed: z.int().min(0).max(RECIPE_SIZE.seed).default(1),
});
const Style = z.looseObject({
  /** Colours; absent: the reader's own, in a figure light. `print` is for paper; the page shows light for it. */
  theme: Theme.optional(),
  /**
   * What decides colours, sizes, icons and the like by the data, the first before the others; absent: the usual look.
   */
  rules: StyleRules.optional(),
});

export const PictureRecipe = z.looseObject({
  version: z.literal(RECIPE_VERSION).default(RECIPE_VERSION),
  source: PictureSource.default({ scope: 'core' }),
  /** Neighbours added to the source, in this order. */
  expansions: z.array(Expansion).max(RECIPE_SIZE.expansions).default([]),
  /** Articles and passages as nodes of their own. */
  layers: z.array(Layer).max(100).default([]),
  filter: GraphFilter.loose().default({}),
  /** Nodes left out by hand. */
  hidden: EntityKeys.default([]),
  /** Facts drawn whatever the filter says of their status: only expected, hypothetical, denied. */
  revealed: FactKeys.default([]),
  /** The two entities between which the shortest paths come forward; absent: none. */
  paths: z.looseObject({ from: Key, to: Key }).optional(),
  /** In the order they were chosen. Articles and passages count as entities; `pair`: all between these two. */
  selection: z
    .looseObject({
      entities: EntityKeys.default([]),
      facts: FactKeys.default([]),
      pair: z.tuple([Key, Key]).optional(),
    })
    .default({ entities: [], facts: [] }),
  /**
   * Where nodes are, by key: `[x, y]`, y downwards, in CSS pixels at zoom 1. A node that has none is laid out beside
   * those that have.
   */
  positions: z
    .record(Key, z.tuple([Coordinate, Coordinate]))
    .refine((places) => Object.keys(places).length <= GRAPH_SIZE.entities, {
      error: `must have at most ${GRAPH_SIZE.entities} entries`,
    })
    .default({}),
  /** Nodes that a new layout leaves where they are. */
  pinned: EntityKeys.default([]),
  layout: Layout.default({ name: 'relations', seed: 1 }),
  /** What the layout has drawn under the nodes that have a position: rings, an axis, a map. */
  ground: LayoutGround.optional(),
  style: Style.default({}),
  grouping: Grouping.default('auto'),
  /** The part of the plane in view, in units of `positions`; absent: everything. */
  camera: z.looseObject({ x: Coordinate, y: Coordinate, width: Side, height: Side }).optional(),
  /** Absent: the reader's own, in a figure English. */
  language: Language.optional(),
});
/** A recipe with its defaults filled in. */
export type PictureRecipe = z.output<typeof PictureRecipe>;

/** The recipe of the core, nothing changed. */
export const PLAIN_RECIPE: PictureRecipe = PictureRecipe.parse({});

/** Fields of a recipe that this version does not know, apart by where they stand: they outlive what they came with. */
export interface UnknownFields {
  readonly recipe: Readonly<Record<string, unknown>>;
  readonly style: Readonly<Record<string, unknown>>;
  readonly layout: Readonly<Record<string, unknown>>;
}
export const unknownFields = (recipe: PictureRecipe): UnknownFields => ({
  recipe: without(recipe, Object.keys(PictureRecipe.shape)),
  style: without(recipe.style, Object.keys(Style.shape)),
  layout: without(recipe.layout, Object.keys(Layout.shape)),
});
const without = (fields: object, known: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !known.includes(name)));

/**
 * A recipe from outside, with its defaults, or what is wrong with it: a line for each of the first faults, with the
 * field's path and what it may be ("grouping: must be off, auto or …").
 */
export function readRecipe(value: unknown): { recipe: PictureRecipe } | { faults: string[] } {
  const version = typeof value === 'object' && value !== null ? (value as { version?: unknown }).version : undefined;
  if (typeof version === 'number' && version > RECIPE_VERSION)
    return {
      faults: [`version: is ${version}, of a later Entente; this one reads ${RECIPE_VERSION}. Update it first`],
    };
  const parsed = PictureRecipe.safeParse(value, { reportInput: true });
  return parsed.success ? { recipe: parsed.data } : { faults: faultsOf(parsed.error, 'recipe') };
}
