/**
 * Composes a picture: discs, then the lines of the relations between them, those that crowd as ribbons, then names and
 * labels where they have room.
 * The scene paints it on canvas, the figure writes it as SVG: that is why a figure is the screen.
 */
import type { GraphEdge } from '../../contract/index.js';
import { nodeName, nodeRadius } from '../appearance/index.js';
import { composeEdge } from './composeEdge.js';
import { detoured, maySwerve } from './detours.js';
import { nameBlock } from './labelSizes.js';
import type { Picture, PictureEdge, PictureInput, PictureNode } from './Picture.js';
import { placePictureLabels, placePictureNames } from './placePictureLabels.js';
import { withRibbons } from './ribbons.js';
import { discScale, nameScale } from './scales.js';

/**
 * The picture of a graph at a scale. Pure: the same input gives the same picture. `nodes`: the discs of an earlier one,
 * of the same graph, places, scale and language.
 */
export function composePicture(input: PictureInput, nodes: Picture['nodes'] = composeNodes(input)): Picture {
  const lines = detoured(input, nodes, withRibbons(input, nodes, composeEdges(input, nodes)), new Map());
  // Names go where they cover fewest lines, and stay there while lines go around those that they run through.
  const names = maySwerve(input, nodes, lines.edges) ? placePictureNames(input, nodes, lines) : null;
  const { edges, ribbons } = names === null ? lines : detoured(input, nodes, lines, names);
  return { scale: input.scale, nodes, edges, ribbons, ...placePictureLabels(input, nodes, { edges, ribbons }, names) };
}

/** Discs and lines alone, each relation by itself, without the search for room for their words. */
export function composeShapes(input: PictureInput): Pick<Picture, 'nodes' | 'edges'> {
  const nodes = composeNodes(input);
  const alone = { edges: composeEdges(input, nodes), ribbons: new Map() };
  return { nodes, edges: detoured(input, nodes, alone, new Map()).edges };
}

function composeNodes({ graph, places, scale, language }: PictureInput): Map<string, PictureNode> {
  const nodes = new Map<string, PictureNode>();
  for (const [key, attributes] of graph.nodes) {
    const at = places.get(key);
    if (at === undefined) continue;
    const block = () => nameBlock(nodeName(attributes, language));
    nodes.set(key, {
      key,
      attributes,
      x: at[0] * scale,
      y: at[1] * scale,
      radius: nodeRadius(attributes) * discScale(scale),
      // Measured when asked for: of thousands few have a name.
      get lines() {
        return block().lines;
      },
      get width() {
        return block().width * nameScale(scale);
      },
      get height() {
        return block().height * nameScale(scale);
      },
    });
  }
  return nodes;
}

function composeEdges(input: PictureInput, nodes: ReadonlyMap<string, PictureNode>): Map<string, PictureEdge> {
  const { graph, labelled, onlyEdges } = input;
  const isDrawn = ({ key, source, target }: GraphEdge): boolean =>
    onlyEdges === undefined || source === target || onlyEdges.has(key) || (labelled?.has(key) ?? false);
  const edges = new Map<string, PictureEdge>();
  for (const edge of graph.edges.values()) {
    if (!isDrawn(edge)) continue;
    const composed = composeEdge(edge, input, nodes);
    if (composed !== null) edges.set(edge.key, composed);
  }
  // What comes later is drawn over what comes before: no line lies over a mark of doubt.
  return new Map([...edges].sort(([, a], [, b]) => Number(a.crossed) - Number(b.crossed)));
}
