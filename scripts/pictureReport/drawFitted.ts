/** A graph laid out and composed for a canvas as the page does it, with the processor time that it takes. */
import type { Language } from '../../contract/index.js';
import type { Vocabulary } from '../../kernel/appearance/index.js';
import { bestLayout } from '../../kernel/picture/bestLayout.js';
import { composePicture, pictureBounds, type Picture } from '../../kernel/picture/index.js';
import { graphFromLists } from '../../client/graph/GraphData.js';
import { filledOut, type Point, type Positions } from '../../client/graph/points.js';
import { layoutTask, LONGER_WORDS } from '../../client/layout/layoutTask.js';
import { fitAll, RIM, roomOf } from '../../client/scene/fitAll.js';
import { canvasBox, NO_ROOM, type View } from '../../client/scene/view.js';
import type { BundledGraph } from './bundledGraph.js';

export interface Canvas {
  width: number;
  height: number;
}
export interface Drawn {
  picture: Picture;
  view: View;
  layoutMs: number;
  /** Of composing the picture once more: what each step of the camera costs. */
  composeMs: number;
}

/** The seed of the page. */
const SEED = 1;
const ROUNDS = 9;

/** Time of the processor, not of the clock: other work on the machine hardly changes it. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function placesOf(
  lists: BundledGraph,
  canvas: Canvas,
  vocabulary: Vocabulary,
): { places: Positions; layoutMs: number } {
  const graph = graphFromLists(lists);
  const task = layoutTask(graph, new Map(), canvas, vocabulary);
  const start = processorMs();
  const placed = bestLayout(
    { ...task.graph, width: task.width, height: task.height, seed: SEED },
    { graph, vocabulary, language: LONGER_WORDS },
  );
  const layoutMs = processorMs() - start;
  const positions = new Map([...placed].map(([key, { x, y }]): [string, Point] => [key, [x, y]]));
  return { places: filledOut(positions, task.width, task.height), layoutMs };
}

export function drawFitted(lists: BundledGraph, canvas: Canvas, vocabulary: Vocabulary, language: Language): Drawn {
  const graph = graphFromLists(lists);
  const { places, layoutMs } = placesOf(lists, canvas, vocabulary);
  const compose = (view: View, fitted: View | null): Picture =>
    composePicture({
      graph,
      places,
      scale: view.scale,
      language,
      vocabulary,
      ...(fitted && { inside: canvasBox(fitted, RIM) }),
    });
  const nameOf = (key: string): string => graph.nodes.get(key)![language === 'fr' ? 'nameFr' : 'name'];
  const view = fitAll(
    {
      all: [...places],
      room: (key, scale) => roomOf(graph.nodes.get(key)!, nameOf(key), scale),
      covered: NO_ROOM,
      ...canvas,
    },
    (fitted) => {
      const { left, top, right, bottom } = pictureBounds(compose(fitted, fitted));
      return { x: left, y: top, width: right - left, height: bottom - top };
    },
  );
  const times = Array.from({ length: ROUNDS }, () => {
    const start = processorMs();
    compose(view, view);
    return processorMs() - start;
  });
  return { picture: compose(view, view), view, layoutMs, composeMs: times.sort((a, b) => a - b)[ROUNDS >> 1]! };
}
