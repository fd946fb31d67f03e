/**
 * The layout by relations of a graph that has no room for names, in a thread of its own that has no other code, so that
 * it starts at once. Reports now and then where nodes are. Begins with a graph that it asks for by itself, where the
 * page's code is not there yet. Knows only the kernel.
 */
import { layoutGraph } from '../../kernel/layout/index.js';
import { roomOn } from '../../kernel/layout/canvasRoom.js';
import type { GraphJson } from '../../contract/index.js';
import { graphFromLists } from '../graph/GraphData.js';
import { NO_POSITIONS } from '../graph/points.js';
import { answerRequests } from '../workers/answerRequests.js';
import { discsOf, discsQuestion, discsRequest, type DiscsQuestion, type Places, type PlacesSketch } from './discs.js';
import type { FromAhead, ToAhead } from './LayoutAhead.js';
import { nowAndThen } from './nowAndThen.js';

function placesBy(asked: DiscsQuestion, report: (sketch: PlacesSketch) => void): Places {
  const isDue = nowAndThen();
  const onStep = (points: () => Points, share: number): void => {
    if (isDue()) report({ places: listed(points()), share });
  };
  return listed(layoutGraph({ ...discsRequest(asked), onStep }));
}

type Points = ReadonlyMap<string, { x: number; y: number }>;

function listed(points: Points): Places {
  const places = new Float64Array(2 * points.size);
  let i = 0;
  for (const { x, y } of points.values()) [places[i++], places[i++]] = [x, y];
  return places;
}

answerRequests(placesBy);

const say = (said: FromAhead, moved: Transferable[] = []): void => postMessage(said, { transfer: moved });

/** Asks for the graph, hands the answer on, and lays it out as the page will ask for it. */
async function begin({ url, request, canvas, seed }: ToAhead['ahead']): Promise<void> {
  const asked = fetch(url, request);
  say({ runs: true });
  const response = await asked;
  if (!response.ok) throw new Error(String(response.status));
  const answer = await response.arrayBuffer();
  const graph = graphFromLists(JSON.parse(new TextDecoder().decode(answer)) as GraphJson);
  say({ answer }, [answer]);
  const question = discsQuestion(discsOf(graph, NO_POSITIONS), { seed, ...roomOn(canvas), fixed: new Map() });
  say({ question });
  say({ places: placesBy(question, (sketch) => say({ sketch })) });
}

addEventListener('message', ({ data }: MessageEvent<ToAhead | object>) => {
  if ('ahead' in data) void begin(data.ahead).catch((error: unknown) => say({ failed: String(error) }));
});
