/** Positions for a figure whose nodes have none, laid out for the room that its title, legend and sources leave. */
import type { ChosenLayout, LayoutGround } from '../../contract/index.js';
import type { Point } from '../geometry/index.js';
import { measureGraph } from '../layout/index.js';
import { arrange } from '../layouts/index.js';
import type { FigureInput } from './FigureInput.js';
import { figurePage } from './figurePage.js';
import { pictureInput } from './pictureInput.js';

/** How a layout is described: by which rule, and with which seed. */
export interface FigureLayout extends ChosenLayout {
  seed: number;
}
/** What has its place already, and what is drawn under that. */
export interface GivenPlaces {
  positions: ReadonlyMap<string, Point>;
  ground: LayoutGround | null;
}

/** Positions of all nodes; those given stay, the others are laid out. */
export function layoutFigure(
  input: Omit<FigureInput, 'positions' | 'layout' | 'ground'>,
  given: GivenPlaces,
  { seed, ...layout }: FigureLayout,
): Pick<FigureInput, 'positions' | 'layout' | 'ground'> {
  const { nodes, edges } = input.graph;
  const { positions, ground } = given;
  if (nodes.every(({ key }) => positions.has(key)))
    return { positions: new Map(nodes.map(({ key }) => [key, positions.get(key)!])), layout, ground };
  const { area } = figurePage({ ...input, positions });
  const request = {
    ...measureGraph({ nodes, edges }, input.language, input.vocabulary),
    seed,
    width: area.width,
    height: area.height,
    fixed: positions,
  };
  const drawn = pictureInput({ ...input, positions }, 1);
  const { points, ground: laid } = arrange({ request, layout, ground, anew: false, drawn });
  return { positions: points, layout, ground: laid };
}
