/** A figure as what a picture is composed of. */
import type { Rectangle } from '../geometry/index.js';
import type { PictureInput } from '../picture/index.js';
import type { FigureInput } from './FigureInput.js';

/** `scale`: pixels to a unit of the plane; `window`: the part of the picture in which labels are placed. */
export function pictureInput(input: FigureInput, scale: number, window?: Rectangle): PictureInput {
  const { graph, positions, language, vocabulary, selected, grouping } = input;
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
  };
}
