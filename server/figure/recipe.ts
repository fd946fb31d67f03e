/**
 * The recipe that a figure's file holds: the request, and what the data were that it was drawn from. Posted to
 * /api/figures as it is, it makes the same file from the same data.
 */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { FigureRequest, GraphJson } from '../../contract/index.js';
import { RECIPE_ELEMENT, recipeText } from '../../kernel/figure/index.js';
import { version } from '../version.js';
import { readPngText } from './pngText.js';

type Graph = Pick<GraphJson, 'nodes' | 'edges'>;

/**
 * `hashes`: those of all data sets by name; the recipe has those that were drawn, and a hash of what of them was drawn.
 */
export function recipeOf(
  { scale, texts, ...request }: z.output<typeof FigureRequest>,
  graph: Graph,
  hashes: ReadonlyMap<string, string | null>,
): Readonly<Record<string, unknown>> {
  return {
    ...request,
    ...(request.format === 'png' ? { scale } : {}),
    ...(texts ? { texts } : {}),
    data: { hash: hashOf(graph), datasets: drawnDatasets(graph, hashes) },
    entente: version,
  };
}

/** `sha256:…` of nodes and edges, whatever their order. */
function hashOf({ nodes, edges }: Graph): string {
  const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1);
  const text = recipeText({ nodes: [...nodes].sort(byKey), edges: [...edges].sort(byKey) });
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

function drawnDatasets(
  { nodes, edges }: Graph,
  hashes: ReadonlyMap<string, string | null>,
): Record<string, string | null> {
  const names = [...nodes.flatMap((n) => n.attributes.datasets), ...edges.map((e) => e.attributes.dataset)];
  return Object.fromEntries([...new Set(names)].filter(Boolean).map((name) => [name, hashes.get(name) ?? null]));
}

/**
 * What a figure's file, SVG or PNG, says of how it was made; null when it says nothing. Throws a SyntaxError on what is
 * no JSON.
 */
export function readFigureFile(file: Buffer): unknown {
  const text = readPngText(file, RECIPE_ELEMENT) ?? readSvgRecipe(file.toString('utf8'));
  return text === null ? null : (JSON.parse(text) as unknown);
}

function readSvgRecipe(svg: string): string | null {
  const found = new RegExp(`<${RECIPE_ELEMENT} [^>]*>([^<]*)</${RECIPE_ELEMENT}>`).exec(svg);
  if (found === null) return null;
  return found[1]!.replace(/&(lt|gt|quot|amp);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name]);
}
const ENTITIES = { lt: '<', gt: '>', quot: '"', amp: '&' } as const;
