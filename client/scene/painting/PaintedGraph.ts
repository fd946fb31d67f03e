/** Discs and lines of a large graph as plain numbers, which a worker can be handed at no cost. */
import type { Disc, Line } from '../DiscLayer.js';

export interface PaintedGraph {
  /** Of the discs: places in the plane, radius at scale 1, and which of `colours`. */
  x: Float32Array;
  y: Float32Array;
  radius: Float32Array;
  discColour: Uint16Array;
  /**
   * Of the lines, those of one colour and width side by side, the faintest first: both ends as numbers of discs, and as
   * in `Line`, `standing` as a place in `STANDINGS`.
   */
  source: Uint32Array;
  target: Uint32Array;
  width: Float32Array;
  curvature: Float32Array;
  lineColour: Uint16Array;
  standing: Uint8Array;
  colours: string[];
  /** Of the lines, 1 where one carries the structure (`backboneOf`): the others are fainter. Absent: all alike. */
  backbone?: Uint8Array | undefined;
}

export const STANDINGS: readonly Line['standing'][] = [undefined, 'strong', 'own'];

/** Where the discs are. */
export type Places = Pick<PaintedGraph, 'x' | 'y'>;
export const placesOf = (discs: ReadonlyMap<string, Disc>): Places => {
  const all = [...discs.values()];
  return { x: Float32Array.from(all, ({ x }) => x), y: Float32Array.from(all, ({ y }) => y) };
};

/** Lines without their discs, and those in `leftOut`, are not among them. */
export function paintedGraph(
  discs: ReadonlyMap<string, Disc>,
  lines: Iterable<Line>,
  leftOut: ReadonlySet<string>,
): PaintedGraph {
  const colours = new Map<string, number>();
  const numberOf = (colour: string): number => {
    let number = colours.get(colour);
    if (number === undefined) colours.set(colour, (number = colours.size));
    return number;
  };
  const all = [...discs.values()];
  const indexOf = new Map(all.map(({ key }, i) => [key, i]));
  const known = [...lines]
    .filter(({ key, source, target }) => indexOf.has(source) && indexOf.has(target) && !leftOut.has(key))
    .map((line) => ({ ...line, colour: numberOf(line.color) }));
  const opacity = [...colours.keys()].map(opacityIn);
  const drawn = known.sort((a, b) => opacity[a.colour]! - opacity[b.colour]! || a.colour - b.colour || a.size - b.size);
  return {
    ...placesOf(discs),
    radius: Float32Array.from(all, ({ size }) => size),
    discColour: Uint16Array.from(all, ({ color }) => numberOf(color)),
    source: Uint32Array.from(drawn, ({ source }) => indexOf.get(source)!),
    target: Uint32Array.from(drawn, ({ target }) => indexOf.get(target)!),
    width: Float32Array.from(drawn, ({ size }) => size),
    curvature: Float32Array.from(drawn, ({ curvature }) => curvature),
    lineColour: Uint16Array.from(drawn, ({ colour }) => colour),
    standing: Uint8Array.from(drawn, ({ standing }) => STANDINGS.indexOf(standing)),
    colours: [...colours.keys()],
  };
}

/** Of a colour `#rrggbb` or `#rrggbbaa`, up to 255. */
const opacityIn = (colour: string): number => (colour.length < 9 ? 255 : Number.parseInt(colour.slice(7), 16));
