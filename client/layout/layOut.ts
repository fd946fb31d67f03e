/** Positions for a graph, computed off the main thread: the page stays alive, and a job can be cancelled. */
import { hasSeveralStarts, type LayoutRequest, type SizedGraph } from '../../kernel/layout/index.js';
import type { Vocabulary } from '../../kernel/appearance/index.js';
import type { Judged } from '../../kernel/picture/bestLayout.js';
import type { GraphData } from '../graph/GraphData.js';
import type { Point, Positions } from '../graph/points.js';
import { LONGER_WORDS } from './layoutTask.js';
import { RequestWorker } from '../workers/RequestWorker.js';

export interface LayoutJob {
  /** Nodes and relations with the room their words take. */
  graph: SizedGraph;
  /** Nodes that stay where they are. */
  fixed: Positions;
  /** The same graph, seed and canvas: laid out the same way each time. */
  seed: number;
  /** Canvas to fill, CSS pixels. */
  width: number;
  height: number;
  /** What is laid out, as it will be drawn: the best of several layouts is taken where all of it is placed anew. */
  drawn: { graph: GraphData; vocabulary: Vocabulary };
  signal: AbortSignal;
}
/** What the worker is asked. */
export interface LayoutQuestion {
  request: LayoutRequest;
  judged: Judged | null;
}

const worker = new RequestWorker<LayoutQuestion, Map<string, { x: number; y: number }>>(
  () => new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' }),
);

/** Rejects with an AbortError when the signal fires; the running computation is thrown away with its thread. */
export async function layOut({ graph, fixed, seed, width, height, drawn, signal }: LayoutJob): Promise<Positions> {
  const request = {
    ...graph,
    seed,
    width,
    height,
    fixed: new Map([...fixed].map(([key, [x, y]]) => [key, { x, y }])),
  };
  // A large graph is not sent for nothing.
  const judged = hasSeveralStarts(request) ? { ...drawn, language: LONGER_WORDS } : null;
  const found = await worker.ask({ request, judged }, signal);
  return new Map([...found].map(([key, { x, y }]): [string, Point] => [key, [x, y]]));
}
