/** Counts the faults of a composed picture, and how it uses its canvas. */
import { CROSS, EDGE_LABEL } from '../../kernel/appearance/index.js';
import { slantedBoxesOverlap, type SlantedBox } from '../../kernel/geometry/BoxGrid.js';
import {
  arrowheadCorners,
  boundsOf,
  boxesAreApart,
  pointAt,
  segmentHitsBox,
  segmentsCross,
  type Box,
  type Point,
} from '../../kernel/geometry/index.js';
import {
  lineOf,
  pictureBounds,
  relationLabelScale,
  standingWords,
  type Picture,
  type PictureEdge,
  type PictureNode,
  type PictureRibbon,
  type PlacedEdgeLabel,
} from '../../kernel/picture/index.js';
import type { Canvas } from './drawFitted.js';

/** Straight pieces that a line is taken for. */
const PIECES = 24;
/** Columns and rows of the raster that the canvas is looked at in. */
const RASTER = 6;
/** Height of a relation's word at base size: what is inked. */
const WORD_HEIGHT = 11;

/** Pixels from a name within which words flatter than this, in radians, read as another line of it. */
const BESIDE = 7;
const LEVEL = Math.PI / 6;

/** Each row of the report with its figure. */
export type Measure = Record<string, number>;

export function measurePicture(picture: Picture, canvas: Canvas, core: ReadonlySet<string>): Measure {
  const { nodes, edges, ribbons, names, relationLabels, crosses } = picture;
  const nameBoxes = new Map([...names].map(([key, at]) => [key, upright(at, nodes.get(key)!)]));
  const discs = [...nodes.values()];
  const lines = [...edges.values(), ...ribbons.values()].map(drawnLine);
  const wordBoxes = new Map(
    [...relationLabels].map(([key, at]) => [key, wordBox(lineOf(picture, key), at, picture.scale)]),
  );
  const marks = [...crosses].map(([key, at]) => ({ key, box: squareAt(at, CROSS.ground) }));
  const worded = [...edges.values()].filter(({ label }) => label !== '');
  const bounds = pictureBounds(picture);
  return {
    'names hidden': nodes.size - names.size,
    'names of the core hidden': [...core].filter((key) => nodes.has(key) && !names.has(key)).length,
    'name over name': pairs([...nameBoxes.values()], slantedBoxesOverlap),
    'name over a foreign disc': count(nameBoxes, ([key, box]) =>
      discs.some((disc) => disc.key !== key && slantedBoxesOverlap(box, squareAt(disc, disc.radius))),
    ),
    'name nearer to a foreign disc': count(nameBoxes, ([key, box]) => {
      const away = (disc: PictureNode): number => distanceToBox(box, disc) - disc.radius;
      const own = away(nodes.get(key)!);
      return discs.some((disc) => disc.key !== key && away(disc) < own);
    }),
    'disc over disc': pairs(discs, (a, b) => distance(a, b) < a.radius + b.radius),
    'words hidden': worded.filter(({ key }) => !relationLabels.has(key)).length,
    'of words': worded.length,
    'facts in ribbons': [...ribbons.values()].reduce((n, { members }) => n + members.length, 0),
    ribbons: ribbons.size,
    'word over word, name or disc': count(
      wordBoxes,
      ([key, box]) =>
        [...wordBoxes].some(([other, one]) => key !== other && slantedBoxesOverlap(box, one)) ||
        [...nameBoxes.values()].some((one) => slantedBoxesOverlap(box, one)) ||
        discs.some((disc) => slantedBoxesOverlap(box, squareAt(disc, disc.radius))),
    ),
    'word beside a foreign name': count(wordBoxes, ([key, box]) => {
      const line = lineOf(picture, key);
      const near = { ...box, halfWidth: box.halfWidth + BESIDE, halfHeight: box.halfHeight + BESIDE };
      return (
        Math.abs(box.angle) < LEVEL &&
        [...nameBoxes].some(([name, one]) => !isEnd(line, name) && slantedBoxesOverlap(near, one))
      );
    }),
    'words upside down': count(wordBoxes.values(), ({ angle }) => Math.abs(angle) > Math.PI / 2 + 1e-6),
    'words steeper than 60°': count(wordBoxes.values(), ({ angle }) => Math.abs(angle) > Math.PI / 3),
    'line crosses line': pairs(lines, (a, b) => (boxesAreApart(a.box, b.box) ? 0 : crossings(a.points, b.points))),
    'line through a foreign disc': sum(lines, ({ edge, points }) =>
      count(discs, (disc) => !isEnd(edge, disc.key) && distanceTo(points, disc) < disc.radius),
    ),
    'disc on a foreign ribbon': sum([...ribbons.values()], (ribbon) =>
      count(
        discs,
        (disc) =>
          !ribbon.ends.includes(disc.key) && distanceTo(pointsOf(ribbon), disc) < disc.radius + ribbon.width / 2,
      ),
    ),
    'line through a foreign name': sum(lines, ({ edge, points }) =>
      count(nameBoxes, ([key, box]) => !isEnd(edge, key) && runsThrough(points, box)),
    ),
    'marks of doubt': crosses.size,
    'mark covered': count(
      marks,
      ({ key, box }) =>
        [...nameBoxes.values()].some((one) => slantedBoxesOverlap(one, box)) ||
        [...wordBoxes].some(([other, one]) => key !== other && slantedBoxesOverlap(one, box)) ||
        discs.some((disc) => distance(disc, box) < disc.radius + CROSS.arm),
    ),
    'foreign line through a mark': sum(marks, ({ key, box }) =>
      count(lines, ({ edge, points }) => !isOwn(edge, key) && distanceTo(points, box) < CROSS.arm),
    ),
    'arrowhead under a name': count(edges.values(), (edge) => {
      const head = headOf(edge);
      return head !== null && [...nameBoxes.values()].some((box) => slantedBoxesOverlap(box, head));
    }),
    'arrowhead over arrowhead': pairs(
      [...edges.values()].filter(({ head }) => head !== null),
      (a, b) => distance(tipOf(a), tipOf(b)) < 0.7 * Math.min(a.head!.wideness, b.head!.wideness),
    ),
    'canvas used, %': Math.round(
      (100 * (bounds.right - bounds.left) * (bounds.bottom - bounds.top)) / (canvas.width * canvas.height),
    ),
    'evenness, %': Math.round(
      100 *
        evenness([...nameBoxes.values(), ...wordBoxes.values(), ...discs.map((d) => squareAt(d, d.radius))], canvas),
    ),
  };
}

