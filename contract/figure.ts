/** Figures: a graph, its positions and its appearance as SVG or PNG. */
import { z } from 'zod';
import { GraphEdge, GraphNode } from './graph.js';
import { FREE_STATEMENT, GRAPH_SIZE } from './limits.js';
import { Language } from './model.js';
import { SubgraphRequest } from './subgraph.js';
import { CypherParameters } from './value.js';

/** The formats of figures; the name is also the file's ending. server/figure/drawFigure.ts draws each. */
export const FIGURE_FORMATS = {
  svg: { contentType: 'image/svg+xml' },
  png: { contentType: 'image/png' },
} as const satisfies Record<string, { contentType: string }>;
export type FigureFormat = keyof typeof FIGURE_FORMATS;
export const FigureFormat = z.enum(Object.keys(FIGURE_FORMATS) as [FigureFormat, ...FigureFormat[]]);
export const Theme = z.enum(['light', 'dark', 'print']);
export type Theme = z.infer<typeof Theme>;

/** Where the graph of a figure comes from: given whole (the screen), by a statement, or by a subgraph request. */
const FigureSource = z.union([
  z.object({ nodes: z.array(GraphNode).max(GRAPH_SIZE.entities), edges: z.array(GraphEdge).max(GRAPH_SIZE.facts) }),
  z.object({
    statement: z.string().min(1).max(FREE_STATEMENT.statementLength),
    parameters: CypherParameters.default({}),
  }),
  z.object({ subgraph: SubgraphRequest }),
]);
export const FigureRequest = z.object({
  source: FigureSource,
  /** Positions by node key, y downwards, any unit; nodes without one are laid out with `seed`. */
  positions: z.record(z.string(), z.tuple([z.number(), z.number()])).default({}),
  /** Part of the position plane to show, `[x, y, width, height]`; absent: everything. */
  frame: z.tuple([z.number(), z.number(), z.number().positive(), z.number().positive()]).optional(),
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
  selected: z.array(z.string()).max(1000).default([]),
});
export type FigureRequest = z.input<typeof FigureRequest>;
