/**
 * The layout by relations of a graph that has no room for names, in a thread of its own that has no other code, so that
 * it starts at once. Reports now and then where nodes are. Knows only the kernel.
 */
import { layoutGraph, type LayoutRequest } from '../../kernel/layout/index.js';
import { answerRequests } from '../workers/answerRequests.js';
import { nowAndThen } from './nowAndThen.js';

/** Where the nodes are, in their order: x and y of each. */
export type Places = Float64Array;
export interface PlacesSketch {
  places: Places;
  /** The share of the layout that is done. */
  share: number;
}

answerRequests((asked: LayoutRequest, report: (sketch: PlacesSketch) => void): Places => {
  const isDue = nowAndThen();
  const onStep = (points: () => Points, share: number): void => {
    if (isDue()) report({ places: listed(points()), share });
  };
  return listed(layoutGraph({ ...asked, onStep }));
});

type Points = ReadonlyMap<string, { x: number; y: number }>;

function listed(points: Points): Places {
  const places = new Float64Array(2 * points.size);
  let i = 0;
  for (const { x, y } of points.values()) [places[i++], places[i++]] = [x, y];
  return places;
}
