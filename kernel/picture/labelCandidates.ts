/** Which names and relation labels of a picture ask `placeLabels` for room, and how much. */
import { CROSS, isEvidenceLink } from '../appearance/index.js';
import type { Point } from '../geometry/index.js';
import { LineGrid } from './LineGrid.js';
import { nameCovers } from './nameCovers.js';
import type { PictureEdge, PictureInput, PictureNode } from './Picture.js';
import type { NodeToLabel } from './placeLabels.js';
import type { EdgeToLabel } from './placeWords.js';
import { relationLabelScale } from './scales.js';
import { wordSpots } from './wordSpots.js';

/** Nodes times relations up to which it is found out what names cover; beyond, names stand below wherever they can. */
const MOST_COMPARED = 40_000;

/**
 * Names of the nodes near the view: all, or the `mostNames` most prominent and those that must be there. `edges` are
 * the lines that names had better not cover; null: that makes no difference.
 */
export function nameCandidates(
  near: readonly PictureNode[],
  edges: ReadonlyMap<string, PictureEdge> | null,
  { mostNames, named }: PictureInput,
  view: Point,
): NodeToLabel[] {
  const covers =
    edges !== null && near.length * edges.size <= MOST_COMPARED ? nameCovers(near, edges.values()) : undefined;
  const nameless = new Set(
    mostNames === undefined
      ? []
      : [...near]
          .sort(byProminence)
          .slice(mostNames)
          .map(({ key }) => key)
          .filter((key) => !named?.has(key)),
  );
  return near
    .filter(({ key }) => !nameless.has(key))
    .map((node) => ({
      ...toView(node, view),
      priority: node.attributes.prominence,
      covers: covers?.get(node.key),
    }));
}
const byProminence = (a: PictureNode, b: PictureNode): number =>
  b.attributes.prominence - a.attributes.prominence || (a.key < b.key ? -1 : 1);

/** Lines up to which words may stand level or in two lines, where they cover no other line. */
const MOST_TURNED = 300;

/** More than any number of claims. */
const STRONG_FIRST = 1e6;
/** And those in doubt before them. */
const DOUBT_FIRST = 2e6;

/**
 * Labels of the relations that may have one, each with the spots on its line where it fits. `lines` are all lines of
 * the picture; absent: words stand along their lines alone, as they can be compared within one bundle.
 */
export function relationLabelCandidates(
  edges: Iterable<PictureEdge>,
  { scale, labelled, mayHaveLabel }: PictureInput,
  view: Point,
  lines: readonly PictureEdge[] = [],
): EdgeToLabel[] {
  const size = relationLabelScale(scale);
  const candidates: EdgeToLabel[] = [];
  const around = lines.length > 0 && lines.length <= MOST_TURNED ? new LineGrid(lines) : null;
  for (const line of edges) {
    const { key, edge, path, strong, crossed, labelWidth, labelHeight, folded } = line;
    const forced = labelled?.has(key) ?? false;
    if (!forced && ((mayHaveLabel && !mayHaveLabel.has(key)) || isEvidenceLink(edge.attributes.type))) continue;
    const block = { width: labelWidth + (crossed ? CROSS.room * size : 0), height: labelHeight };
    const spots = wordSpots(line, block, around);
    if (spots.length === 0 && forced) spots.push({ ...path.middle, angle: path.angle });
    candidates.push({
      key,
      ends: [edge.source, edge.target],
      spots: spots.map((spot) => toView(spot, view)),
      ...block,
      folded,
      forced,
      priority: edge.attributes.claimCount + (strong ? STRONG_FIRST : 0) + (crossed ? DOUBT_FIRST : 0),
    });
  }
  return candidates;
}

const toView = <T extends Point>(point: T, view: Point): T => ({
  ...point,
  x: point.x - view.x,
  y: point.y - view.y,
});
