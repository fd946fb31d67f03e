/** How much of a picture a reader would stumble over, as one number: to choose among layouts. */
import { CROSS } from '../appearance/index.js';
import {
  boxesAreApart,
  boxesOverlap,
  boxOf,
  pointAt,
  segmentHitsBox,
  segmentsCross,
  type Box,
  type Point,
} from '../geometry/index.js';
import type { Picture, PictureEdge, PictureRibbon } from './Picture.js';
import { bandLength } from './reserveMarks.js';
import { ribbonCounts } from './ribbonCounts.js';

/** What an entity without its name costs, relative to a relation without its words. */
export const NAMELESS = 40;
/** What each of the others costs. */
const COST = {
  word: 1,
  inRibbon: 0.1,
  throughDisc: 2,
  throughName: 0.4,
  mark: 4,
  crossing: 0.05,
  /** A ribbon with neither words nor count; and one, for each root of its relations, that lacks all room for words. */
  uncounted: 3,
  short: 1.5,
} as const;
/** Straight pieces that a line is taken for. */
const PIECES = 6;

interface Line {
  edge: PictureEdge | PictureRibbon;
  /** Half the width of a ribbon's band. */
  half: number;
  points: readonly Point[];
  box: Box;
}

export function blemishes(picture: Picture): number {
  const { nodes, edges, ribbons, names, relationLabels, crosses } = picture;
  const lines = [...edges.values(), ...ribbons.values()].map(lineOf);
  const discs = [...nodes.values()].map(({ key, x, y, radius }) => ({
    key,
    box: squareAround({ x, y }, 0.86 * radius),
  }));
  const marks = [...crosses].map(([key, at]) => ({ key, box: squareAround(at, CROSS.ground) }));
  let cost = NAMELESS * (nodes.size - names.size);
  for (const { key, label } of edges.values()) if (label !== '' && !relationLabels.has(key)) cost += COST.word;
  const counts = ribbonCounts(picture);
  for (const ribbon of ribbons.values()) {
    const { key, members } = ribbon;
    cost += COST.inRibbon * members.length + COST.short * Math.sqrt(members.length) * lackOf(ribbon);
    if (!relationLabels.has(key) && !counts.has(key)) cost += COST.uncounted;
  }
  const blocks = [...names].map(([key, { x, y }]) => ({ key, box: boxOf({ ...nodes.get(key)!, x, y }) }));
  const named = blocks.map(({ box }) => box);
  for (const { box } of marks)
    if ([...named, ...discs.map((disc) => disc.box)].some((other) => boxesOverlap(box, other))) cost += COST.mark;
  for (const [i, line] of lines.entries()) {
    const { source, target } = line.edge.edge;
    for (const disc of discs)
      if (disc.key !== source && disc.key !== target && runsThrough(line, disc.box)) cost += COST.throughDisc;
    for (const name of blocks)
      if (name.key !== source && name.key !== target && runsThrough(line, name.box)) cost += COST.throughName;
    for (const mark of marks) if (!isOf(line.edge, mark.key) && runsThrough(line, mark.box)) cost += COST.mark;
    for (let k = i + 1; k < lines.length; k++) cost += COST.crossing * crossings(line, lines[k]!);
  }
  return cost;
}

/** The share that a band lacks of the length that its words and marks take, 0 to 1. */
const lackOf = (ribbon: PictureRibbon): number => Math.max(0, 1 - ribbon.path.length / bandLength(ribbon));

const isOf = (line: PictureEdge | PictureRibbon, relation: string): boolean =>
  line.key === relation || ('members' in line && line.members.some(({ key }) => key === relation));

function lineOf(edge: PictureEdge | PictureRibbon): Line {
  const points = Array.from({ length: PIECES + 1 }, (_, i) => pointAt(edge.path, i / PIECES));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  return { edge, half: 'members' in edge ? edge.width / 2 : 0, points, box };
}

const squareAround = ({ x, y }: Point, half: number): Box => ({
  left: x - half,
  right: x + half,
  top: y - half,
  bottom: y + half,
});

function runsThrough({ points, box, half }: Line, around: Box): boolean {
  const [left, top, right, bottom] = [around.left - half, around.top - half, around.right + half, around.bottom + half];
  if (boxesAreApart(box, { left, top, right, bottom })) return false;
  return points.some((b, i) => {
    const a = points[i - 1] ?? b;
    return segmentHitsBox(a.x, a.y, b.x, b.y, left, top, right, bottom);
  });
}

function crossings({ points: p, box }: Line, { points: q, box: other }: Line): number {
  if (boxesAreApart(box, other)) return 0;
  let count = 0;
  for (let i = 1; i < p.length; i++)
    for (let k = 1; k < q.length; k++) {
      const [a, b, c, d] = [p[i - 1]!, p[i]!, q[k - 1]!, q[k]!];
      count += Number(segmentsCross(a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y));
    }
  return count;
}
