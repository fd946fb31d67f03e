/** Positions for a graph, computed off the main thread: the page stays alive, and a job can be cancelled. */
import type { layoutGraph, LayoutRequest, SizedGraph } from '../../kernel/layout/index.js';
import type { Point, Positions } from '../graph/points.js';
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
  signal: AbortSignal;
}

const worker = new RequestWorker<LayoutRequest, ReturnType<typeof layoutGraph>>(
  () => new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' }),
);

/** Rejects with an AbortError when the signal fires; the running computation is thrown away with its thread. */
export async function layOut({ graph, fixed, seed, width, height, signal }: LayoutJob): Promise<Positions> {
  const found = await worker.ask(
    {
      ...graph,
      seed,
      width,
      height,
      fixed: new Map([...fixed].map(([key, [x, y]]) => [key, { x, y }])),
    },
    signal,
  );
  return new Map([...found].map(([key, { x, y }]): [string, Point] => [key, [x, y]]));
}
