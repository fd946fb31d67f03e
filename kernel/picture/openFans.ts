/** The relations of a ribbon fanned out wide around it, every word with room of its own: while it is looked at. */
import type { GraphEdge } from '../../contract/index.js';
import { CROSS, EDGE_LABEL } from '../appearance/index.js';
import { BoxGrid, prepared, type SlantedBox } from '../geometry/BoxGrid.js';
import { fanPath } from '../geometry/fanPath.js';
import type { Box, Point } from '../geometry/index.js';
import { compareDates } from '../text/compareDates.js';
import { composeEdge } from './composeEdge.js';
import { isInOval, nameBeside, namesAside, othersOf, wordsUnder } from './fanRoom.js';
import { beside, fanRows, type Rows } from './fanRows.js';
import type { Picture, PictureEdge, PictureInput, PictureNode, PictureRibbon, RibbonFan } from './Picture.js';
import type { NameSpot } from './nameSpots.js';
import { nameBox } from './placeLabels.js';
import { takenBy } from './placePictureLabels.js';
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
 * `input` is what the picture was composed of. The rest of the picture stays as it is: words keep off the discs and names of
 * others where they can. `room`: the part of the picture that is in sight; where words on one side of a ribbon would leave
 * it, more of them stand on the other.
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
    .map((ribbon) => openFan(ribbon, picture, input, room));
}

function openFan(
  ribbon: PictureRibbon,
  picture: Picture,
  input: Omit<PictureInput, 'places'>,
  room: Box | null,
): RibbonFan {
  const shown = relationsOf(ribbon, picture, input);
  const frame = frameOf(ribbon, picture, shown);
  const others = othersOf(picture, ribbon.ends);
  const asides = fanRows(shown.length, frame, room, others);
  const opened = shown.map((edge, i) => besideRibbon(edge, asides[i]!, frame));
  const area = areaOf(asides, frame);
  const standing = wordsAndCrosses(opened, CROSS.room * relationLabelScale(picture.scale));
  const words = new BoxGrid();
  for (const edge of opened) words.add(takenBy(edge, standing.labels.get(edge.key)!, picture.scale));
  const names = [
    ...namesOfEnds(picture, frame, area, words, others),
    ...namesAside(picture, ribbon.ends, words, others),
  ];
  const standingNames = new Map(names.flatMap(([key, at]) => (at === null ? [] : [[key, at]])));
  for (const [key, at] of standingNames) words.add(nameBox(picture.nodes.get(key)!, at));
  return {
    ribbon,
    edges: new Map(opened.map((edge) => [edge.key, edge])),
    ...standing,
    names: standingNames,
    covered: {
      words: wordsUnder(picture, ribbon.key, area, words),
      names: new Set(names.map(([key]) => key)),
    },
    area,
  };
}

/** Those that are fanned out, by date. */
function relationsOf(ribbon: PictureRibbon, { nodes }: Picture, input: Omit<PictureInput, 'places'>): PictureEdge[] {
  const isAskedFor = ({ key }: GraphEdge): boolean => input.labelled?.has(key) ?? false;
  return [...ribbon.members]
    .sort((a, b) => Number(isAskedFor(b)) - Number(isAskedFor(a)))
    .slice(0, MOST_FANNED)
    .flatMap((edge) => composeEdge(edge, input, nodes) ?? [])
    .sort((a, b) => compareDates(a.edge.attributes.date, b.edge.attributes.date) || (a.key < b.key ? -1 : 1));
}

/** The two nodes, what is between them, and the rows beside that. */
interface Frame extends Rows {
  one: PictureNode;
  other: PictureNode;
  distance: number;
  widthOf: (edge: PictureEdge) => number;
}

function frameOf({ ends, width }: PictureRibbon, { nodes, scale }: Picture, shown: readonly PictureEdge[]): Frame {
  const [one, other] = [nodes.get(ends[0])!, nodes.get(ends[1])!];
  const size = relationLabelScale(scale);
  const widthOf = ({ labelWidth, crossed }: PictureEdge): number => labelWidth + (crossed ? CROSS.room * size : 0);
  const widest = Math.max(...shown.map(widthOf));
  const distance = Math.hypot(other.x - one.x, other.y - one.y) || 1;
  const line = EDGE_LABEL.lineHeight * size + GAP.lines;
  // Words longer than the way between the discs stand beside these.
  const discs = widest + 2 * line > distance - one.radius - other.radius ? Math.max(one.radius, other.radius) : 0;
  return {
    one,
    other,
    distance,
    widthOf,
    widest,
    line,
    inner: Math.max(width / 2, discs) + GAP.inside + line / 2,
    angle: Math.atan2(other.y - one.y, other.x - one.x),
    middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
  };
}

/** A relation whose words stand so many pixels left of the ribbon's way. */
function besideRibbon(edge: PictureEdge, aside: number, { one, other, widthOf }: Frame): PictureEdge {
  const forward = edge.edge.source === one.key;
  const [from, to] = forward ? [one, other] : [other, one];
  const gap = edge.head === null ? 1 : edge.head.length + TIP;
  return { ...edge, path: fanPath(from, to, forward ? aside : -aside, widthOf(edge), gap) };
}

/** The room of all rows and the two discs' middles. */
function areaOf(asides: readonly number[], { inner, line, widest, distance, middle, angle }: Frame): SlantedBox {
  const [left, right] = [Math.max(inner, asides[0]!), Math.max(inner, -asides.at(-1)!)];
  return {
    ...beside(middle, angle, (left - right) / 2),
    halfWidth: Math.max(widest / 2, distance / 2) + GAP.around,
    halfHeight: (left + right + line) / 2 + GAP.around,
    angle,
  };
}

function namesOfEnds(
  { names }: Picture,
  { one, other, angle, widest, distance }: Frame,
  area: SlantedBox,
  words: BoxGrid,
  others: BoxGrid,
): [string, NameSpot][] {
  const isFree = (at: SlantedBox): boolean => {
    const box = prepared(at);
    return !others.hits(box) && !words.hits(box) && !isInOval(area, box);
  };
  const spotOf = (node: PictureNode, away: number): NameSpot =>
    nameBeside(node, names.get(node.key), { angle: away, beyond: widest / 2 - distance / 2, gap: GAP.inside }, isFree);
  return [
    [one.key, spotOf(one, angle + Math.PI)],
    [other.key, spotOf(other, angle)],
  ];
}

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
