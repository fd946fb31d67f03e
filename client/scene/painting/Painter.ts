/**
 * Has the sheets of a large graph painted, one at a time and of what is asked for last: in a worker, or on the page
 * where a worker cannot, and while it has not started yet if that is quick.
 */
import { backboneOf } from './backbone.js';
import type { PaintedGraph, Places } from './PaintedGraph.js';
import { paintGraph, type Sheet } from './paintGraph.js';
import type { PaintReply, PaintRequest } from './paintWorker.js';

type ShowSheet = (sheet: Sheet, draw: (context: CanvasRenderingContext2D) => void) => void;

/**
 * Lines that the page paints rather than wait for the worker to start: some ten milliseconds' work. It is started with
 * the second sheet of so few, for the first one is waited for.
 */
const QUICK = 6_000;

export class Painter {
  readonly #show: ShowSheet;
  #worker: Worker | null = null;
  /** Of the worker. */
  #state: 'none' | 'starting' | 'started' = 'none';
  #sheets = 0;
  #graph: PaintedGraph | null = null;
  /** In the worker's hands, and what comes after it. */
  #asked: Sheet | null = null;
  #next: Sheet | null = null;
  /** Sheets that the worker still owes and nobody waits for: the page has painted a newer one. */
  #late = 0;

  /** `show` is given each sheet that is ready, and how to draw it on a wiped canvas of its size. */
  constructor(show: ShowSheet) {
    this.#show = show;
  }

  /** The sheet under way, or asked for last. */
  get expected(): Sheet | null {
    return this.#next ?? this.#asked;
  }

  /** A graph with so many lines is on its way: the worker starts meanwhile, where the first sheet will wait for it. */
  expect(lines: number): void {
    if (lines > QUICK && this.#state === 'none') this.#start();
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
    const quick = (this.#graph?.source.length ?? 0) <= QUICK;
    if (this.#state === 'none' && !(quick && this.#sheets === 0)) this.#start();
    this.#sheets += 1;
    if (this.#worker === null || (quick && this.#state === 'starting')) return this.#paintHere(sheet);
    if (this.#asked !== null) return void (this.#next = sheet);
    this.#asked = sheet;
    this.#send({ sheet });
  }

  kill(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #start(): void {
    this.#state = 'starting';
    if (typeof OffscreenCanvas === 'undefined') return;
    this.#worker = new Worker(new URL('./paintWorker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<PaintReply>) => this.#take(data));
    this.#worker.addEventListener('error', () => this.#take(null));
    if (this.#graph !== null) this.#send({ graph: this.#graph });
  }

  #send(request: PaintRequest): void {
    this.#worker?.postMessage(request);
  }

  #take(image: PaintReply): void {
    this.#state = 'started';
    if (image === 'started') return;
    if (image !== null && this.#late > 0) {
      this.#late -= 1;
      return image.close();
    }
    const [sheet, next] = [this.#asked, this.#next];
    this.#asked = this.#next = null;
    if (image === null) this.kill();
    if (next !== null) this.paint(next);
    if (image === null) {
      if (next === null && sheet !== null) this.#paintHere(sheet);
      return;
    }
    if (sheet !== null) this.#show(sheet, (context) => context.drawImage(image, 0, 0));
    image.close();
  }

  #paintHere(sheet: Sheet): void {
    if (this.#graph === null) return;
    if (this.#asked !== null) this.#late += 1;
    this.#asked = this.#next = null;
    const graph = (this.#graph = { ...this.#graph, backbone: this.#graph.backbone ?? backboneOf(this.#graph) });
    this.#show(sheet, (context) => paintGraph(context, graph, sheet));
  }
}
