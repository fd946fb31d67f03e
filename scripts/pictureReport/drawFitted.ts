/** A graph laid out and composed for a canvas as the page does it. */
import type { Language } from '../../contract/index.js';
import type { Vocabulary } from '../../kernel/appearance/index.js';
import { bestLayout } from '../../kernel/picture/bestLayout.js';
import { composePicture, pictureBounds, type Picture } from '../../kernel/picture/index.js';
import { graphFromLists, type GraphData } from '../../client/graph/GraphData.js';
import { filledOut, type Point, type Positions } from '../../client/graph/points.js';
import { layoutTask, LONGER_WORDS } from '../../client/layout/layoutTask.js';
import { fitAll, RIM, roomOf } from '../../client/scene/fitAll.js';
import { canvasBox, NO_ROOM, type View } from '../../client/scene/view.js';
import type { BundledGraph } from './bundledGraph.js';

export interface Canvas {
  width: number;
  height: number;
}
export interface LaidOut {
  graph: GraphData;
  canvas: Canvas;
  vocabulary: Vocabulary;
  places: Positions;
}
export interface Drawn {
  picture: Picture;
  view: View;
  /** What each step of the camera does: the same picture once more. */
  composeAgain(): Picture;
}

/** The seed of the page. */
const SEED = 1;

/** One layout serves all languages, as on the page. */
export function layOutFitted(lists: BundledGraph, canvas: Canvas, vocabulary: Vocabulary): LaidOut {
  const graph = graphFromLists(lists);
  const task = layoutTask(graph, new Map(), canvas, vocabulary);
  const placed = bestLayout(
    { ...task.graph, width: task.width, height: task.height, seed: SEED },
    { graph, vocabulary, language: LONGER_WORDS },
  );
  const positions = new Map([...placed].map(([key, { x, y }]): [string, Point] => [key, [x, y]]));
  return { graph, canvas, vocabulary, places: filledOut(positions, task.width, task.height) };
}

export function drawFitted({ graph, canvas, vocabulary, places }: LaidOut, language: Language): Drawn {
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
  const composeAgain = (): Picture => compose(view, view);
  return { picture: composeAgain(), view, composeAgain };
}
