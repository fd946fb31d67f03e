/**
 * Bends lines around discs and names of entities that are none of their ends: all the lines between two nodes by the
 * same amount, as little as helps. Looks at where things stand alone, so the same picture is bent the same way.
 */
import type { PreparedBox } from '../geometry/BoxGrid.js';
import { ahead, pairKey, withTipAt, type EdgePath } from '../geometry/index.js';
import { detouredPath, type Detour } from './composeEdge.js';
import { composeRibbon } from './composeRibbon.js';
import { lineOf } from './lineOf.js';
import { LineCrossings } from './LineCrossings.js';
import { COST, costOf, discs, nameBlock, squares, type Scenery } from './obstacles.js';
import type { Picture, PictureEdge, PictureInput, PictureNode, PictureRibbon } from './Picture.js';

type Nodes = Picture['nodes'];
/** The lines of a picture. */
export type Shapes = Pick<Picture, 'edges' | 'ribbons'>;

/** Bends tried, as shares of a line's length, in the order of preference; and those tried nearer to one of its ends. */
const BENDS = bothWays(0.04, 0.08, 0.12, 0.16, 0.2, 0.25, 0.3, 0.36, 0.42).map((bend): Detour => ({ bend, skew: 0 }));
const SKEWED = bothWays(0.2).flatMap((skew) =>
  bothWays(0.08, 0.16, 0.25, 0.36).map((bend): Detour => ({ bend, skew })),
);
/** What it costs that a line bends at all and near to one end, and each line that it crosses. */
const PRICE = { bend: 1.5, skew: 0.5, crossing: 0.1 } as const;
/** Nodes times relations up to which lines are bent: beyond, nobody can follow a single one. */
const MOST_COMPARED = 40_000;

/** Whether the graph is small enough for its lines to be bent. */
export const maySwerve = ({ onlyEdges }: PictureInput, nodes: Nodes, edges: Picture['edges']): boolean =>
  onlyEdges === undefined && nodes.size * edges.size <= MOST_COMPARED;

/** What lines go around beside discs. */
export interface Bypassed {
  names?: Picture['names'];
  /** By relation. */
  marks?: ReadonlyMap<string, PreparedBox>;
}

/**
 * The lines, those that run through a foreign disc or through what is `bypassed` bent where that helps; a ribbon as one.
 * `held`: arrowheads stay where they are. `unbent`: the lines before any was bent around names; those that were are bent
 * anew where they cross at least two others less by it.
 */
export function detoured(
  input: PictureInput,
  nodes: Nodes,
  { edges, ribbons }: Shapes,
  bypassed: Bypassed = {},
  held = false,
  unbent: Shapes | null = null,
): Shapes {
  if (!maySwerve(input, nodes, edges)) return { edges, ribbons };
  const scene = sceneryOf(input, nodes, { edges, ribbons }, bypassed, held);
  const bent = { edges: new Map(edges), ribbons: new Map(ribbons) };
  for (const bundle of bundlesOf(input, nodes, { edges, ribbons }, held))
    bundle.put(leastInTheWay(bundle, scene, isBent(bundle, unbent)).lines, bent);
  return bent;
}

const isBent = ({ lines: [line] }: Bundle, unbent: Shapes | null): boolean =>
  unbent !== null && lineOf(unbent, line!.key) !== line;

export function sceneryOf(
  input: PictureInput,
  nodes: Nodes,
  { edges, ribbons }: Shapes,
  { names = new Map(), marks = new Map() }: Bypassed,
  held = false,
): Scenery {
  const blocks = Array.from(names, ([key, at]) => nameBlock(nodes.get(key) as PictureNode, at));
  return {
    obstacles: [...discs(nodes), ...blocks, ...squares(input, marks)],
    inside: input.inside,
    crossings: new LineCrossings([...edges.values(), ...ribbons.values()]),
    held,
  };
}

