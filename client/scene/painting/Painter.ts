/**
 * Has the sheets of a large graph painted, one at a time and of what is asked for last: in a worker, or on the page
 * where a worker cannot.
 */
import type { PaintedGraph, Places } from './PaintedGraph.js';
import { paintGraph, type Sheet } from './paintGraph.js';
import type { PaintReply, PaintRequest } from './paintWorker.js';

export class Painter {
  readonly #onPainted: (image: CanvasImageSource, sheet: Sheet) => void;
  #worker: Worker | null = null;
  #graph: PaintedGraph | null = null;
  /** In the worker's hands, and what comes after it. */
  #asked: Sheet | null = null;
  #next: Sheet | null = null;

  constructor(onPainted: (image: CanvasImageSource, sheet: Sheet) => void) {
    this.#onPainted = onPainted;
    if (typeof OffscreenCanvas === 'undefined') return;
    this.#worker = new Worker(new URL('./paintWorker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<PaintReply>) => this.#take(data));
    this.#worker.addEventListener('error', () => this.#take(null));
  }

  /** The sheet under way, or asked for last. */
  get expected(): Sheet | null {
    return this.#next ?? this.#asked;
  }

  /** What sheets that are asked for from now on show. */
  setGraph(graph: PaintedGraph): void {
    this.#graph = graph;
    this.#send({ graph });
  }

  /** The same discs and lines elsewhere. */
  setPlaces(places: Places): void {
    this.#graph = this.#graph && { ...this.#graph, ...places };
    this.#send({ places });
  }

  /** Asks for a sheet; one that still waits is given up. */
  paint(sheet: Sheet): void {
    if (this.#worker === null) return this.#paintHere(sheet);
    if (this.#asked !== null) return void (this.#next = sheet);
    this.#asked = sheet;
    this.#send({ sheet });
  }

  kill(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #send(request: PaintRequest): void {
    this.#worker?.postMessage(request);
  }

  #take(image: PaintReply): void {
    const [sheet, next] = [this.#asked, this.#next];
    this.#asked = this.#next = null;
    if (image === null) this.kill();
    if (next !== null) this.paint(next);
    if (image === null) {
      if (next === null && sheet !== null) this.#paintHere(sheet);
      return;
    }
    if (sheet !== null) this.#onPainted(image, sheet);
    image.close();
  }

  #paintHere(sheet: Sheet): void {
    if (this.#graph === null) return;
    const { width, height } = sheet;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    paintGraph(canvas.getContext('2d')!, this.#graph, sheet);
    this.#onPainted(canvas, sheet);
  }
}
