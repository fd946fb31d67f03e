/**
 * Sigma behind a small face: discs on the GPU, the camera, two canvases for what Sigma does not draw, and, for large
 * graphs, its relations. Knows nothing of what they stand for.
 */
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { EdgeArrowProgram } from 'sigma/rendering';
import { discScale } from '../../kernel/picture/scales.js';
import type { Point } from '../graph/points.js';
import { loadCurveProgram } from './curveProgram.js';
import { OverlayCanvas } from './OverlayCanvas.js';
import { SIGMA_SETTINGS } from './sigmaSettings.js';
import { cameraFromView, MAX_SCALE, MIN_SCALE, SIGMA_EXTENT, viewFromCamera, type View } from './view.js';

/** A node as Sigma draws it; `size` is its radius in CSS pixels at zoom 1. */
export interface Disc {
  key: string;
  x: number;
  y: number;
  size: number;
  color: string;
}
/** A relation as Sigma draws it. */
export interface Line {
  key: string;
  source: string;
  target: string;
  size: number;
  color: string;
  curvature: number;
}

export class SigmaRenderer {
  readonly #sigma: Sigma;
  readonly #edgeCanvas: OverlayCanvas;
  readonly #wordCanvas: OverlayCanvas;
  #size = { width: 0, height: 0 };
  #knowsCurves = false;
  /** Called after Sigma has drawn a frame, to draw the canvases: relations under the discs, words over them. */
  onFrame: (view: View, edges: CanvasRenderingContext2D, words: CanvasRenderingContext2D) => void = () => {};
  /** Called when the canvas got another size, with the view from before; the scale stays. */
  onResize: (before: View) => void = () => {};

  constructor(container: HTMLElement) {
    this.#sigma = new Sigma(new MultiDirectedGraph(), container, {
      ...SIGMA_SETTINGS,
      zoomToSizeRatioFunction: (ratio) =>
        1 / discScale(Math.min(this.#size.width, this.#size.height) / (SIGMA_EXTENT * ratio)),
    });
    const half = SIGMA_EXTENT / 2;
    this.#sigma.setCustomBBox({ x: [-half, half], y: [-half, half] });
    this.#edgeCanvas = new OverlayCanvas(this.#sigma.createCanvas('entente-relations', { beforeLayer: 'edges' }));
    this.#wordCanvas = new OverlayCanvas(this.#sigma.createCanvas('entente-words', { beforeLayer: 'mouse' }));
    this.#sigma.on('resize', () => this.#resized());
    this.#sigma.on('afterRender', () => this.onFrame(this.view, this.#edgeCanvas.clear(), this.#wordCanvas.clear()));
    this.#sigma.resize(true);
    this.#resized();
  }

  get mouse() {
    return this.#sigma.getMouseCaptor();
  }
  get touch() {
    return this.#sigma.getTouchCaptor();
  }
  /** True while the camera is on its way. */
  get travelling(): boolean {
    return this.#sigma.getCamera().isAnimated();
  }

  get view(): View {
    return viewFromCamera(this.#sigma.getCamera().getState(), this.#size.width, this.#size.height);
  }

  /** Sends the camera there, at once or within `ms`. */
  look(view: View, ms = 0): void {
    const scale = Math.min(MAX_SCALE, Math.max(MIN_SCALE, view.scale));
    const state = cameraFromView({ ...view, scale });
    if (ms === 0) {
      void this.#sigma.getCamera().animate(state, { duration: 1 });
      this.#sigma.getCamera().setState(state);
    } else void this.#sigma.getCamera().animate(state, { duration: ms, easing: 'cubicOut' });
  }

  /** Replaces what Sigma draws. Relations only for graphs too large for the canvas. */
  setGraph(nodes: readonly Disc[], edges: readonly Line[]): void {
    if (!this.#knowsCurves && edges.some(({ curvature }) => curvature !== 0)) void this.#learnCurves();
    const graph = new MultiDirectedGraph();
    for (const { key, x, y, ...rest } of nodes) graph.addNode(key, { x, y: -y, ...rest });
    for (const { key, source, target, curvature, ...rest } of edges)
      graph.addDirectedEdgeWithKey(key, source, target, {
        ...rest,
        curvature,
        type: curvature === 0 || !this.#knowsCurves ? 'arrow' : 'curve',
      });
    this.#sigma.setGraph(graph);
  }

  /** Fetches the program for curved relations, which only large graphs need; until it is there they are straight. */
  async #learnCurves(): Promise<void> {
    const curve = await loadCurveProgram();
    if (this.#knowsCurves) return;
    this.#sigma.setSetting('edgeProgramClasses', { arrow: EdgeArrowProgram, curve });
    this.#knowsCurves = true;
    // Sigma does not let a relation drawn by one program be repainted by another: hand it the graph anew.
    const curved = this.#sigma.getGraph().copy();
    curved.updateEachEdgeAttributes((_, attributes) => ({
      ...attributes,
      type: attributes['curvature'] === 0 ? 'arrow' : 'curve',
    }));
    this.#sigma.setGraph(curved);
  }

  /** Moves and repaints nodes; `undefined` leaves one as it is. */
  updateNodes(change: (key: string) => { at?: Point; color?: string; size?: number } | undefined): void {
    this.#sigma.getGraph().updateEachNodeAttributes((key, attributes) => {
      const next = change(key);
      if (next === undefined) return attributes;
      const { at, ...rest } = next;
      return { ...attributes, ...rest, ...(at !== undefined && { x: at[0], y: -at[1] }) };
    });
  }
  updateEdges(change: (key: string) => { color: string; size: number }): void {
    if (this.#sigma.getGraph().size > 0)
      this.#sigma.getGraph().updateEachEdgeAttributes((key, attributes) => ({ ...attributes, ...change(key) }));
  }

  /** Asks for a frame. */
  draw(): void {
    this.#sigma.scheduleRender();
  }
  /** To be called when the container may have changed its size. */
  measure(): void {
    this.#sigma.scheduleRefresh();
  }
  kill(): void {
    this.#sigma.kill();
  }

  #resized(): void {
    const before = this.#size;
    const { width, height } = this.#sigma.getDimensions();
    this.#size = { width, height };
    for (const canvas of [this.#edgeCanvas, this.#wordCanvas]) canvas.resize(width, height);
    this.#sigma.setSetting('maxCameraRatio', Math.min(width, height) / (SIGMA_EXTENT * MIN_SCALE));
    this.#sigma.setSetting('minCameraRatio', Math.min(width, height) / (SIGMA_EXTENT * MAX_SCALE));
    if (before.width > 1)
      this.onResize(viewFromCamera(this.#sigma.getCamera().getState(), before.width, before.height));
  }
}