/** Lines that bend as one. */
export interface Bundle {
  lines: readonly PictureEdge[];
  bentBy(detour: Detour): readonly PictureEdge[];
  /** Among the lines of a picture. */
  put(
    lines: readonly PictureEdge[],
    shapes: { edges: Map<string, PictureEdge>; ribbons: Map<string, PictureRibbon> },
  ): void;
}

/** The lines between each two nodes, loops left out, and each ribbon. */
export function bundlesOf(input: PictureInput, nodes: Nodes, { edges, ribbons }: Shapes, held = false): Bundle[] {
  const parallel = new Map<string, PictureEdge[]>();
  for (const line of edges.values()) {
    const { source, target } = line.edge;
    if (source === target) continue;
    const pair = pairKey(source, target);
    const bundle = parallel.get(pair);
    if (bundle) bundle.push(line);
    else parallel.set(pair, [line]);
  }
  const singles = [...parallel.values()].map((lines): Bundle => ({
    lines,
    bentBy: (detour) =>
      lines.map((line) => {
        const path = detouredPath(line, input, nodes, detour);
        return { ...line, path: held ? withTipOf(line, path) : path };
      }),
    put: (bent, shapes) => bent.forEach((line) => shapes.edges.set(line.key, line)),
  }));
  const bands = [...ribbons.values()].map((ribbon): Bundle => ({
    lines: [ribbon],
    bentBy(detour) {
      const [one, other] = ribbon.ends.map((end) => nodes.get(end)!) as [PictureNode, PictureNode];
      return [composeRibbon(ribbon.key, [one, other], ribbon.members, input, detour)];
    },
    put: (bent, shapes) => bent.forEach((line) => shapes.ribbons.set(line.key, line as PictureRibbon)),
  }));
  return [...singles, ...bands];
}

/**
 * The lines as they are, or by the bend with which the fewest obstacles are in their way and they cross fewest others.
 * `anyway`: also where nothing is in their way.
 */
export function leastInTheWay(
  { lines, bentBy }: Pick<Bundle, 'lines' | 'bentBy'>,
  scene: Scenery,
  anyway = false,
): { lines: readonly PictureEdge[]; cost: number } {
  const cost = costOf(lines, scene);
  if (cost === 0 && !anyway) return { lines, cost };
  const before = wholeCost(lines, scene);
  let best = { cost: cost === 0 ? before - PRICE.crossing : before, faults: cost, lines };
  for (const detours of [BENDS, SKEWED]) {
    // Not for a name: where lines go close around one their words read as part of it.
    if (detours === SKEWED && best.faults < COST.disc) break;
    const tried = detours.map((detour) => {
      const bent = bentBy(detour);
      const price = PRICE.bend * Math.abs(detour.bend) + PRICE.skew * Math.abs(detour.skew);
      const faults = costOf(bent, scene);
      return { cost: price + faults, faults, lines: bent };
    });
    for (const one of tried.sort((a, b) => a.cost - b.cost)) {
      // Without crossings already no better.
      if (one.cost >= best.cost) break;
      const whole = one.cost + PRICE.crossing * scene.crossings.of(one.lines);
      if (whole < best.cost) best = { ...one, cost: whole };
    }
  }
  if (best.lines !== lines) scene.crossings.replace(best.lines);
  return best;
}

/** What lines run through, and cross. */
export const wholeCost = (lines: readonly PictureEdge[], scene: Scenery): number =>
  costOf(lines, scene) + PRICE.crossing * scene.crossings.of(lines);

/** A path with its arrowhead where the line has it. */
function withTipOf({ head, path }: PictureEdge, other: EdgePath): EdgePath {
  if (head === null || path.controls.length === 2) return other;
  return withTipAt(other, ahead(path.to, path.controls[0], head.length), head.length);
}

/** Each to one side and to the other. */
function bothWays(...shares: readonly number[]): number[] {
  return shares.flatMap((share) => [share, -share]);
}
