/** Positions for a graph, computed off the main thread: the page stays alive, and a job can be cancelled. */
import type { LayoutRequest, SizedGraph } from '../../kernel/layout/index.js';
import type { Point, Positions } from '../graph/points.js';
import type { LayoutMessage, LayoutReply } from './layoutWorker.js';

export interface LayoutJob {
  /** Nodes and relations with the room their words take. */
  graph: SizedGraph;
  /** Nodes that stay where they are. */
  fixed: Positions;
  /** Canvas to fill, CSS pixels. */
  width: number;
  height: number;
  signal: AbortSignal;
}

/** The layout's seed: the same graph on the same canvas lies the same way each time. */
export const LAYOUT_SEED = 1;

let worker: Worker | undefined;
let lastId = 0;

/** Rejects with an AbortError when the signal fires; the running computation is thrown away with its thread. */
export function layOut({ graph, fixed, width, height, signal }: LayoutJob): Promise<Positions> {
  signal.throwIfAborted();
  worker ??= new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' });
  const thread = worker;
  const id = (lastId += 1);
  const request: LayoutRequest = {
    ...graph,
    seed: LAYOUT_SEED,
    width,
    height,
    fixed: new Map([...fixed].map(([key, [x, y]]) => [key, { x, y }])),
  };
  return new Promise((resolve, reject) => {
    const stop = () => {
      thread.removeEventListener('message', listen);
      thread.removeEventListener('error', fail);
      signal.removeEventListener('abort', abort);
    };
    const abort = () => {
      stop();
      thread.terminate();
      if (worker === thread) worker = undefined;
      reject(signal.reason as Error);
    };
    const fail = (event: ErrorEvent) => {
      stop();
      worker = undefined;
      reject(new Error(`layout failed: ${event.message}`));
    };
    const listen = ({ data: reply }: MessageEvent<LayoutReply>) => {
      if (reply.id !== id) return;
      stop();
      if ('error' in reply) reject(new Error(reply.error));
      else resolve(new Map([...reply.positions].map(([key, { x, y }]): [string, Point] => [key, [x, y]])));
    };
    thread.addEventListener('message', listen);
    thread.addEventListener('error', fail);
    signal.addEventListener('abort', abort);
    thread.postMessage({ id, request } satisfies LayoutMessage);
  });
}
