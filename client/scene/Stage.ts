/**
 * The stage: the camera, the pointer that moves it, and layers one over the other: a canvas under the discs, the discs,
 * a canvas over them. WebGL draws the discs where it is quick, else a canvas does, also while WebGL is lost. Knows
 * nothing of what they stand for.
 */
import { Camera, MouseCaptor, TouchCaptor } from 'sigma';
import { effect, untracked } from '@preact/signals';
import { drawnBy, type WhyCanvas } from '../state/page.js';
import { drawing } from '../state/preferences.js';
import { whenIdle } from '../state/whenIdle.js';
import { CanvasDiscs } from './CanvasDiscs.js';
import { CameraPointer } from './CameraPointer.js';
import { whyCanvas } from './chooseDrawing.js';
import type { DiscLayer, DiscLayerPlace } from './DiscLayer.js';
import { OverlayCanvas } from './OverlayCanvas.js';
import { POINTER_SETTINGS } from './pointerSettings.js';
import { cameraFromView, cameraLimits, MAX_SCALE, MIN_SCALE, viewFromCamera, type View } from './view.js';

export class Stage {
  readonly mouse: MouseCaptor;
  readonly touch: TouchCaptor;
  readonly under: OverlayCanvas;
  readonly over: OverlayCanvas;
  readonly #camera = new Camera();
  readonly #container: HTMLElement;
  readonly #holder: HTMLElement;
  #stopFollowing: (() => void) | null = null;
  /** Null until the code that draws them is there. */
  #discs: DiscLayer | null = null;
  #size = { width: 1, height: 1, ratio: 0 };
  #measuring = 0;
  /** Lines of the graph that was announced last. */
  #expected = 0;
  /** Called when the discs are drawn, to draw the canvases. */
  onFrame: (view: View) => void = () => {};
  /** Called when the canvas got another size, with the view from before; the scale stays. */
  onResize: (before: View) => void = () => {};
  /** Called when other means draw the discs from now on: they must be handed over anew. */
  onNewDiscs: () => void = () => {};

  constructor(container: HTMLElement) {
    this.#container = container;
    this.under = new OverlayCanvas(container, 'scene-under');
    this.#holder = addLayer(container, 'scene-discs');
    this.over = new OverlayCanvas(container, 'scene-over');
    const hand = addLayer(container, 'scene-hand');
    const pointer = CameraPointer.asSigma(this.#camera, () => this.view);
    this.mouse = new MouseCaptor(hand, pointer);
    this.touch = new TouchCaptor(hand, pointer);
    for (const captor of [this.mouse, this.touch]) captor.setSettings(POINTER_SETTINGS);
    this.#camera.enabledRotation = false;
    this.#takeSize();
    void whenIdle().then(() => {
      if (this.#holder.isConnected) this.open();
    });
    this.#camera.on('updated', () => this.draw());
  }

  get view(): View {
    return viewFromCamera(this.#camera.getState(), this.#size.width, this.#size.height);
  }
  /** True while the camera is on its way. */
  get travelling(): boolean {
    return this.#camera.isAnimated();
  }
  /** True while the camera, or the hand that holds it, moves. */
  get moving(): boolean {
    return this.travelling || this.mouse.isMoving || this.touch.isMoving;
  }
  /** What the graph is handed to; null before `onNewDiscs`. */
  get discs(): DiscLayer | null {
    return this.#discs;
  }

  /**
   * Has discs drawn from now on. At leisure, for to find out who computes WebGL takes the browser as long as much else of a
   * first picture; at the latest when there is something to draw.
   */
  open(): void {
    this.#stopFollowing ??= effect(() => {
      void drawing.value;
      untracked(() => void this.#openDiscs());
    });
  }

  /** Sends the camera there, at once or within `ms`. */
  look(view: View, ms = 0): void {
    const scale = Math.min(MAX_SCALE, Math.max(MIN_SCALE, view.scale));
    const state = cameraFromView({ ...view, scale });
    // At once too, so that a flight under way ends.
    void this.#camera.animate(state, ms === 0 ? { duration: 1 } : { duration: ms, easing: 'cubicOut' });
    if (ms === 0) this.#camera.setState(state);
  }

  /** Announces a graph with so many lines, to the discs and to those that come later. */
  expect(lines: number): void {
    this.#expected = lines;
    this.#discs?.expect(lines);
  }

  /** Asks for a frame. */
  draw(): void {
    this.#discs?.draw();
  }

  /** To be called when the container may have changed its size. Resized and drawn in one frame, so nothing flickers. */
  measure(): void {
    cancelAnimationFrame(this.#measuring);
    this.#measuring = requestAnimationFrame(() => {
      const before = this.view;
      if (!this.#takeSize()) return;
      this.onResize(before);
      this.#discs?.resize();
    });
  }

  kill(): void {
    this.#stopFollowing?.();
    cancelAnimationFrame(this.#measuring);
    this.#camera.removeAllListeners();
    this.mouse.kill();
    this.touch.kill();
    this.#discs?.kill();
    this.#container.replaceChildren();
  }

  /** True when the container's size, or the sharpness of the display, is another. */
  #takeSize(): boolean {
    const { offsetWidth: width, offsetHeight: height } = this.#container;
    const size = { width: Math.max(1, width), height: Math.max(1, height), ratio: window.devicePixelRatio };
    if (JSON.stringify(size) === JSON.stringify(this.#size)) return false;
    this.#size = size;
    for (const canvas of [this.under, this.over]) canvas.resize(size.width, size.height);
    Object.assign(this.#camera, cameraLimits(size.width, size.height));
    return true;
  }

  async #openDiscs(): Promise<void> {
    const place: DiscLayerPlace = {
      holder: this.#holder,
      camera: this.#camera,
      onFrame: () => this.onFrame(this.view),
      isMoving: () => this.moving,
    };
    const why = whyCanvas(drawing.peek());
    if (why !== null) return this.#drawOnCanvas(place, why);
    const onLost = () => this.#drawOnCanvas(place, 'none');
    try {
      const { WebGLDiscs } = await import('./WebGLDiscs.js');
      if (!this.#holder.isConnected) return;
      this.#empty();
      this.#use(new WebGLDiscs(place, { onLost, onRestored: () => void this.#openDiscs() }));
      drawnBy.value = 'webgl';
    } catch {
      // No WebGL here, which is no fault. Sigma leaves what it began.
      this.#drawOnCanvas(place, 'none');
    }
  }

  /** Its code is always here: WebGL may be lost while the server is away. */
  #drawOnCanvas(place: DiscLayerPlace, why: WhyCanvas): void {
    this.#empty();
    if (!this.#holder.isConnected) return;
    this.#use(new CanvasDiscs(place));
    drawnBy.value = why;
  }

  #empty(): void {
    this.#discs?.kill();
    this.#discs = null;
    this.#holder.replaceChildren();
  }

  #use(layer: DiscLayer): void {
    this.#discs = layer;
    layer.expect(this.#expected);
    this.onNewDiscs();
  }
}

function addLayer(container: HTMLElement, name: string): HTMLElement {
  const layer = document.createElement('div');
  layer.className = `scene-layer ${name}`;
  container.append(layer);
  return layer;
}
