/**
 * Lays out a whole graph from several starts and takes the layout whose picture has the fewest blemishes: chance
 * decides much of a layout, and only the picture tells which words find room. Deterministic, like each layout.
 */
import type { Language } from '../../contract/index.js';
import type { Vocabulary } from '../appearance/index.js';
import type { Point } from '../geometry/index.js';
import { drawnScale } from '../layout/drawnScale.js';
import { filledOut, hasSeveralStarts, layoutGraph, type LayoutRequest } from '../layout/index.js';
import { blemishes, NAMELESS } from './blemishes.js';
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

/** Starts where there is room, and where all must be drawn small: there chance decides more. */
const STARTS = { roomy: 3, narrow: 5 } as const;
const ROOMY = 0.8;
/** Share of a single layout's trials that each start has. */
const EFFORT = 0.7;

export function bestLayout(request: LayoutRequest, judged: Judged | null): Map<string, Point> {
  if (judged === null || !hasSeveralStarts(request)) return layoutGraph(request);
  const { nodes, seed = 1, width = 1440, height = 900 } = request;
  const scale = drawnScale(nodes, { width, height });
  let best: { cost: number; points: Map<string, Point> } | undefined;
  const starts = scale < ROOMY ? STARTS.narrow : STARTS.roomy;
  for (let start = 0; start < starts; start++) {
    const points = layoutGraph({ ...request, seed: starts * (seed - 1) + 1 + start, effort: EFFORT });
    const cost = costOf(points, scale, judged, { width, height });
    if (best === undefined || cost < best.cost) best = { cost, points };
  }
  return best!.points;
}

/** Pixels of the canvas around the room that a layout fills: names may reach into it. */
const AROUND = 18;
/** Shares of the scale that a page draws a picture at whose names reach far: a name is to find room at each. */
const SHOWN = [0.97, 0.92] as const;
const LANGUAGES: readonly Language[] = ['en', 'fr'];
const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * Of the layout as the page pulls it apart to fill its canvas. Where all is drawn small a little decides whether a name
 * finds room: then it is looked up in both languages, and a little smaller.
 */
function costOf(points: ReadonlyMap<string, Point>, scale: number, judged: Judged, { width, height }: Size): number {
  const places = filledOut(new Map([...points].map(([key, { x, y }]) => [key, [x, y] as const])), { width, height });
  const [x, y] = [width / 2 + AROUND, height / 2 + AROUND];
  const input = { ...judged, places, scale, inside: { left: -x, right: x, top: -y, bottom: y } };
  const cost = blemishes(composePicture(input));
  if (scale >= ROOMY) return cost;
  const nameless = LANGUAGES.flatMap((language) =>
    SHOWN.map((share) => {
      const { nodes, names } = composePicture({ ...input, scale: share * scale, language, mayHaveLabel: NO_WORDS });
      return nodes.size - names.size;
    }),
  );
  return cost + (NAMELESS * nameless.reduce((sum, count) => sum + count, 0)) / SHOWN.length;
}
