/**
 * Where each node goes by the layout that was chosen: all of them by its rule, or those without a place beside the
 * others. Deterministic, like each rule: the same on the page, in a worker and on the server.
 */
import type { ChosenLayout } from '../../contract/index.js';
import type { Point } from '../geometry/index.js';
import { drawnScale, sizesAt } from '../layout/drawnScale.js';
import type { Size } from '../layout/fitToCanvas.js';
import { footprints, hasRoomForNames, layoutGraph, type LayoutRequest } from '../layout/index.js';
import { linkNodes } from '../layout/linkNodes.js';
import { separate } from '../layout/separate.js';
import { bestLayout, type Judged } from '../picture/bestLayout.js';
import { circular } from './circular.js';
import { grid } from './grid.js';
import type { LayoutRule } from './LayoutRule.js';

/** By name; `relations` is `bestLayout`. */
const RULES: Readonly<Record<Exclude<ChosenLayout['name'], 'relations'>, LayoutRule>> = { circular, grid };

export interface Arranging {
  /** Its `fixed` stay in any case. */
  request: LayoutRequest;
  layout: ChosenLayout;
  /** Whether all but `fixed` go where the layout has them, or what has no place comes beside what has. */
  anew: boolean;
  /** What is laid out, as it will be drawn. By relations null will do for a graph that has only one start. */
  drawn: Judged | null;
}

/** Positions by node key, in pixels, y downwards. */
export function arrange({ request, layout, anew, drawn }: Arranging): Map<string, Point> {
  const isBeside = (request.fixed?.size ?? 0) > 0 && !anew;
  if (layout.name === 'relations' || drawn === null) return bestLayout(request, drawn);
  return isBeside ? layoutGraph(request) : byRule(request, RULES[layout.name], drawn);
}

/** In pixels of the screen, at the scale at which all of it will be on the canvas. */
function byRule(request: LayoutRequest, rule: LayoutRule, { graph }: Judged): Map<string, Point> {
  const { seed = 1, width = 1440, height = 900, fixed = new Map() } = request;
  const named = hasRoomForNames(request.nodes.length);
  const scale = named ? drawnScale(request.nodes, { width, height }) : 1;
  const canvas = named ? { width, height } : roomyCanvas(request, { width, height });
  const { nodes, edges } = named ? sizesAt(request.nodes, request.edges, scale, canvas) : request;
  const index = new Map(nodes.map(({ key }, i) => [key, i]));
  const points = rule({
    nodes: nodes.map((node) => ({ ...node, attributes: graph.nodes.get(node.key)! })),
    links: linkNodes(nodes, edges, index),
    canvas,
    seed,
  });
  const held = new Set<number>();
  for (const [key, at] of fixed) {
    const i = index.get(key);
    if (i === undefined) continue;
    points[i] = { x: at.x * scale, y: at.y * scale };
    held.add(i);
  }
  if (held.size > 0 && named) separate(points, footprints(nodes), held, 0);
  return new Map(nodes.map(({ key }, i) => [key, { x: points[i]!.x / scale, y: points[i]!.y / scale }]));
}

/** Share of the room that discs take at most where there is none for names. */
const COVERED = 0.04;

/** In the canvas's proportions, as large as its discs need. */
function roomyCanvas({ nodes }: LayoutRequest, { width, height }: Size): Size {
  const discs = nodes.reduce((sum, { radius }) => sum + Math.PI * radius ** 2, 0);
  const k = Math.max(1, Math.sqrt(discs / COVERED / (width * height)));
  return { width: width * k, height: height * k };
}
