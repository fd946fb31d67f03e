/**
 * A canvas among the scene's layers, sharp on any display. It reaches beyond the stage on every side, and what is drawn
 * on it can be moved along with the camera, which costs next to nothing, until it is drawn anew. Takes no pointer
 * events.
 */
import { BEYOND, offsetOf, type View } from './view.js';

export class OverlayCanvas {
  readonly #canvas = document.createElement('canvas');
  #size = { width: 1, height: 1 };
  /** Pixels beyond each side, a whole number of the display's. */
  #beyond = BEYOND;
  /** The view in which it was drawn. */
  #drawn: View | null = null;

  /** `name` becomes its class. */
  constructor(container: HTMLElement, name: string) {
    this.#canvas.className = `scene-layer ${name}`;
    container.append(this.#canvas);
  }

  /** Takes on the size of the stage, CSS pixels. What was drawn is gone. */
  resize(width: number, height: number): void {
    const ratio = pixelRatio();
    this.#size = { width, height };
    this.#beyond = Math.round(BEYOND * ratio) / ratio;
    const [across, down] = [width + 2 * this.#beyond, height + 2 * this.#beyond];
    this.#canvas.width = Math.round(across * ratio);
    this.#canvas.height = Math.round(down * ratio);
    const from = `${-this.#beyond}px`;
    Object.assign(this.#canvas.style, { left: from, top: from, width: `${across}px`, height: `${down}px` });
    this.#canvas.style.transformOrigin = `${this.#beyond}px ${this.#beyond}px`;
    this.#drawn = null;
  }

  /** Wiped, with CSS pixels as its unit and the picture's origin as its own. Something must be drawn then. */
  begin(view: View): CanvasRenderingContext2D {
    const context = this.#context();
    const ratio = pixelRatio();
    const [x, y] = offsetOf(view);
    context.scale(ratio, ratio);
    context.translate(this.#beyond + x, this.#beyond + y);
    this.#show(view);
    return context;
  }

  /** The canvas wiped, in the display's pixels from its corner, for a layer that covers all of it in that view. */
  beginWhole(view: View): CanvasRenderingContext2D {
    this.#show(view);
    return this.#context();
  }

  /** Moves what is drawn to where it belongs in another view. */
  carry(view: View): void {
    if (this.#drawn === null) return;
    const { k, x, y } = carried(this.#drawn, view);
    this.#canvas.style.transform = k === 1 && x === 0 && y === 0 ? '' : `translate(${x}px, ${y}px) scale(${k})`;
  }

  /** For a frame in which nothing is drawn: Chromium may go on showing what was there before a mere wipe. */
  hide(): void {
    this.#canvas.hidden = true;
    this.#drawn = null;
  }

  /** Whether nothing is on it. */
  get blank(): boolean {
    return this.#drawn === null;
  }

  /** Pixels of the display. */
  get pixels(): { width: number; height: number; beyond: number; ratio: number } {
    return {
      width: this.#canvas.width,
      height: this.#canvas.height,
      beyond: this.#beyond,
      ratio: this.#canvas.width / (this.#size.width + 2 * this.#beyond),
    };
  }

  remove(): void {
    this.#canvas.remove();
  }

  #context(): CanvasRenderingContext2D {
    const context = this.#canvas.getContext('2d')!;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    return context;
  }

  #show(view: View): void {
    this.#drawn = view;
    this.#canvas.style.transform = '';
    this.#canvas.hidden = false;
  }
}

/** How a picture drawn in one view is moved and scaled to lie where it belongs in another. */
function carried(from: View, to: View): { k: number; x: number; y: number } {
  const k = to.scale / from.scale;
  const [[ax, ay], [bx, by]] = [offsetOf(from), offsetOf(to)];
  return { k, x: bx - ax * k, y: by - ay * k };
}

const pixelRatio = (): number => window.devicePixelRatio || 1;
