/**
 * Lays out a whole graph from several starts and takes the layout whose picture has the fewest blemishes: chance
 * decides much of a layout, and only the picture tells which words find room. Deterministic, like each layout.
 */
import type { Language } from '../../contract/index.js';
import type { Vocabulary } from '../appearance/index.js';
import type { Box, Point } from '../geometry/index.js';
import { buttonsIn, reachOf } from '../layout/canvasRoom.js';
import { drawnScale } from '../layout/drawnScale.js';
import { filledOut, hasSeveralStarts, layoutGraph, type LayoutRequest } from '../layout/index.js';
import { blemishes, NAMELESS } from './blemishes.js';
import { composeNames, composePicture } from './composePicture.js';
import type { Picture, PictureGraph } from './Picture.js';
import { pictureBounds } from './pictureBounds.js';
import type { Size } from './placeWords.js';

/** What the layout is judged by: the graph as it will be drawn. */
export interface Judged {
  graph: PictureGraph;
  vocabulary: Vocabulary;
  /** One of them: that whose words take more room; the other one is asked where two layouts are as good. */
  language: Language;
}

/** Starts where there is room, and where all must be drawn small: there chance decides more. */
const STARTS = { roomy: 5, narrow: 6, many: 2 } as const;
/** Nodes beyond which a layout takes so long that there are few starts. */
const FEW = 60;
/** As many more at most, until one has room for every name. */
const FURTHER = 7;
const ROOMY = 0.8;
/** Layouts that are judged in the other language too, where there is room. */
const FINALISTS = 2;
/** Share of a single layout's trials that each start has: where there are few, more. */
const EFFORT = { many: 0.8, usual: 0.5 } as const;

export function bestLayout(request: LayoutRequest, judged: Judged | null): Map<string, Point> {
  if (judged === null || !hasSeveralStarts(request)) return layoutGraph(request);
  const { nodes, seed = 1, width = 1440, height = 900 } = request;
  const scale = drawnScale(nodes, { width, height });
  const starts = nodes.length > FEW ? STARTS.many : scale < ROOMY ? STARTS.narrow : STARTS.roomy;
  const further = nodes.length > FEW ? 0 : FURTHER;
  const effort = nodes.length > FEW ? EFFORT.many : EFFORT.usual;
  const tried: Tried[] = [];
  for (let start = 0; start < starts || (tried[0]!.nameless > 0 && start < starts + further); start++) {
    const points = layoutGraph({ ...request, seed: (starts + FURTHER) * (seed - 1) + 1 + start, effort });
    tried.push({ points, ...judge(points, scale, judged, { width, height }) });
    tried.sort(byCost);
  }
  if (scale < ROOMY) return tried[0]!.points;
  // In the other language a pair's words may need a ribbon, or lose it.
  const inBoth = tried.slice(0, FINALISTS).map(({ points, cost }) => {
    const language = judged.language === 'fr' ? 'en' : 'fr';
    return { points, cost: cost + judge(points, scale, { ...judged, language }, { width, height }).cost };
  });
  return inBoth.sort(byCost)[0]!.points;
}

interface Tried {
  points: Map<string, Point>;
  nameless: number;
  cost: number;
}
const byCost = (a: { cost: number }, b: { cost: number }): number => a.cost - b.cost;

/** Shares of the scale that a page may draw it at, by what reaches farthest: a name is to find room at each. */
const SHOWN = [1.03, 0.98] as const;
const LANGUAGES: readonly Language[] = ['en', 'fr'];

/**
 * Of the layout as the page pulls it apart to fill its canvas. Where all is drawn small a little decides whether a name
 * finds room: then it is looked up in both languages, a little larger and a little smaller.
 */
function judge(
  points: ReadonlyMap<string, Point>,
  scale: number,
  judged: Judged,
  { width, height }: Size,
): { nameless: number; cost: number } {
  const places = filledOut(new Map([...points].map(([key, { x, y }]) => [key, [x, y] as const])), { width, height });
  const { x, y } = reachOf({ width, height });
  const input = { ...judged, places, scale, inside: { left: -x, right: x, top: -y, bottom: y } };
  if (scale >= ROOMY) {
    const picture = composePicture(input);
    return { nameless: namelessIn(picture), cost: blemishes(picture) + tooLarge(picture, input.inside) };
  }
  const buttons = buttonsIn({ width, height });
  const narrow = { ...input, taken: [buttons] };
  const smaller = LANGUAGES.flatMap((language) =>
    SHOWN.map((share) => composeNames({ ...narrow, scale: share * scale, language })),
  );
  // Where a disc would lie under the buttons, the page draws all of it smaller.
  const nameless = smaller.reduce((sum, one) => sum + namelessIn(one) + discsUnder(buttons, one), 0);
  const picture = composePicture(narrow);
  const cost = blemishes(picture) + tooLarge(picture, input.inside);
  return { nameless, cost: cost + (NAMELESS * nameless) / SHOWN.length };
}

/**
 * What it costs that a picture reaches beyond its canvas, so that all is drawn smaller: were it twice as wide or high.
 */
const SMALLER = 60;

function tooLarge(picture: Picture, inside: Box): number {
  const { left, top, right, bottom } = pictureBounds(picture);
  const across = (right - left) / (inside.right - inside.left);
  const down = (bottom - top) / (inside.bottom - inside.top);
  return SMALLER * Math.max(0, across - 1, down - 1);
}

/** Entities without a name, those more prominent than the others counted by how many times they are. */
function namelessIn({ nodes, names }: Pick<Picture, 'nodes' | 'names'>): number {
  const all = [...nodes.values()].map(({ key, attributes: { prominence } }) => ({ key, prominence }));
  const mean = all.reduce((sum, { prominence }) => sum + prominence, 0) / all.length;
  return all
    .filter(({ key }) => !names.has(key))
    .reduce((sum, { prominence }) => sum + Math.max(1, prominence / (mean || 1)), 0);
}

const discsUnder = ({ left, top }: Box, { nodes }: Pick<Picture, 'nodes'>): number =>
  [...nodes.values()].filter(({ x, y, radius }) => x + radius > left && y + radius > top).length;
