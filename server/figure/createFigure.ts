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
  type PictureRecipe,
  type PropertiesResponse,
  type SchemaResponse,
} from '../../contract/index.js';
import { datasetsOf, isEntity, isFact, vocabularyOf, wholeOf } from '../../kernel/appearance/index.js';
import type { FigurePassage, PlaneFrame } from '../../kernel/figure/index.js';
import { neededProperties, withValues, type PropertyNames } from '../../kernel/style/index.js';
import { layoutProperties } from '../../kernel/layouts/index.js';
import { EntenteError } from '../EntenteError.js';
import { missingBuild } from '../nativeBuild.js';
import { emptyFigure } from './emptyFigure.js';
import type { FigureDrawer } from './FigureDrawer.js';
import { recipeOf } from './recipe.js';
import { recipeGraph, type RecipeContext } from './recipeGraph.js';
import { mostSheetHeight } from './sheetSize.js';

/** A request with its defaults filled in. */
export type ParsedFigureRequest = z.output<typeof FigureRequest>;

export interface FigureContext extends RecipeContext {
  /** For the words of relations, and what the whole is. */
  schema(): Promise<Pick<SchemaResponse, 'types' | 'totals' | 'datasets' | 'underWay'>>;
  /** For the source list. */
  articles(): Promise<readonly ArticleSummary[]>;
  /** What supports facts, by their keys: passages with their text, where there is one. */
  passages(facts: string[]): Promise<readonly FigurePassage[]>;
  /** Values of properties of entities, and of the facts among them, by key. */
  properties(entities: string[], names: PropertyNames): Promise<Pick<PropertiesResponse, 'entities' | 'facts'>>;
  /** Hashes of the data sets by name, null where there is none: a figure says what it was made from. */
  datasetHashes(): Promise<ReadonlyMap<string, string | null>>;
}
export interface Figure {
  body: Buffer;
  contentType: string;
  fileName: string;
  /** Characters of its text that the bundled type lacks. */
  missingCharacters: readonly string[];
}

/**
 * Throws EntenteError 'figure.empty' when there is nothing to draw, what `mostSheetHeight` throws,
 * 'figure.png-unavailable' where PNG cannot be made, what the drawer throws, and what the callbacks throw.
 */