const isEnd = ({ edge }: PictureEdge, key: string): boolean => edge.source === key || edge.target === key;
/** Whether it is the line, or the ribbon, of that relation. */
const isOwn = (line: PictureEdge | PictureRibbon, key: string): boolean =>
  line.key === key || ('members' in line && line.members.some((edge) => edge.key === key));
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const count = <T>(list: Iterable<T>, isFault: (one: T) => boolean): number => [...list].filter(isFault).length;
const sum = <T>(list: readonly T[], faults: (one: T) => number): number => list.reduce((n, one) => n + faults(one), 0);

function pairs<T>(list: readonly T[], faults: (a: T, b: T) => number | boolean): number {
  let n = 0;
  for (const [i, a] of list.entries()) for (const b of list.slice(i + 1)) n += Number(faults(a, b));
  return n;
}

interface DrawnLine {
  edge: PictureEdge | PictureRibbon;
  points: readonly Point[];
  box: Box;
}

function drawnLine(edge: PictureEdge | PictureRibbon): DrawnLine {
  const points = pointsOf(edge);
  return { edge, points, box: boundsOf(points.map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y }))) };
}

const pointsOf = ({ path }: PictureEdge): Point[] =>
  Array.from({ length: PIECES + 1 }, (_, i) => pointAt(path, i / PIECES));

function crossings(a: readonly Point[], b: readonly Point[]): number {
  let n = 0;
  for (let i = 1; i < a.length; i++)
    for (let k = 1; k < b.length; k++) {
      const [p, q, r, s] = [a[i - 1]!, a[i]!, b[k - 1]!, b[k]!];
      n += Number(segmentsCross(p.x, p.y, q.x, q.y, r.x, r.y, s.x, s.y));
    }
  return n;
}

