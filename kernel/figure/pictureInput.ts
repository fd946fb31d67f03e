/** A figure as what a picture is composed of. */
import type { Rectangle } from '../geometry/index.js';
import { composeGround, type GroundDrawing } from '../layouts/index.js';
import type { PictureInput } from '../picture/index.js';
import type { FigureInput } from './FigureInput.js';

/** `scale`: pixels to a unit of the plane; `window`: the part of the picture in which labels are placed. */
export function pictureInput(input: FigureInput, scale: number, window?: Rectangle): PictureInput {
  const { graph, positions, language, vocabulary, selected, grouping } = input;
  const taken = groundOf(input, scale)?.taken;
  return {
    graph: {
      nodes: new Map(graph.nodes.map((n) => [n.key, n.attributes])),
      edges: new Map(graph.edges.map((e) => [e.key, e])),
    },
    places: new Map([...positions].map(([key, { x, y }]) => [key, [x, y] as const])),
    scale,
    language,
    vocabulary,
    window,
    named: selected,
    labelled: selected,
    grouping,
    ...(taken && { taken }),
  };
}

/** What the layout draws under the nodes at that scale. */
export const groundOf = (input: FigureInput, scale: number): GroundDrawing | null => {
  const { graph, positions, layout = { name: 'relations' }, ground = null, theme, language } = input;
  return composeGround({
    layout,
    ground,
    nodes: new Map(graph.nodes.map((node) => [node.key, node.attributes])),
    places: new Map([...positions].map(([key, { x, y }]) => [key, [x, y] as const])),
    scale,
    theme,
    language,
  });
};
