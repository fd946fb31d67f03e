/** The relations of a ribbon fanned out wide around it, every word with room of its own: while it is looked at. */
import type { GraphEdge } from '../../contract/index.js';
import { CROSS, EDGE_LABEL } from '../appearance/index.js';
import { fanPath } from '../geometry/fanPath.js';
import type { Box, Point } from '../geometry/index.js';
import { compareDates } from '../text/compareDates.js';
import { composeEdge } from './composeEdge.js';
import type { Picture, PictureEdge, PictureInput, PictureNode, PictureRibbon, RibbonFan } from './Picture.js';
import type { NameSpot } from './nameSpots.js';
import { relationLabelScale } from './scales.js';

/** Relations fanned out at most, the strongest: the list beside the picture has all of them. */
const MOST_FANNED = 24;
/** Pixels between the lines of words, beside the ribbon and the discs, and around the whole. */
const GAP = { lines: 3, inside: 7, around: 8 } as const;
/** Room before the end of a line beside its arrowhead. */
const TIP = 1.5;

/**
 * The fans of a picture's ribbons that are looked at: of the pairs in `keys`, and of those with a relation in
 * `labelled`.
 * `input` is what the picture was composed of. The rest of the picture stays as it is. `room`: the part of the picture
 * that is in sight; where words on one side of a ribbon would leave it, more of them stand on the other.
 */
export function openFans(
  picture: Picture,
  input: Omit<PictureInput, 'places'>,
  keys: ReadonlySet<string>,
  room: Box | null = null,
): RibbonFan[] {
  const { labelled } = input;
  return [...picture.ribbons.values()]
    .filter(({ key, members }) => keys.has(key) || members.some((edge) => labelled?.has(edge.key)))
    .map((ribbon) => openFan(ribbon, picture.nodes, input, room));
}

function openFan(
  ribbon: PictureRibbon,
  nodes: ReadonlyMap<string, PictureNode>,
  input: Omit<PictureInput, 'places'>,
  room: Box | null,
): RibbonFan {
  const { scale } = input;
  const [one, other] = [nodes.get(ribbon.ends[0])!, nodes.get(ribbon.ends[1])!];
  const size = relationLabelScale(scale);
  const widthOf = ({ labelWidth, crossed }: PictureEdge): number => labelWidth + (crossed ? CROSS.room * size : 0);
  const isAskedFor = ({ key }: GraphEdge): boolean => input.labelled?.has(key) ?? false;
  const shown = [...ribbon.members]
    .sort((a, b) => Number(isAskedFor(b)) - Number(isAskedFor(a)))
    .slice(0, MOST_FANNED)
    .flatMap((edge) => composeEdge(edge, input, nodes) ?? [])
    .sort((a, b) => compareDates(a.edge.attributes.date, b.edge.attributes.date) || (a.key < b.key ? -1 : 1));
  const widest = Math.max(...shown.map(widthOf));
  const distance = Math.hypot(other.x - one.x, other.y - one.y) || 1;
  const line = EDGE_LABEL.lineHeight * size + GAP.lines;
  // Words longer than the way between the discs stand beside these.
  const discs = widest + 2 * line > distance - one.radius - other.radius ? Math.max(one.radius, other.radius) : 0;
  const inner = Math.max(ribbon.width / 2, discs) + GAP.inside + line / 2;
  const angle = Math.atan2(other.y - one.y, other.x - one.x);
  const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
  const first = firstSide(shown.length, { middle, angle, inner, line, widest }, room);
  const asideOf = (i: number): number => (i < first ? inner + (first - 1 - i) * line : -inner - (i - first) * line);
  const opened = shown.map((edge, i): PictureEdge => {
    const forward = edge.edge.source === one.key;
    const [from, to] = forward ? [one, other] : [other, one];
    const gap = edge.head === null ? 1 : edge.head.length + TIP;
    return { ...edge, path: fanPath(from, to, forward ? asideOf(i) : -asideOf(i), widthOf(edge), gap) };
  });
  const [left, right] = [first, shown.length - first].map((count) => inner + Math.max(0, count - 1) * line);
  const halfWidth = Math.max(widest / 2, distance / 2) + GAP.around;
  return {
    ribbon,
    edges: new Map(opened.map((edge) => [edge.key, edge])),
    ...wordsAndCrosses(opened, CROSS.room * size),
    names: new Map([
      [one.key, outerName(one, angle + Math.PI, widest / 2 - distance / 2)],
      [other.key, outerName(other, angle, widest / 2 - distance / 2)],
    ]),
    area: {
      ...beside(middle, angle, (left! - right!) / 2),
      halfWidth,
      halfHeight: (left! + right! + line) / 2 + GAP.around,
      angle,
    },
  };
}

/** How the rows of words stand to both sides of a ribbon: pixels to the first, from row to row, and of the longest. */
interface Rows {
  middle: Point;
  angle: number;
  inner: number;
  line: number;
  widest: number;
}

/** How many of the lines stand on the left of the ribbon's way: half, or as many as let all words stay in the room. */
function firstSide(count: number, rows: Rows, room: Box | null): number {
  const half = Math.ceil(count / 2);
  if (room === null) return half;
  const [left, right] = [fitting(count, rows, 1, room), fitting(count, rows, -1, room)];
  return left + right < count ? half : Math.min(left, Math.max(half, count - right));
}

/** The rows that have room on one side. */
function fitting(count: number, { middle, angle, inner, line, widest }: Rows, side: 1 | -1, room: Box): number {
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const [across, down] = [(cos * widest + sin * line) / 2, (sin * widest + cos * line) / 2];
  for (let row = 0; row < count; row++) {
    const { x, y } = beside(middle, angle, side * (inner + row * line));
    if (x - across < room.left || x + across > room.right || y - down < room.top || y + down > room.bottom) return row;
  }
  return count;
}

/** The point so many pixels left of a way in that direction. */
const beside = ({ x, y }: Point, angle: number, aside: number): Point => ({
  x: x + aside * Math.sin(angle),
  y: y - aside * Math.cos(angle),
});

/** In the middle of each line; a cross stands before its words. */
function wordsAndCrosses(edges: readonly PictureEdge[], room: number): Pick<RibbonFan, 'labels' | 'crosses'> {
  const along = ({ path: { middle, angle } }: PictureEdge, distance: number): Point => ({
    x: middle.x + distance * Math.cos(angle),
    y: middle.y + distance * Math.sin(angle),
  });
  const crossed = edges.filter((edge) => edge.crossed);
  return {
    labels: new Map(
      edges.map((edge) => [
        edge.key,
        { middle: edge.crossed ? along(edge, room / 2) : edge.path.middle, angle: edge.path.angle },
      ]),
    ),
    crosses: new Map(crossed.map((edge) => [edge.key, along(edge, -edge.labelWidth / 2)])),
  };
}

/** Where a node's name stands on the far side of its disc, at least `beyond` pixels from the disc's middle. */
function outerName({ x, y, radius, width, height }: PictureNode, angle: number, beyond: number): NameSpot {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const far = Math.max(radius, beyond) + GAP.inside + (width * Math.abs(cos) + height * Math.abs(sin)) / 2;
  return { side: 'above', x: x + far * cos - width / 2, y: y + far * sin - height / 2 };
}
