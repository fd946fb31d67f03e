/**
 * Keeps the arrowheads at one disc apart: where lines arrive at nearly the same angle their ends move along the rim, and
 * the lines with them.
 */
import { ahead, spreadAround, withTipAt, type OnRim, type Point } from '../geometry/index.js';
import { cosine, directionOf, lengthOf, sine } from '../geometry/exactMath.js';
import type { Shapes } from './detours.js';
import type { Picture, PictureEdge } from './Picture.js';

/** Share of its wideness that an arrowhead asks for. */
const ROOM = 0.8;
/** Radians by which an end is moved at most: farther, a line would seem to pass the disc. */
const MOST_TURNED = 0.4;

/** An arrowhead at a disc, or the end of a ribbon. */
interface Arriving extends OnRim {
  edge: PictureEdge;
  tip: Point;
}

export function spreadHeads(nodes: Picture['nodes'], { edges, ribbons }: Shapes): Shapes {
  const arriving = new Map<string, Arriving[]>();
  const arrive = (key: string, edge: PictureEdge, tip: Point, wideness: number, fixed: boolean): void => {
    const { x, y, radius } = nodes.get(key)!;
    const half = (ROOM * wideness) / 2 / Math.max(1, radius);
    const one: Arriving = { edge, tip, angle: directionOf(tip.x - x, tip.y - y), half, fixed };
    const others = arriving.get(key);
    if (others) others.push(one);
    else arriving.set(key, [one]);
  };
  for (const edge of edges.values())
    if (edge.head !== null) {
      const { controls, to } = edge.path;
      const tip = ahead(to, controls.at(-1)!, edge.head.length);
      arrive(edge.edge.target, edge, tip, edge.head.wideness, controls.length === 2);
    }
  for (const ribbon of ribbons.values()) {
    const { from, to } = ribbon.path;
    arrive(ribbon.ends[0], ribbon, from, ribbon.width, true);
    arrive(ribbon.ends[1], ribbon, to, ribbon.width, true);
  }
  const moved = new Map(edges);
  for (const [key, ends] of arriving) {
    const { x, y } = nodes.get(key)!;
    const offRibbons = spreadAround(ends, MOST_TURNED);
    const heads = ends.flatMap((end, i) => (end.fixed ? [] : [{ ...end, angle: offRibbons[i]!, before: end.angle }]));
    // Where a ribbon takes more of the rim than they may move, they stand apart at least.
    const angles = spreadAround(heads, MOST_TURNED / 2);
    for (const [i, { edge, tip, before }] of heads.entries()) {
      const angle = angles[i]!;
      if (angle === before) continue;
      const reach = lengthOf(tip.x - x, tip.y - y);
      const at = { x: x + reach * cosine(angle), y: y + reach * sine(angle) };
      moved.set(edge.key, { ...edge, path: withTipAt(edge.path, at, edge.head!.length) });
    }
  }
  return { edges: moved, ribbons };
}
