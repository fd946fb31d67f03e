/** Figures: a picture on a sheet, as SVG or PNG. */
import { z } from 'zod';
import { EdgeAttributes, GraphEdge, GraphNode, NodeAttributes } from './graph.js';
import { FIGURE_SIZE, GRAPH_SIZE } from './limits.js';
import { Key } from './model.js';
import { PictureRecipe } from './recipe.js';

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

const Text = z.string().max(FIGURE_SIZE.textLength);
const BilingualText = z.object({ en: Text, fr: Text });

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

/** A graph given whole, with its texts bounded. */
const FigureGraph = z.object({
  nodes: z.array(FigureNode).max(GRAPH_SIZE.entities),
  edges: z.array(FigureEdge).max(GRAPH_SIZE.facts),
});
const Side = z.int().min(FIGURE_SIZE.side.least).max(FIGURE_SIZE.side.most);

/** A picture, and the sheet that it is drawn on. */
export const FigureRequest = z.object({
  recipe: PictureRecipe.prefault({}),
  /**
   * What the recipe gave when it was drawn (the screen): drawn as it is, and the graph is not asked. Absent: the recipe
   * is followed.
   */
  graph: FigureGraph.optional(),
  format: FigureFormat.default('svg'),
  /** Size in CSS pixels, before `scale`. */
  width: Side.default(1600),
  height: Side.default(1000),
  /** PNG pixels per CSS pixel. */
  scale: z.number().min(0.25).max(8).default(2),
  /** Without a ground. */
  transparent: z.boolean().default(false),
  title: z.string().max(300).optional(),
  legend: z.boolean().default(true),
  sources: z.boolean().default(true),
  /**
   * Quotes the passages of the drawn facts below the sheet, which grows by what they take, up to the greatest height:
   * who passes it on needs the right to. Where the graph holds no text, the figure says so.
   */
  texts: z.boolean().default(false),
});
export type FigureRequest = z.input<typeof FigureRequest>;
