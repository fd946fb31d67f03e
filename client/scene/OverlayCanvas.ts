/** A canvas among the scene's layers, sharp on any display. Takes no pointer events. */
export class OverlayCanvas {
  readonly #canvas = document.createElement('canvas');

  /** `name` becomes its class. */
  constructor(container: HTMLElement, name: string) {
    this.#canvas.className = `scene-layer ${name}`;
    container.append(this.#canvas);
  }

  /** CSS pixels. */
  resize(width: number, height: number): void {
    const ratio = pixelRatio();
    this.#canvas.width = Math.round(width * ratio);
    this.#canvas.height = Math.round(height * ratio);
    Object.assign(this.#canvas.style, { width: `${width}px`, height: `${height}px` });
  }

  /** Wiped, with CSS pixels as its unit and the origin in the upper left corner. Something must be drawn then. */
  wipe(): CanvasRenderingContext2D {
    const context = this.#canvas.getContext('2d')!;
    const ratio = pixelRatio();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    context.scale(ratio, ratio);
    this.#canvas.hidden = false;
    return context;
  }

  /** For a frame in which nothing is drawn: Chromium may go on showing what was there before a mere wipe. */
  hide(): void {
    this.#canvas.hidden = true;
  }

  remove(): void {
    this.#canvas.remove();
  }
}

const pixelRatio = (): number => window.devicePixelRatio || 1;
