/** Which names and relation labels a picture has, where they stand, and where crosses mark its relations. */
import { CROSS } from '../appearance/index.js';
import { prepared, type PreparedBox } from '../geometry/BoxGrid.js';
import type { Box, Point, Rectangle } from '../geometry/index.js';
import type { Shapes } from './detours.js';
import { nameCandidates, relationLabelCandidates } from './labelCandidates.js';
import type { NameSpot } from './nameSpots.js';
import { isCrowded, leaders } from './overview.js';
import type { Picture, PictureEdge, PictureInput, PictureNode, PictureRibbon } from './Picture.js';
import { discBox, placeLabels, type LabelView, type NodeToLabel, type PlacedLabels } from './placeLabels.js';
import { wordBox, type EdgeToLabel, type PlacedEdgeLabel } from './placeWords.js';
import { bandBoxes, ribbonLabelCandidates } from './ribbonLabels.js';
import { reserveMarks } from './reserveMarks.js';
import { relationLabelScale } from './scales.js';
import { standingWords } from './standingWords.js';

/** Pixels beyond the window in which nodes still count: their names may reach into it. */
const MARGIN = 100;
/** Pixels around everything, for names and loops at the rim. */
const RIM = 400;

type Nodes = ReadonlyMap<string, PictureNode>;
type Ribbons = ReadonlyMap<string, PictureRibbon>;

/** Names alone, as `placePictureLabels` has them; null where only those who lead a crowded picture have one. */
export function placePictureNames(input: PictureInput, nodes: Nodes, shapes: Shapes): Picture['names'] | null {
  const { view, near, lead, nameable } = lookedAt(input, nodes);
  if (lead !== null) return null;
  const lines = new Map<string, PictureEdge>([...shapes.edges, ...shapes.ribbons]);
  const marks = reserveMarks(near, shapes, input.scale);
  const names = nameCandidates(nameable, lines, input, view);
  const room = viewOf(view, input, shapes.ribbons, marks);
  return shifted(placeAll(names, [], { ...room, nameless: namelessOf(near, names, view) }, input.named).nodes, view);
}

/** `standing`: names that have their place; null: they get one here. */
export function placePictureLabels(
  input: PictureInput,
  nodes: Nodes,
  shapes: Shapes,
  standing: Picture['names'] | null,
): Pick<Picture, 'names' | 'relationLabels' | 'crosses'> {
  const { edges, ribbons } = shapes;
  const lines = new Map<string, PictureEdge>([...edges, ...ribbons]);
  const { view, near, lead, nameable } = lookedAt(input, nodes);
  const worded = lead === null ? input : { ...input, mayHaveLabel: new Set<string>() };
  const marks = reserveMarks(near, shapes, input.scale, standing ?? undefined);
  const names = nameCandidates(nameable, standing === null ? lines : null, input, view);
  const placed = placeAll(
    names,
    [
      ...ribbonLabelCandidates(ribbons.values(), worded, view),
      ...relationLabelCandidates(edges.values(), worded, view, [...lines.values()]),
    ],
    { ...viewOf(view, input, ribbons, marks), nameless: namelessOf(near, names, view) },
    input.named,
    standing === null ? undefined : shifted(standing, { x: -view.x, y: -view.y }),
  );
  const { relationLabels, crosses } = labelsAndCrosses(lines.values(), placed, view, input.scale);
  const reserved = [...marks].map(([key, { x, y }]): [string, Point] => [key, { x, y }]);
  return { names: shifted(placed.nodes, view), relationLabels, crosses: new Map([...reserved, ...crosses]) };
}

/** The part of the picture that is looked at, who leads it when it is crowded, and the nodes that may have a name. */
function lookedAt(input: PictureInput, nodes: ReadonlyMap<string, PictureNode>) {
  const all = [...nodes.values()];
  const view = input.window ?? everything(all);
  const near = input.window === undefined ? all : all.filter((node) => isNear(node, view));
  const lead = input.calm && isCrowded(near) ? leaders(near) : null;
  const nameable = lead === null ? near : near.filter(({ key }) => lead.has(key) || input.named?.has(key));
  return { view, near, lead, nameable };
}

/** Discs in sight beyond which hardly a spot is free of them, and looking for one takes long. */
export const MOST_NAMELESS = 2_000;

/** The discs of those that are not to be named. */
function namelessOf(near: readonly PictureNode[], names: readonly NodeToLabel[], view: Point): PreparedBox[] {
  if (near.length - names.length > MOST_NAMELESS) return [];
  const named = new Set(names.map(({ key }) => key));
  return near
    .filter(({ key }) => !named.has(key))
    .map(({ key, radius, x, y }) => discBox({ key, radius, x: x - view.x, y: y - view.y }));
}

