/**
 * Where each node goes by the layout that was chosen: all of them by its rule, or those without a place beside the
 * others. Deterministic, like each rule: the same on the page, in a worker and on the server.
 */
import type { ChosenLayout, LayoutGround } from '../../contract/index.js';
import type { Point } from '../geometry/index.js';
import { drawnScale, sizesAt } from '../layout/drawnScale.js';
import type { Size } from '../layout/fitToCanvas.js';
import { footprints, hasRoomForNames, layoutGraph, type LayoutRequest } from '../layout/index.js';
import { linkNodes } from '../layout/linkNodes.js';
import { separate } from '../layout/separate.js';
import { bestLayout, type Judged } from '../picture/bestLayout.js';
import { asInFile } from './asInFile.js';
import { circular } from './circular.js';
import { force } from './force.js';
import { grid } from './grid.js';
import { grouped } from './grouped.js';
import { homes } from './homes.js';
import { layered } from './layered.js';
import { onMap } from './onMap.js';
import { radial } from './radial.js';
import { scaledGround } from './scaledGround.js';
import type { LayoutRule, ToArrange } from './LayoutRule.js';
import { daysOf, timeline } from './timeline.js';

/** By name; `relations` is `bestLayout`. */
const RULES: Readonly<Record<Exclude<ChosenLayout['name'], 'relations'>, LayoutRule>> = {
  force,
  layered,
  radial,
  circular,
  grouped,
  time: timeline,
  map: onMap,
  grid,
  file: asInFile,
};

export interface Arranging {
  /** Its `fixed` stay in any case. */
  request: LayoutRequest;
  layout: ChosenLayout;
  /** What the layout has drawn under those that have their place. */
  ground: LayoutGround | null;
  /** Whether all but `fixed` go where the layout has them, or what has no place comes beside what has. */
  anew: boolean;
  /** What is laid out, as it will be drawn. By relations null will do for a graph that has only one start. */
  drawn: Judged | null;
}
export interface Arranged {
  /** By node key, in pixels, y downwards. */
  points: Map<string, Point>;
  ground: LayoutGround | null;
}

export function arrange({ request, layout, ground, anew, drawn }: Arranging): Arranged {
  const isBeside = (request.fixed?.size ?? 0) > 0 && !anew;
  if (layout.name === 'relations' || drawn === null) return { points: bestLayout(request, drawn), ground: null };
  if (isBeside) return { points: beside(request, layout, ground, drawn), ground };
  return byRule(request, layout, drawn, RULES[layout.name]);
}

/** What has a place by the layout's rule goes there, the rest beside what it is related to. */
function beside(
  request: LayoutRequest,
  layout: ChosenLayout,
  ground: LayoutGround | null,
  drawn: Judged,
): Map<string, Point> {
  const { fixed = new Map<string, Point>() } = request;
  const given = toArrange(request, layout, drawn, {
    named: hasRoomForNames(request.nodes.length, request.edges.length),
    scale: 1,
  });
  const found = homes({ ...given, days: daysOf(given), fixed, ground });
  return layoutGraph({ ...request, fixed: new Map([...fixed, ...found]) });
}

/** In pixels of the screen, at the scale at which all of it will be on the canvas. */
function byRule(request: LayoutRequest, layout: ChosenLayout, drawn: Judged, rule: LayoutRule): Arranged {
  const { width = 1440, height = 900, fixed = new Map() } = request;
  const named = hasRoomForNames(request.nodes.length, request.edges.length);
  const scale = named ? drawnScale(request.nodes, { width, height }) : 1;
  const given = toArrange(request, layout, drawn, { named, scale });
  const { points, ground } = rule(given);
  const held = new Set<number>();
  for (const [i, { key }] of given.nodes.entries()) {
    const at = fixed.get(key);
    if (at === undefined) continue;
    points[i] = { x: at.x * scale, y: at.y * scale };
    held.add(i);
  }
  if (held.size > 0 && named) separate(points, given.boxes, held, 0);
  const placed = keyed(given.nodes, points, scale);
  // To the last digit, which scaling to and fro may change.
  for (const i of held) placed.set(given.nodes[i]!.key, fixed.get(given.nodes[i]!.key)!);
  return {
    points: placed,
    ground: ground === undefined ? null : scaledGround(ground, 1 / scale),
  };
}

const keyed = (nodes: readonly { key: string }[], points: readonly Point[], scale: number): Map<string, Point> =>
  new Map(nodes.map(({ key }, i) => [key, { x: points[i]!.x / scale, y: points[i]!.y / scale }]));

function toArrange(
  request: LayoutRequest,
  layout: ChosenLayout,
  { graph }: Judged,
  { named, scale }: { named: boolean; scale: number },
): ToArrange {
  const { seed = 1, width = 1440, height = 900 } = request;
  const canvas = named ? { width, height } : roomyCanvas(request, { width, height });
  const { nodes, edges } = named ? sizesAt(request.nodes, request.edges, scale, canvas) : request;
  const index = new Map(nodes.map(({ key }, i) => [key, i]));
  return {
    nodes: nodes.map((node) => ({ ...node, attributes: graph.nodes.get(node.key)! })),
    boxes: footprints(nodes, named),
    links: linkNodes(nodes, edges, index),
    arrows: [...graph.edges.values()].flatMap(({ source, target, attributes: { date } }) => {
      const [from, to] = [index.get(source), index.get(target)];
      return from === undefined || to === undefined ? [] : [{ from, to, date }];
    }),
    canvas,
    named,
    seed,
    layout,
    onStep: request.onStep && ((points, share) => request.onStep!(() => keyed(nodes, points(), scale), share)),
  };
}

/** Share of the room that discs take at most where there is none for names. */
const COVERED = 0.04;

/** In the canvas's proportions, as large as its discs need. */
function roomyCanvas({ nodes }: LayoutRequest, { width, height }: Size): Size {
  const discs = nodes.reduce((sum, { radius }) => sum + Math.PI * radius ** 2, 0);
  const k = Math.max(1, Math.sqrt(discs / COVERED / (width * height)));
  return { width: width * k, height: height * k };
}
