/**
 * A figure from a request: fetches the graph it asks for, lays it out, and makes SVG or PNG of it. Knows no HTTP and no
 * store, only the callbacks it is given.
 */
import type { z } from 'zod';
import {
  FIGURE_FORMATS,
  type ArticleSummary,
  type Extent,
  type FigureRequest,
  type GraphJson,
  type SchemaResponse,
  type SubgraphRequest,
} from '../../contract/index.js';
import { datasetsOf, isFact, vocabularyOf, wholeOf } from '../../kernel/appearance/index.js';
import { EntenteError } from '../EntenteError.js';
import { missingBuild } from '../nativeBuild.js';
import { emptyFigure, type StatementAnswer } from './emptyFigure.js';
import type { FigureDrawer } from './FigureDrawer.js';
import { recipeOf } from './recipe.js';

/** A request with its defaults filled in. */
export type ParsedFigureRequest = z.output<typeof FigureRequest>;

export interface FigureContext {
  /** Nodes and relationships of a statement's rows as Graph JSON, and what its rows were. */
  runStatement(
    statement: string,
    parameters: Record<string, unknown>,
    signal?: AbortSignal,
  ): Promise<{ graph: GraphJson; answer: StatementAnswer }>;
  subgraph(request: SubgraphRequest, signal?: AbortSignal): Promise<GraphJson>;
  /** For the words of relations, and what the whole is. */
  schema(): Promise<Pick<SchemaResponse, 'types' | 'totals' | 'datasets'>>;
  /** For the source list. */
  articles(): Promise<readonly ArticleSummary[]>;
  /** Hashes of the data sets by name, null where there is none: a figure says what it was made from. */
  datasetHashes(): Promise<ReadonlyMap<string, string | null>>;
  signal?: AbortSignal;
}
export interface Figure {
  body: Buffer;
  contentType: string;
  fileName: string;
  /** Characters of its text that the bundled type lacks. */
  missingCharacters: readonly string[];
}

/** PNG pixels at most: 64 million take about 256 MB while they are drawn. */
const MAX_PIXELS = 64_000_000;

/**
 * Throws EntenteError 'figure.empty' when there is nothing to draw, 'figure.too-large' when a PNG would have more than `MAX_PIXELS`, 'figure.png-unavailable' where
 * PNG cannot be made, what the drawer throws, and what the callbacks throw.
 */
export async function createFigure(
  request: ParsedFigureRequest,
  context: FigureContext,
  drawer: FigureDrawer,
): Promise<Figure> {
  const { format, width, height, scale, theme, language, seed } = request;
  refuseTooLarge(request);
  if (format === 'png') refuseMissingRasteriser();
  const [graph, schema, articles, hashes] = await Promise.all([
    graphOf(request, context),
    context.schema(),
    context.articles(),
    context.datasetHashes(),
  ]);
  const { body, missingCharacters } = await drawer.draw(
    {
      input: {
        graph: { ...graph, ...wholeIn(request, graph, schema) },
        width,
        height,
        theme,
        language,
        metadata: recipeOf(request, graph, hashes),
        frame: request.frame,
        transparent: request.transparent,
        title: request.title,
        legend: request.legend,
        sources: request.sources,
        vocabulary: vocabularyOf(schema.types.map(({ type, label, symmetric }) => ({ type, label, symmetric }))),
        articles: new Map(
          articles.map(({ id, title, titleFr, outlet, author, url, date }) => [
            id,
            { title, titleFr, outlet, author, url, date },
          ]),
        ),
        selected: new Set(request.selected),
      },
      given: new Map(Object.entries(request.positions).map(([key, [x, y]]) => [key, { x, y }])),
      seed,
      format,
      scale,
    },
    context.signal,
  );
  return {
    body: Buffer.from(body.buffer, body.byteOffset, body.byteLength),
    contentType: FIGURE_FORMATS[format].contentType,
    fileName: fileName(request),
    missingCharacters,
  };
}

function refuseTooLarge({ format, width, height, scale }: ParsedFigureRequest): void {
  const pixels = width * scale * height * scale;
  if (format !== 'png' || pixels <= MAX_PIXELS) return;
  const most = Math.floor(Math.sqrt(MAX_PIXELS / (width * height)) * 100) / 100;
  throw new EntenteError(
    'figure.too-large',
    `A PNG of ${Math.round(width * scale)} × ${Math.round(height * scale)} pixels is more than the limit of ` +
      `${MAX_PIXELS / 1e6} million pixels.`,
    { hint: `Use a scale of at most ${most}, a smaller width and height, or SVG, which has no such limit.` },
  );
}

function refuseMissingRasteriser(): void {
  const missing = missingBuild('@resvg/resvg-js');
  if (missing !== null)
    throw new EntenteError('figure.png-unavailable', `This server cannot make PNG: ${missing}`, {
      hint: 'Ask for SVG, which needs no native part; a browser or Inkscape makes a PNG of it.',
    });
}

/** Of the core and everything, unfiltered: the totals of the one data set that is drawn, when the store holds others. */
function wholeIn(
  { source }: ParsedFigureRequest,
  { nodes, edges }: FigureGraph,
  schema: Pick<SchemaResponse, 'totals' | 'datasets'>,
): { totals?: Extent } {
  if (!('subgraph' in source)) return {};
  const { scope = 'core', filter = {} } = source.subgraph;
  const { layers = [], ...others } = filter;
  if (scope === 'entities' || Object.values(others).some((list) => list.length > 0)) return {};
  const withBackground = layers.length > 0 ? layers.includes('background') : scope === 'all';
  const facts = edges.filter(isFact).map(({ attributes }) => attributes);
  const drawn = datasetsOf({ nodes: nodes.map(({ attributes }) => attributes), edges: facts });
  const { totals, set } = wholeOf(drawn, schema, withBackground);
  return set === null ? {} : { totals };
}

type FigureGraph = Pick<GraphJson, 'nodes' | 'edges'> & Partial<GraphJson>;

async function graphOf(request: ParsedFigureRequest, context: FigureContext): Promise<FigureGraph> {
  const { graph, answer } = await askedGraph(request, context);
  if (graph.nodes.length === 0) throw emptyFigure(request.source, answer);
  return graph;
}

async function askedGraph(
  { source }: ParsedFigureRequest,
  context: FigureContext,
): Promise<{ graph: FigureGraph; answer: StatementAnswer | null }> {
  if ('statement' in source) return context.runStatement(source.statement, source.parameters, context.signal);
  if ('subgraph' in source) return { graph: await context.subgraph(source.subgraph, context.signal), answer: null };
  const known = new Set(source.nodes.map(({ key }) => key));
  const edges = source.edges.filter((edge) => known.has(edge.source) && known.has(edge.target));
  return { graph: { nodes: source.nodes, edges }, answer: null };
}

/** From the title: letters and digits of any script, hyphens between. */
function fileName({ title, format }: ParsedFigureRequest): string {
  const stem = (title ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return `${stem === '' ? 'entente-figure' : stem}.${format}`;
}
