/** Discs and lines on a canvas, for browsers without WebGL. */
import type { Camera } from 'sigma';
import type { Disc, DiscChange, DiscLayer, DiscLayerPlace, Line, LineChange } from './DiscLayer.js';
import { drawDiscs } from './drawDiscs.js';
import { linePaths, drawLines, type LinePath } from './drawLines.js';
import { OverlayCanvas } from './OverlayCanvas.js';
import { offsetOf, viewFromCamera, type View } from './view.js';

export class CanvasDiscs implements DiscLayer {
  readonly kind = 'canvas';
  readonly #holder: HTMLElement;
  readonly #camera: Camera;
  readonly #canvas: OverlayCanvas;
  readonly #onFrame: () => void;
  #discs = new Map<string, Disc>();
  #lines = new Map<string, Line>();
  /** The lines at one scale: kept while the camera only pans. */
  #paths: { scale: number; paths: readonly LinePath[] } | null = null;
  #frame = 0;

  constructor({ holder, camera, onFrame }: DiscLayerPlace) {
    this.#holder = holder;
    this.#camera = camera;
    this.#onFrame = onFrame;
    this.#canvas = new OverlayCanvas(holder, 'scene-drawn-discs');
    this.#canvas.resize(holder.offsetWidth, holder.offsetHeight);
    camera.on('updated', this.draw);
  }

  setGraph(discs: readonly Disc[], lines: readonly Line[]): void {
    this.#discs = new Map(discs.map((disc) => [disc.key, disc]));
    this.#lines = new Map(lines.map((line) => [line.key, line]));
    this.#changed();
  }
  updateDiscs(change: (key: string) => DiscChange): void {
    for (const [key, disc] of this.#discs) {
      const next = change(key);
      if (next === undefined) continue;
      const { at, ...rest } = next;
      this.#discs.set(key, { ...disc, ...rest, ...(at !== undefined && { x: at[0], y: at[1] }) });
    }
    this.#changed();
  }
  updateLines(change: (key: string) => LineChange): void {
    for (const [key, line] of this.#lines) this.#lines.set(key, { ...line, ...change(key) });
    this.#changed();
  }

  draw = (): void => {
    this.#frame ||= requestAnimationFrame(() => this.#drawNow());
  };
  resize(): void {
    this.#canvas.resize(this.#holder.offsetWidth, this.#holder.offsetHeight);
    this.#drawNow();
  }
  kill(): void {
    cancelAnimationFrame(this.#frame);
    this.#camera.off('updated', this.draw);
    this.#canvas.remove();
  }

  #changed(): void {
    this.#paths = null;
    this.draw();
  }

  #drawNow(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const view = viewFromCamera(this.#camera.getState(), this.#holder.offsetWidth, this.#holder.offsetHeight);
    if (this.#discs.size === 0) this.#canvas.hide();
    else {
      const context = this.#canvas.wipe();
      context.translate(...offsetOf(view));
      drawLines(context, this.#pathsAt(view));
      drawDiscs(context, this.#discs.values(), view);
    }
    this.#onFrame();
  }

  #pathsAt({ scale }: View): readonly LinePath[] {
    if (this.#paths?.scale !== scale)
      this.#paths = { scale, paths: linePaths(this.#discs, this.#lines.values(), scale) };
    return this.#paths.paths;
  }
}