export async function createFigure(
  request: ParsedFigureRequest,
  context: FigureContext,
  drawer: FigureDrawer,
): Promise<Figure> {
  const { recipe, format, width, height, scale } = request;
  const mostHeight = mostSheetHeight(request);
  if (format === 'png') refuseMissingRasteriser();
  const [graph, schema, articles, hashes] = await Promise.all([
    graphOf(request, context),
    context.schema(),
    context.articles(),
    context.datasetHashes(),
  ]);
  const texts = request.texts ? { passages: await passagesOf(graph, context), mostHeight } : undefined;
  const { body, missingCharacters } = await drawer.draw(
    {
      input: {
        graph: { ...graph, ...wholeIn(request, graph, schema) },
        width,
        height,
        theme: recipe.style.theme ?? 'light',
        language: recipe.language ?? 'en',
        metadata: recipeOf(request, graph, hashes),
        frame: frameOf(recipe),
        transparent: request.transparent,
        title: request.title,
        legend: request.legend,
        sources: request.sources,
        vocabulary: vocabularyOf(
          schema.types.map(({ type, label, noun, symmetric }) => ({ type, label, noun, symmetric })),
        ),
        articles: new Map(
          articles.map(({ id, title, titleFr, outlet, author, url, date, language }) => [
            id,
            { title, titleFr, outlet, author, url, date, language },
          ]),
        ),
        ...(texts !== undefined && { texts }),
        selected: new Set([...recipe.selection.entities, ...recipe.selection.facts, ...(recipe.selection.pair ?? [])]),
        ...(recipe.selection.pair !== undefined && { pair: recipe.selection.pair }),
        grouping: recipe.grouping,
      },
      rules: recipe.style.rules ?? [],
      given: {
        positions: new Map(Object.entries(recipe.positions).map(([key, [x, y]]) => [key, { x, y }])),
        ground: recipe.ground ?? null,
      },
      layout: recipe.layout,
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

function refuseMissingRasteriser(): void {
  const missing = missingBuild('@resvg/resvg-js');
  if (missing !== null)
    throw new EntenteError('figure.png-unavailable', `This server cannot make PNG: ${missing}`, {
      hint: 'Ask for SVG, which needs no native part; a browser or Inkscape makes a PNG of it.',
    });
}

/**
 * Of the core and everything, unfiltered: the totals of the one data set that is drawn, when the store holds others.
 */
function wholeIn(
  { recipe: { source, expansions, filter }, graph }: ParsedFigureRequest,
  { nodes, edges }: FigureGraph,
  schema: Pick<SchemaResponse, 'totals' | 'datasets' | 'underWay'>,
): { totals?: Extent } {
  const { scope } = source;
  if (graph !== undefined || expansions.length > 0 || scope === 'entities' || scope === 'query') return {};
  const { layers = [], ...others } = filter;
  if (Object.values(others).some((list) => Array.isArray(list) && list.length > 0)) return {};
  const withBackground = layers.length > 0 ? layers.includes('background') : scope === 'all';
  const facts = edges.filter(isFact).map(({ attributes }) => attributes);
  const drawn = datasetsOf({ nodes: nodes.map(({ attributes }) => attributes), edges: facts });
  const { totals, set } = wholeOf(drawn, schema, withBackground);
  return set === null ? {} : { totals };
}

type FigureGraph = Pick<GraphJson, 'nodes' | 'edges'> & Partial<GraphJson>;

/** What the request brings along, else what its recipe gives. */
async function graphOf({ recipe, graph }: ParsedFigureRequest, context: FigureContext): Promise<FigureGraph> {
  const drawn = graph === undefined ? await recipeGraph(recipe, context) : { graph: withBothEnds(graph), answer: null };
  if (drawn.graph.nodes.length === 0) throw emptyFigure(graph === undefined, drawn.answer);
  return graph === undefined ? withProperties(drawn.graph, recipe, context) : drawn.graph;
}

/** With what the style's rules and the layout go by; a graph that the request brings has it. */
async function withProperties(
  graph: FigureGraph,
  { style, layout }: PictureRecipe,
  context: FigureContext,
): Promise<FigureGraph> {
  const styled = neededProperties(style.rules ?? []);
  const names = { ...styled, entities: [...new Set([...styled.entities, ...layoutProperties(layout)])] };
  if (names.entities.length + names.facts.length === 0) return graph;
  const keys = graph.nodes.filter(({ attributes }) => isEntity(attributes)).map(({ key }) => key);
  return withValues(graph, await context.properties(keys, names));
}

/** Of facts that cite an article; the others have none. */
const passagesOf = ({ edges }: FigureGraph, context: FigureContext): Promise<readonly FigurePassage[]> =>
  context.passages(edges.filter((edge) => isFact(edge) && edge.attributes.articles.length > 0).map(({ key }) => key));

function withBothEnds({ nodes, edges }: FigureGraph): FigureGraph {
  const known = new Set(nodes.map(({ key }) => key));
  return { nodes, edges: edges.filter((edge) => known.has(edge.source) && known.has(edge.target)) };
}

const frameOf = ({ camera }: PictureRecipe): PlaneFrame | undefined =>
  camera && [camera.x, camera.y, camera.width, camera.height];

/** From the title: letters and digits of any script, hyphens between. */
function fileName({ title, format }: ParsedFigureRequest): string {
  const stem = (title ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-/, '')
    .slice(0, 80)
    // Half a character, too, where the cut has left one.
    .replace(/[-\p{Surrogate}]$/u, '');
  return `${stem === '' ? 'entente-figure' : stem}.${format}`;
}
