/**
 * Composes a picture: discs, then the lines of the relations between them, those that crowd as ribbons, then names and
 * labels where they have room.
 * The scene paints it on canvas, the figure writes it as SVG: that is why a figure is the screen.
 */
import type { GraphEdge } from '../../contract/index.js';
import { nodeName, nodeRadius } from '../appearance/index.js';
import { clearNames } from './clearNames.js';
import { composeEdge } from './composeEdge.js';
import { detoured, maySwerve, type Shapes } from './detours.js';
import { nameBlock } from './labelSizes.js';
import type { Picture, PictureEdge, PictureInput, PictureNode } from './Picture.js';
import { placePictureLabels, placePictureNames } from './placePictureLabels.js';
import { reserveMarks } from './reserveMarks.js';
import { withRibbons } from './ribbons.js';
import { spreadHeads } from './spreadHeads.js';
import { discScale, nameScale } from './scales.js';

/**
 * The picture of a graph at a scale. Pure: the same input gives the same picture. `nodes`: the discs of an earlier one,
 * of the same graph, places, scale and language.
 */
export function composePicture(input: PictureInput, nodes: Picture['nodes'] = composeNodes(input)): Picture {
  const { lines, names } = composeNamed(input, nodes);
  const [shapes, standing] =
    names === null ? [apart(input, nodes, lines), null] : aroundNames(input, nodes, lines, names);
  return { scale: input.scale, nodes, ...shapes, ...placePictureLabels(input, nodes, shapes, standing) };
}

/** Discs and names alone, as the whole picture has them. */
export function composeNames(input: PictureInput): Pick<Picture, 'nodes' | 'names'> {
  const nodes = composeNodes(input);
  const { names } = composeNamed(input, nodes);
  return names === null ? composePicture(input, nodes) : { nodes, names };
}

/** Lines around discs, and names where they cover fewest of these; null where names come after all lines. */
function composeNamed(input: PictureInput, nodes: Picture['nodes']): { lines: Shapes; names: Picture['names'] | null } {
  const lines = detoured(input, nodes, withRibbons(input, nodes, composeEdges(input, nodes)));
  if (!maySwerve(input, nodes, lines.edges)) return { lines, names: null };
  return { lines, names: placePictureNames(input, nodes, apart(input, nodes, lines)) };
}

/**
 * Lines go around the names that they run through, and a name that is in their way all the same goes elsewhere; and once
 * more, where arrowheads that stand apart have brought lines onto one, or onto a mark of doubt.
 */
function aroundNames(
  input: PictureInput,
  nodes: Picture['nodes'],
  lines: Shapes,
  placed: Picture['names'],
): [Shapes, Picture['names']] {
  const { shapes: bent, names } = clearNames(input, nodes, detoured(input, nodes, lines, { names: placed }), placed);
  const shapes = apart(input, nodes, bent);
  const marks = reserveMarks([...nodes.values()], shapes, input.scale, names);
  return [detoured(input, nodes, shapes, { names, marks }, true, lines), names];
}

/** Arrowheads stand apart where lines are few enough to be followed. */
const apart = (input: PictureInput, nodes: Picture['nodes'], lines: Shapes): Shapes =>
  maySwerve(input, nodes, lines.edges) ? spreadHeads(nodes, lines) : lines;

/** Discs and lines alone, each relation by itself, without the search for room for their words. */
export function composeShapes(input: PictureInput): Pick<Picture, 'nodes' | 'edges'> {
  const nodes = composeNodes(input);
  const alone = { edges: composeEdges(input, nodes), ribbons: new Map() };
  return { nodes, edges: detoured(input, nodes, alone).edges };
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
