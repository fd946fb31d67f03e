/**
 * Discs and lines on a canvas, where there is no WebGL or it is slow. Those of large graphs are painted in a worker.
 */
import type { Camera } from 'sigma';
import { mayCarry, type Drawn } from './carrying.js';
import type { Disc, DiscChange, DiscLayer, DiscLayerPlace, Line, LineChange } from './DiscLayer.js';
import { drawDiscs } from './drawDiscs.js';
import { OverlayCanvas } from './OverlayCanvas.js';
import { paintedGraph, placesOf } from './painting/PaintedGraph.js';
import { Painter } from './painting/Painter.js';
import type { Sheet } from './painting/paintGraph.js';
import { beyond, isSameView, viewFromCamera, type View } from './view.js';

/** Milliseconds from one such look to the next. */
const REST_MS = 120;

export class CanvasDiscs implements DiscLayer {
  readonly kind = 'canvas';
  readonly #holder: HTMLElement;
  readonly #camera: Camera;
  readonly #canvas: OverlayCanvas;
  readonly #onFrame: () => void;
  readonly #isMoving: () => boolean;
  #discs = new Map<string, Disc>();
  #lines = new Map<string, Line>();
  #leftOut: ReadonlySet<string> = new Set();
  /** What is on the canvas, or on its way there; null: it is of another graph. */
  #drawn: (Drawn & { passing: boolean }) | null = null;
  /** Null until there are lines. */
  #painter: Painter | null = null;
  /** What the painter does not have as it is. */
  #stale: 'nothing' | 'places' | 'all' = 'all';
  #frame = 0;
  /** The look whether the camera has come to rest, while a passing sheet is shown. */
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor({ holder, camera, onFrame, isMoving }: DiscLayerPlace) {
    this.#holder = holder;
    this.#camera = camera;
    this.#onFrame = onFrame;
    this.#isMoving = isMoving;
    this.#canvas = new OverlayCanvas(holder, 'scene-drawn-discs');
    this.#canvas.resize(holder.offsetWidth, holder.offsetHeight);
    camera.on('updated', this.draw);
  }

  get blank(): boolean {
    return this.#canvas.blank;
  }
  get busy(): boolean {
    return (
      this.#lines.size > 0 &&
      (this.#drawn === null || this.#drawn.passing || (this.#painter?.expected ?? null) !== null)
    );
  }

  expect(lines: number): void {
    if (lines > 0) this.#paintedBy().expect(lines);
  }
  setGraph(discs: readonly Disc[], lines: readonly Line[]): void {
    this.#discs = new Map(discs.map((disc) => [disc.key, disc]));
    this.#lines = new Map(lines.map((line) => [line.key, line]));
    this.#changed();
  }
  updateDiscs(change: (key: string) => DiscChange): void {
    let onlyMoved = true;
    for (const [key, disc] of this.#discs) {
      const next = change(key);
      if (next === undefined) continue;
      const { at, ...rest } = next;
      onlyMoved &&= next.color === undefined && next.size === undefined;
      this.#discs.set(key, { ...disc, ...rest, ...(at !== undefined && { x: at[0], y: at[1] }) });
    }
    this.#changed(onlyMoved ? 'places' : 'all');
  }
  updateLines(change: (key: string) => LineChange): void {
    for (const [key, line] of this.#lines) this.#lines.set(key, { ...line, ...change(key) });
    this.#changed();
  }
  leaveOut(keys: ReadonlySet<string>): void {
    if (keys === this.#leftOut || keys.size + this.#leftOut.size === 0) return;
    this.#leftOut = keys;
    this.#changed();
  }

  draw = (): void => {
    this.#frame ||= requestAnimationFrame(() => this.#drawNow());
  };
  resize(): void {
    this.#canvas.resize(this.#holder.offsetWidth, this.#holder.offsetHeight);
    this.#drawn = null;
    this.#drawNow();
  }
  kill(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#resting);
    this.#camera.off('updated', this.draw);
    this.#painter?.kill();
    this.#canvas.remove();
  }

  #changed(what: 'places' | 'all' = 'all'): void {
    this.#drawn = null;
    if (this.#stale !== 'all') this.#stale = what;
    this.draw();
  }

  #drawNow(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const view = this.#view();
    const now = performance.now();
    const large = this.#lines.size > 0;
    this.#canvas.carry(view);
    if (this.#discs.size === 0) this.#canvas.hide();
    else if (this.#drawn === null || !this.#stands(this.#drawn, view, large, now)) {
      const passing = large && this.#isMoving();
      this.#drawn = { view, at: now, passing };
      if (large) this.#paint(view, passing);
      else drawDiscs(this.#canvas.begin(view), this.#discs.values(), beyond(view));
    }
    clearTimeout(this.#resting);
    if (this.#drawn?.passing) this.#resting = setTimeout(this.draw, REST_MS);
    this.#onFrame();
  }

  #view(): View {
    return viewFromCamera(this.#camera.getState(), this.#holder.offsetWidth, this.#holder.offsetHeight);
  }

  #stands(drawn: Drawn & { passing: boolean }, view: View, large: boolean, now: number): boolean {
    if (drawn.passing && !this.#isMoving()) return false;
    return isSameView(drawn.view, view) || mayCarry(drawn, view, this.#isMoving(), large, now);
  }

  #paintedBy(): Painter {
    return (this.#painter ??= new Painter((sheet, draw) => this.#show(sheet, draw)));
  }

  #paint(view: View, passing: boolean): void {
    const painter = this.#paintedBy();
    if (this.#stale === 'places') painter.setPlaces(placesOf(this.#discs));
    if (this.#stale === 'all') painter.setGraph(paintedGraph(this.#discs, this.#lines.values(), this.#leftOut));
    this.#stale = 'nothing';
    painter.paint({ view, ...this.#canvas.pixels, passing });
  }

  /** A sheet that comes late is of another size, or of a graph that needs no painter. */
  #show(sheet: Sheet, draw: (context: CanvasRenderingContext2D) => void): void {
    const { width, height } = this.#canvas.pixels;
    if (sheet.width !== width || sheet.height !== height || this.#lines.size === 0) return;
    draw(this.#canvas.beginWhole(sheet.view));
    this.#canvas.carry(this.#view());
  }
}
