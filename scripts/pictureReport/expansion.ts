/**
 * What becomes of a picture when many entities are brought in at once: laid out beside it and shown as the page does.
 */
import type { Language } from '../../contract/index.js';
import { CROSS } from '../../kernel/appearance/index.js';
import { arrange } from '../../kernel/layouts/index.js';
import { composePicture, type Picture, type PictureEdge, type PictureNode } from '../../kernel/picture/index.js';
import { graphFromLists } from '../../client/graph/GraphData.js';
import type { Point, Positions } from '../../client/graph/points.js';
import { layoutTask, LONGER_WORDS } from '../../client/layout/layoutTask.js';
import { marginOf, roomOf, widened } from '../../client/scene/fitAll.js';
import { NO_ROOM, toScreen, viewShowing } from '../../client/scene/view.js';
import type { BundledGraph } from './bundledGraph.js';
import { drawFitted, SEED, type LaidOut } from './drawFitted.js';
import { distanceToLine, type Measure } from './measurePicture.js';

/** Whose neighbours come, where the data set has no more. */
const HUB = 'russia';

/**
 * The core with so many entities more: those of everything with their facts, the most prominent first, then copies of
 * them, each with one fact about Russia.
 */
export function grownBy(count: number, core: BundledGraph, all: BundledGraph): BundledGraph {
  const held = new Set(core.nodes.map(({ key }) => key));
  const others = all.nodes.filter(({ key }) => !held.has(key));
  const copies = Array.from({ length: Math.max(0, count - others.length) }, (_, i) => ({
    ...others[i % others.length]!,
    key: `copy-${i}`,
  }));
  const real = new Set(others.slice(0, count).map(({ key }) => key));
  const there = new Set([...held, ...real]);
  const sample = all.edges.find(({ target }) => target === HUB)!;
  return {
    nodes: [...core.nodes, ...others.slice(0, count), ...copies],
    edges: [
      ...core.edges,
      ...all.edges.filter(
        ({ source, target }) => there.has(source) && there.has(target) && (real.has(source) || real.has(target)),
      ),
      ...copies.map(({ key }) => ({ ...sample, key: `fact-${key}`, source: key, target: HUB })),
    ],
  };
}

export function measureExpansion(before: LaidOut, grown: BundledGraph, language: Language): Measure {
  const { canvas, vocabulary, layout, places: held } = before;
  const graph = graphFromLists(grown);
  const task = layoutTask(graph, held, canvas, vocabulary);
  const { points } = arrange({
    request: {
      ...task.graph,
      width: task.width,
      height: task.height,
      seed: SEED,
      fixed: new Map([...held].map(([key, [x, y]]) => [key, { x, y }])),
    },
    layout,
    ground: null,
    anew: false,
    drawn: { graph, vocabulary, language: LONGER_WORDS },
  });
  const places: Positions = new Map([...points].map(([key, { x, y }]): [string, Point] => [key, [x, y]]));
  const added = new Set([...places.keys()].filter((key) => !held.has(key)));
  const nameOf = (key: string): string => graph.nodes.get(key)![language === 'fr' ? 'nameFr' : 'name'];
  const view = viewShowing(
    drawFitted(before, language).view,
    [HUB, ...added].map((key) => [key, places.get(key)!] as const),
    (key, scale) => roomOf(graph.nodes.get(key)!, nameOf(key), scale),
    widened(NO_ROOM, marginOf(canvas.width)),
  );
  const picture = composePicture({ graph, places, scale: view.scale, language, vocabulary });
  const isInView = (key: string): boolean => {
    const [x, y] = toScreen(view, places.get(key)!);
    return x > 0 && y > 0 && x < canvas.width && y < canvas.height;
  };
  return {
    'brought in': added.size,
    'of these in view': [...added].filter(isInView).length,
    'that were there and moved': [...held].filter(([key, [x, y]]) => {
      const [nowX, nowY] = places.get(key)!;
      return nowX !== x || nowY !== y;
    }).length,
    ...newDiscs(picture, added),
    'scale, %': Math.round(100 * view.scale),
  };
}

function newDiscs({ nodes, edges, ribbons, crosses, names }: Picture, added: ReadonlySet<string>): Measure {
  const discs = [...added].map((key) => nodes.get(key)!);
  const lines: PictureEdge[] = [...edges.values(), ...ribbons.values()];
  const older = lines.filter(({ edge }) => !added.has(edge.source) && !added.has(edge.target));
  const onAName = ({ key, x, y, radius }: PictureNode): boolean =>
    [...names].some(([other, at]) => {
      const { width, height } = nodes.get(other)!;
      const [dx, dy] = [Math.max(at.x - x, 0, x - at.x - width), Math.max(at.y - y, 0, y - at.y - height)];
      return other !== key && Math.hypot(dx, dy) < radius;
    });
  return {
    'on a mark': discs.filter((disc) =>
      [...crosses.values()].some((at) => Math.hypot(at.x - disc.x, at.y - disc.y) < disc.radius + CROSS.arm),
    ).length,
    'on a line between others': discs.filter((disc) => older.some((line) => distanceToLine(line, disc) < disc.radius))
      .length,
    'on a name': discs.filter(onAName).length,
  };
}