const shifted = (names: Picture['names'], { x, y }: Point): Map<string, NameSpot> =>
  new Map([...names].map(([key, at]) => [key, { ...at, x: at.x + x, y: at.y + y }]));

/** Forced names come first and push others away, so only those that found no room of their own are forced. */
function placeAll(
  names: readonly NodeToLabel[],
  labels: readonly EdgeToLabel[],
  view: LabelView,
  named: PictureInput['named'],
  standing?: Picture['names'],
): PlacedLabels {
  const forced = new Set<string>();
  if (standing !== undefined) return placeLabels(names, labels, view, standing);
  let placed = placeLabels(names, labels, view);
  for (;;) {
    const missing = names.filter(({ key }) => named?.has(key) && !placed.nodes.has(key) && !forced.has(key));
    if (missing.length === 0) return placed;
    for (const { key } of missing) forced.add(key);
    placed = placeLabels(
      names.map((name) => ({ ...name, forced: forced.has(name.key) })),
      labels,
      view,
    );
  }
}

/** Back to picture space, each label with its cross. */
function labelsAndCrosses(
  edges: Iterable<PictureEdge>,
  placed: PlacedLabels,
  view: Point,
  scale: number,
): Pick<Picture, 'relationLabels' | 'crosses'> {
  const relationLabels = new Map<string, PlacedEdgeLabel>();
  const crosses = new Map<string, Point>();
  for (const edge of edges) {
    const at = placed.edges.get(edge.key);
    if (at === undefined) continue;
    const middle = { x: at.middle.x + view.x, y: at.middle.y + view.y };
    const { label, cross } = standingLabel(edge, { ...at, middle }, scale);
    if (cross !== null) crosses.set(edge.key, cross);
    relationLabels.set(edge.key, label);
  }
  return { relationLabels, crosses };
}

/** A relation's label in the room it got: a cross takes the room before it. */
export function standingLabel(
  { crossed, labelWidth }: PictureEdge,
  at: PlacedEdgeLabel,
  scale: number,
): { label: PlacedEdgeLabel; cross: Point | null } {
  const { middle, angle } = at;
  if (!crossed) return { label: at, cross: null };
  const room = CROSS.room * relationLabelScale(scale);
  return {
    label: { middle: along(middle, angle, room / 2), angle },
    cross: along(middle, angle, -labelWidth / 2),
  };
}

/** The room that a standing label takes, with its cross. */
export function takenBy(edge: PictureEdge, at: PlacedEdgeLabel, scale: number): PreparedBox {
  const { width, height } = standingWords(edge, at);
  const room = edge.crossed ? CROSS.room * relationLabelScale(scale) : 0;
  return wordBox({ width: width + room, height }, { ...along(at.middle, at.angle, -room / 2), angle: at.angle });
}

const along = ({ x, y }: Point, angle: number, distance: number): Point => ({
  x: x + distance * Math.cos(angle),
  y: y + distance * Math.sin(angle),
});

export const isNear = ({ x, y }: Point, view: Rectangle): boolean =>
  x > view.x - MARGIN && y > view.y - MARGIN && x < view.x + view.width + MARGIN && y < view.y + view.height + MARGIN;

/** The view with its own upper left corner as origin. */
function viewOf(
  view: Rectangle,
  { inside, taken = [] }: PictureInput,
  ribbons: Ribbons,
  marks: ReadonlyMap<string, PreparedBox>,
): LabelView {
  const { x, y, width, height } = view;
  const seen = ({ left, top, right, bottom }: Box): Box => ({
    left: left - x,
    top: top - y,
    right: right - x,
    bottom: bottom - y,
  });
  return {
    width,
    height,
    bands: Array.from(ribbons.values()).flatMap((ribbon) => bandBoxes(ribbon, view)),
    taken: [
      ...taken.map(seen).map(boxToAvoid),
      ...Array.from(marks.values(), (mark) => ({ ...mark, x: mark.x - x, y: mark.y - y })),
    ],
    ...(inside !== undefined && { inside: seen(inside) }),
  };
}

export const boxToAvoid = ({ left, top, right, bottom }: Box): PreparedBox =>
  prepared({
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    halfWidth: (right - left) / 2,
    halfHeight: (bottom - top) / 2,
    angle: 0,
  });

function everything(nodes: Iterable<Point>): Rectangle {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  for (const { x, y } of nodes)
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  return { x: left - RIM, y: top - RIM, width: right - left + 2 * RIM, height: bottom - top + 2 * RIM };
}
