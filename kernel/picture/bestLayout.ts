/**
 * Lays out a whole graph from several starts and takes the layout whose picture has the fewest blemishes: chance decides
 * much of a layout, and only the picture tells which words find room. Deterministic, like each layout.
 */
import type { Language } from '../../contract/index.js';
import type { Vocabulary } from '../appearance/index.js';
import type { Point } from '../geometry/index.js';
import { drawnScale } from '../layout/drawnScale.js';
import { hasSeveralStarts, layoutGraph, type LayoutRequest } from '../layout/index.js';
import { blemishes } from './blemishes.js';
import { composePicture } from './composePicture.js';
import type { PictureGraph } from './Picture.js';
import type { Size } from './placeWords.js';

/** What the layout is judged by: the graph as it will be drawn. */
export interface Judged {
  graph: PictureGraph;
  vocabulary: Vocabulary;
  /** One of them: that whose words take more room. */
  language: Language;
}

/** Starts at most, and the share of a single layout's trials that each has. */
const STARTS = 3;
const EFFORT = 0.7;

export function bestLayout(request: LayoutRequest, judged: Judged | null): Map<string, Point> {
  if (judged === null || !hasSeveralStarts(request)) return layoutGraph(request);
  const { nodes, seed = 1, width = 1440, height = 900 } = request;
  const scale = drawnScale(nodes, { width, height });
  let best: { cost: number; points: Map<string, Point> } | undefined;
  for (let start = 0; start < STARTS; start++) {
    const points = layoutGraph({ ...request, seed: STARTS * (seed - 1) + 1 + start, effort: EFFORT });
    const cost = costOf(points, scale, judged, { width, height });
    if (best === undefined || cost < best.cost) best = { cost, points };
  }
  return best!.points;
}

function costOf(points: ReadonlyMap<string, Point>, scale: number, judged: Judged, { width, height }: Size): number {
  const places = new Map([...points].map(([key, { x, y }]) => [key, [x, y] as const]));
  return blemishes(
    composePicture({
      ...judged,
      places,
      scale,
      inside: { left: -width / 2, right: width / 2, top: -height / 2, bottom: height / 2 },
    }),
  );
}
