/** Which names and relation labels of a picture ask `placeLabels` for room, and how much. */
import { CROSS, EDGE_LABEL, isEvidenceLink } from '../appearance/index.js';
import { labelSpots, type Point } from '../geometry/index.js';
import { nameCovers } from './nameCovers.js';
import type { PictureEdge, PictureInput, PictureNode } from './Picture.js';
import type { NodeToLabel } from './placeLabels.js';
import type { EdgeToLabel } from './placeWords.js';
import { relationLabelScale } from './scales.js';

/** Nodes times relations up to which it is found out what names cover; beyond, names stand below wherever they can. */
const MOST_COMPARED = 40_000;

/** Names of the nodes near the view: all, or the `mostNames` most prominent and those that must be there. */
export function nameCandidates(
  near: readonly PictureNode[],
  edges: ReadonlyMap<string, PictureEdge>,
  { mostNames, named }: PictureInput,
  view: Point,
): NodeToLabel[] {
  const covers = near.length * edges.size <= MOST_COMPARED ? nameCovers(near, edges.values()) : undefined;
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

/** More than any number of claims. */
const STRONG_FIRST = 1e6;
/** And those in doubt before them. */
const DOUBT_FIRST = 2e6;

/** Labels of the relations that may have one, each with the spots on its line where it fits. */
export function relationLabelCandidates(
  edges: Iterable<PictureEdge>,
  { scale, labelled, mayHaveLabel }: PictureInput,
  view: Point,
): EdgeToLabel[] {
  const size = relationLabelScale(scale);
  const candidates: EdgeToLabel[] = [];
  for (const { key, edge, path, strong, crossed, labelWidth } of edges) {
    const forced = labelled?.has(key) ?? false;
    if (!forced && ((mayHaveLabel && !mayHaveLabel.has(key)) || isEvidenceLink(edge.attributes.type))) continue;
    const width = labelWidth + (crossed ? CROSS.room * size : 0);
    const spots = labelSpots(path, width);
    if (spots.length === 0 && forced) spots.push({ ...path.middle, angle: path.angle });
    candidates.push({
      key,
      spots: spots.map((spot) => toView(spot, view)),
      width,
      height: EDGE_LABEL.lineHeight * size,
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
