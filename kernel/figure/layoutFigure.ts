/** Positions for a figure whose nodes have none, laid out for the room that its title, legend and sources leave. */
import type { ChosenLayout } from '../../contract/index.js';
import type { Point } from '../geometry/index.js';
import { measureGraph } from '../layout/index.js';
import { arrange } from '../layouts/index.js';
import type { FigureInput } from './FigureInput.js';
import { figurePage } from './figurePage.js';
import { pictureInput } from './pictureInput.js';

/** How a layout is told: by which rule, and with which seed. */
export interface FigureLayout extends ChosenLayout {
  seed: number;
}

/** Positions of all nodes; those given stay, the others are laid out. */
export function layoutFigure(
  input: Omit<FigureInput, 'positions'>,
  given: ReadonlyMap<string, Point>,
  { seed, ...layout }: FigureLayout,
): Map<string, Point> {
  const { nodes, edges } = input.graph;
  const missing = nodes.some(({ key }) => !given.has(key));
  if (!missing) return new Map(nodes.map(({ key }) => [key, given.get(key)!]));
  const { area } = figurePage({ ...input, positions: given });
  const request = {
    ...measureGraph({ nodes, edges }, input.language, input.vocabulary),
    seed,
    width: area.width,
    height: area.height,
    fixed: given,
  };
  return arrange({ request, layout, anew: false, drawn: pictureInput({ ...input, positions: given }, 1) });
}
