/** A graph laid out and composed for a canvas as the page does it. */
import type { ChosenLayout, Language, LayoutGround } from '../../contract/index.js';
import type { Vocabulary } from '../../kernel/appearance/index.js';
import { arrange, composeGround, type GroundDrawing } from '../../kernel/layouts/index.js';
import { BUTTONS, filledOut } from '../../kernel/layout/index.js';
import { boundsOf } from '../../kernel/geometry/index.js';
import { composePicture, pictureBounds, type Picture } from '../../kernel/picture/index.js';
import { graphFromLists, type GraphData } from '../../client/graph/GraphData.js';
import type { Point, Positions } from '../../client/graph/points.js';
import { layoutTask, LONGER_WORDS } from '../../client/layout/layoutTask.js';
import { controlsBox } from '../../client/scene/besideControls.js';
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
  layout: ChosenLayout;
  ground: LayoutGround | null;
}
export interface Drawn {
  picture: Picture;
  view: View;
  /** What each step of the camera does: the same picture once more. */
  composeAgain(): Picture;
}

/** The seed of the page. */
export const SEED = 1;

/** One layout serves all languages, as on the page. */
export function layOutFitted(
  lists: BundledGraph,
  canvas: Canvas,
  vocabulary: Vocabulary,
  layout: ChosenLayout = { name: 'relations' },
): LaidOut {
  const graph = graphFromLists(lists);
  const task = layoutTask(graph, new Map(), canvas, vocabulary);
  const { points, ground } = arrange({
    request: { ...task.graph, width: task.width, height: task.height, seed: SEED },
    layout,
    ground: null,
    anew: true,
    drawn: { graph, vocabulary, language: LONGER_WORDS },
  });
  const positions = new Map([...points].map(([key, { x, y }]): [string, Point] => [key, [x, y]]));
  const places = layout.name === 'relations' ? filledOut(positions, task) : positions;
  return { graph, canvas, vocabulary, places, layout, ground };
}

export function drawFitted(laidOut: LaidOut, language: Language): Drawn {
  const { graph, canvas, vocabulary, places, layout, ground } = laidOut;
  const under = (scale: number): GroundDrawing | null =>
    composeGround({ layout, ground, nodes: graph.nodes, places, scale, theme: 'light', language });
  const compose = (view: View, fitted: View | null): Picture =>
    composePicture({
      graph,
      places,
      scale: view.scale,
      language,
      vocabulary,
      taken: [...(under(view.scale)?.taken ?? []), ...(fitted ? [controlsBox(fitted, BUTTONS)] : [])],
      ...(fitted && { inside: canvasBox(fitted, RIM) }),
    });
  const nameOf = (key: string): string => graph.nodes.get(key)![language === 'fr' ? 'nameFr' : 'name'];
  const view = fitAll(
    {
      all: [...places],
      room: (key, scale) => roomOf(graph.nodes.get(key)!, nameOf(key), scale),
      covered: NO_ROOM,
      controls: BUTTONS,
      ...canvas,
    },
    (fitted) => {
      const drawn = pictureBounds(compose(fitted, fitted));
      const below = under(fitted.scale);
      const { left, top, right, bottom } = below === null ? drawn : boundsOf([drawn, below.bounds]);
      return { x: left, y: top, width: right - left, height: bottom - top };
    },
  );
  const composeAgain = (): Picture => compose(view, view);
  return { picture: composeAgain(), view, composeAgain };
}
