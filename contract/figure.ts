/** Figures: a graph, its positions and its appearance as SVG or PNG. */
import { z } from 'zod';
import { EdgeAttributes, GraphEdge, GraphNode, NodeAttributes } from './graph.js';
import { FIGURE_SIZE, FREE_STATEMENT, GRAPH_SIZE } from './limits.js';
import { Key, Language } from './model.js';
import { SubgraphRequest } from './subgraph.js';
import { CypherParameters } from './value.js';

/** The formats of figures; the name is also the file's ending. server/figure/drawFigure.ts draws each. */
export const FIGURE_FORMATS = {
  svg: { contentType: 'image/svg+xml' },
  png: { contentType: 'image/png' },
} as const satisfies Record<string, { contentType: string }>;
export type FigureFormat = keyof typeof FIGURE_FORMATS;
export const FigureFormat = z.enum(Object.keys(FIGURE_FORMATS) as [FigureFormat, ...FigureFormat[]]);
/**
 * Header of a figure whose text has characters that its type lacks: those characters, at most so many, as
 * `encodeURIComponent` writes them. A PNG has boxes in their place.
 */
export const MISSING_CHARACTERS = { header: 'Entente-Missing-Characters', most: 100 } as const;

export const Theme = z.enum(['light', 'dark', 'print']);
export type Theme = z.infer<typeof Theme>;

const Text = z.string().max(FIGURE_SIZE.textLength);
const BilingualText = z.object({ en: Text, fr: Text });
const Coordinate = z.number().min(-FIGURE_SIZE.coordinate).max(FIGURE_SIZE.coordinate);
const Side = z.number().min(FIGURE_SIZE.leastFrame).max(FIGURE_SIZE.coordinate);

/** A node to be drawn: its texts are bounded, for every line of them takes room and time. */
const FigureNode = GraphNode.extend({
  attributes: NodeAttributes.extend({
    name: Text,
    nameFr: Text,
    role: Text.nullable(),
    roleFr: Text.nullable(),
    datasets: z.array(Text).max(1_000),
    labels: z.array(Text).max(1_000).optional(),
  }),
});
const FigureEdge = GraphEdge.extend({
  attributes: EdgeAttributes.extend({
    type: Text,
    date: Text.nullable(),
    articles: z.array(Key).max(10_000),
    dataset: Text,
    words: BilingualText.optional(),
    sentence: BilingualText.optional(),
  }),
});

/** Where the graph of a figure comes from: given whole (the screen), by a statement, or by a subgraph request. */
const FigureSource = z.union([
  z.object({ nodes: z.array(FigureNode).max(GRAPH_SIZE.entities), edges: z.array(FigureEdge).max(GRAPH_SIZE.facts) }),
  z.object({
    statement: z.string().min(1).max(FREE_STATEMENT.statementLength),
    parameters: CypherParameters.default({}),
  }),
  z.object({ subgraph: SubgraphRequest }),
]);
export const FigureRequest = z.object({
  source: FigureSource,
  /** Positions by node key, y downwards, any unit; nodes without one are laid out with `seed`. */
  positions: z.record(Key, z.tuple([Coordinate, Coordinate])).default({}),
  /** Part of the position plane to show, `[x, y, width, height]`; absent: everything. */
  frame: z.tuple([Coordinate, Coordinate, Side, Side]).optional(),
  format: FigureFormat.default('svg'),
  /** Size in CSS pixels, before `scale`. */
  width: z.int().min(100).max(8000).default(1600),
  height: z.int().min(100).max(8000).default(1000),
  /** PNG pixels per CSS pixel. */
  scale: z.number().min(0.25).max(8).default(2),
  theme: Theme.default('light'),
  transparent: z.boolean().default(false),
  language: Language.default('en'),
  title: z.string().max(300).optional(),
  legend: z.boolean().default(true),
  sources: z.boolean().default(true),
  /** Layout seed. */
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(1),
  selected: z.array(Key).max(1000).default([]),
});
export type FigureRequest = z.input<typeof FigureRequest>;