function distanceTo(points: readonly Point[], { x, y }: Point): number {
  let least = Infinity;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const [ux, uy] = [b.x - a.x, b.y - a.y];
    const t = Math.min(1, Math.max(0, ((x - a.x) * ux + (y - a.y) * uy) / (ux * ux + uy * uy || 1)));
    least = Math.min(least, Math.hypot(x - a.x - t * ux, y - a.y - t * uy));
  }
  return least;
}

/** From the sides of an upright box. */
const distanceToBox = ({ x, y, halfWidth, halfHeight }: SlantedBox, at: Point): number =>
  Math.hypot(Math.max(0, Math.abs(at.x - x) - halfWidth), Math.max(0, Math.abs(at.y - y) - halfHeight));

/** Pixels between the middle of a disc and a line. */
export const distanceToLine = (line: PictureEdge, at: Point): number => distanceTo(pointsOf(line), at);

function runsThrough(points: readonly Point[], box: SlantedBox): boolean {
  const { left, top, right, bottom } = sidesOf(box);
  return points.some((b, i) => {
    const a = points[Math.max(0, i - 1)]!;
    return segmentHitsBox(a.x, a.y, b.x, b.y, left, top, right, bottom);
  });
}
const sidesOf = ({ x, y, halfWidth, halfHeight }: SlantedBox): Box => ({
  left: x - halfWidth,
  top: y - halfHeight,
  right: x + halfWidth,
  bottom: y + halfHeight,
});

const squareAt = ({ x, y }: Point, half: number): SlantedBox => ({ x, y, halfWidth: half, halfHeight: half, angle: 0 });
const upright = ({ x, y }: Point, { width, height }: { width: number; height: number }): SlantedBox => ({
  x: x + width / 2,
  y: y + height / 2,
  halfWidth: width / 2,
  halfHeight: height / 2,
  angle: 0,
});
const wordBox = (edge: PictureEdge, at: PlacedEdgeLabel, scale: number): SlantedBox => {
  const { width, height } = standingWords(edge, at);
  const bare = (EDGE_LABEL.lineHeight - WORD_HEIGHT) * relationLabelScale(scale);
  return { ...at.middle, halfWidth: width / 2, halfHeight: (height - bare) / 2, angle: at.angle };
};

const tipOf = ({ path, head }: PictureEdge): Point => arrowheadCorners(path, head!)[0];
function headOf({ path, head }: PictureEdge): SlantedBox | null {
  if (head === null) return null;
  const tip = arrowheadCorners(path, head)[0];
  return squareAt({ x: (tip.x + path.to.x) / 2, y: (tip.y + path.to.y) / 2 }, head.length / 3);
}

/** 1 where each part of the canvas holds as much of what is drawn as any other, 0 where all is in one. */
function evenness(boxes: readonly SlantedBox[], { width, height }: Canvas): number {
  const all = boxes.map(sidesOf);
  const middle = {
    x: (Math.min(...all.map((b) => b.left)) + Math.max(...all.map((b) => b.right))) / 2,
    y: (Math.min(...all.map((b) => b.top)) + Math.max(...all.map((b) => b.bottom))) / 2,
  };
  const cells = new Array<number>(RASTER * RASTER).fill(0);
  for (const box of boxes) {
    const column = Math.floor((RASTER * (box.x - middle.x + width / 2)) / width);
    const row = Math.floor((RASTER * (box.y - middle.y + height / 2)) / height);
    const cell = Math.min(RASTER - 1, Math.max(0, row)) * RASTER + Math.min(RASTER - 1, Math.max(0, column));
    cells[cell]! += 4 * box.halfWidth * box.halfHeight;
  }
  const whole = cells.reduce((a, b) => a + b, 0);
  const entropy = cells.reduce((s, c) => (c === 0 ? s : s - (c / whole) * Math.log(c / whole)), 0);
  return entropy / Math.log(cells.length);
}
