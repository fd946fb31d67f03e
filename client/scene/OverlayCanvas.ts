/** A canvas among Sigma's layers for what Sigma does not draw, sharp on any display. Takes no pointer events. */
export class OverlayCanvas {
  readonly #canvas: HTMLCanvasElement;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    canvas.style.pointerEvents = 'none';
  }

  /** CSS pixels. */
  resize(width: number, height: number): void {
    const ratio = pixelRatio();
    this.#canvas.width = Math.round(width * ratio);
    this.#canvas.height = Math.round(height * ratio);
  }

  /** Wiped, with CSS pixels as its unit and the origin in the upper left corner. */
  clear(): CanvasRenderingContext2D {
    const context = this.#canvas.getContext('2d')!;
    const ratio = pixelRatio();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    context.scale(ratio, ratio);
    return context;
  }
}

const pixelRatio = (): number => window.devicePixelRatio || 1;
