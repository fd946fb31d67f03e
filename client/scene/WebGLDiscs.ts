/** Discs and lines by Sigma, on WebGL. When the browser takes WebGL away the layer ends. */
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { createEdgeArrowProgram } from 'sigma/rendering';
import type { Settings } from 'sigma/settings';
import { discScale } from '../../kernel/picture/scales.js';
import { loadCurveProgram } from './curveProgram.js';
import {
  LEAST_LINE,
  LINE_HEAD,
  type Disc,
  type DiscChange,
  type DiscLayer,
  type DiscLayerPlace,
  type Line,
  type LineChange,
} from './DiscLayer.js';
import { backboneOf } from './painting/backbone.js';
import { weighted, weightOf } from './painting/standOut.js';
import { premultiplied } from './premultiplied.js';
import { cameraLimits, SIGMA_EXTENT, viewFromCamera } from './view.js';

const straight = createEdgeArrowProgram(LINE_HEAD);

/** Discs and lines only: names, words and what the pointer does are the scene's. */
const SETTINGS: Partial<Settings> = {
  allowInvalidContainer: true,
  renderLabels: false,
  renderEdgeLabels: false,
  defaultDrawNodeHover: () => {},
  stagePadding: 0,
  itemSizesReference: 'screen',
  enableCameraRotation: false,
  defaultEdgeType: 'arrow',
  edgeProgramClasses: { arrow: straight },
};

export interface LossListeners {
  /** The layer draws no more, and is to be ended. */
  onLost: () => void;
  /** Another one may be made. */
  onRestored: () => void;
}

export class WebGLDiscs implements DiscLayer {
  readonly kind = 'webgl';
  readonly #sigma: Sigma;
  readonly #holder: HTMLElement;
  readonly #ends = new AbortController();
  #knowsCurves = false;
  #leftOut: ReadonlySet<string> = new Set();
  /** Lines that stand out from the others; null where there are few, and all are alike. */
  #backbone: ReadonlySet<string> | null = null;
  readonly busy = false;
  #blank = true;

  /** Throws where there is no WebGL. */
  constructor({ holder, camera, onFrame }: DiscLayerPlace, listeners: LossListeners) {
    this.#holder = holder;
    this.#sigma = new Sigma(new MultiDirectedGraph(), holder, {
      ...SETTINGS,
      // Sigma softens the borders of its lines by half a pixel on each side.
      minEdgeThickness: LEAST_LINE + 0.5,
      zoomToSizeRatioFunction: (ratio) => {
        const { width, height } = this.#sigma.getDimensions();
        return 1 / discScale(viewFromCamera({ x: 0, y: 0, ratio }, width, height).scale);
      },
    });
    const half = SIGMA_EXTENT / 2;
    this.#sigma.setCustomBBox({ x: [-half, half], y: [-half, half] });
    this.#sigma.setCamera(camera);
    this.#limitCamera();
    this.#sigma.on('afterRender', () => {
      this.#blank &&= this.#sigma.getGraph().order === 0;
      onFrame();
    });
    this.#hearLoss(listeners);
  }

  get blank(): boolean {
    return this.#blank;
  }
  expect(): void {}
  setGraph(discs: readonly Disc[], lines: readonly Line[]): void {
    if (!this.#knowsCurves && lines.some(({ curvature }) => curvature !== 0)) void this.#learnCurves();
    const graph = new MultiDirectedGraph();
    for (const { key, x, y, ...rest } of discs) graph.addNode(key, { x, y: -y, ...rest });
    this.#backbone = backboneAmong(discs, lines);
    for (const { key, source, target, curvature, ...rest } of lines)
      graph.addDirectedEdgeWithKey(key, source, target, {
        ...this.#shown(key, rest),
        // Sigma's y grows upwards, so its left is our right.
        curvature: -curvature,
        hidden: this.#leftOut.has(key),
        type: curvature === 0 || !this.#knowsCurves ? 'arrow' : 'curve',
      });
    this.#sigma.setGraph(graph);
  }

  /** Fetches the program for curved relations, which only large graphs need; until it is there they are straight. */
  async #learnCurves(): Promise<void> {
    const curve = await loadCurveProgram();
    if (this.#knowsCurves || this.#ends.signal.aborted) return;
    this.#sigma.setSetting('edgeProgramClasses', { arrow: straight, curve });
    this.#knowsCurves = true;
    // Sigma does not let a relation drawn by one program be repainted by another: hand it the graph anew.
    const curved = this.#sigma.getGraph().copy();
    curved.updateEachEdgeAttributes((_, attributes) => ({
      ...attributes,
      type: attributes['curvature'] === 0 ? 'arrow' : 'curve',
    }));
    this.#sigma.setGraph(curved);
  }

  updateDiscs(change: (key: string) => DiscChange): void {
    this.#sigma.getGraph().updateEachNodeAttributes((key, attributes) => {
      const next = change(key);
      if (next === undefined) return attributes;
      const { at, ...rest } = next;
      return { ...attributes, ...rest, ...(at !== undefined && { x: at[0], y: -at[1] }) };
    });
  }
  updateLines(change: (key: string) => LineChange): void {
    if (this.#sigma.getGraph().size > 0)
      this.#sigma
        .getGraph()
        .updateEachEdgeAttributes((key, attributes) => ({ ...attributes, ...this.#shown(key, change(key)) }));
  }
  #shown(key: string, style: LineChange): LineChange {
    const weight = this.#backbone === null ? 1 : weightOf(style.standing, this.#backbone.has(key));
    return { ...style, color: premultiplied(weighted(style.color, weight)) };
  }
  leaveOut(keys: ReadonlySet<string>): void {
    if (keys === this.#leftOut || keys.size + this.#leftOut.size === 0) return;
    this.#leftOut = keys;
    this.#sigma.getGraph().updateEachEdgeAttributes((key, attributes) => ({ ...attributes, hidden: keys.has(key) }));
  }

  draw(): void {
    this.#sigma.scheduleRender();
  }
  resize(): void {
    this.#sigma.resize(true);
    this.#limitCamera();
    this.#sigma.refresh({ partialGraph: {}, skipIndexation: true });
  }
  kill(): void {
    this.#ends.abort();
    this.#sigma.kill();
    this.#holder.replaceChildren();
  }

  /** Sigma sets these on its camera anew whenever one of its settings changes. */
  #limitCamera(): void {
    const { width, height } = this.#sigma.getDimensions();
    const { minRatio, maxRatio } = cameraLimits(width, height);
    this.#sigma.setSettings({ minCameraRatio: minRatio, maxCameraRatio: maxRatio });
  }

  /** A browser gives WebGL back only to a page that asks it to; Sigma's own programs do not outlive a loss. */
  #hearLoss({ onLost, onRestored }: LossListeners): void {
    const lost = (event: Event) => {
      event.preventDefault();
      onLost();
      // Back where it was, unseen, so that it lives to be given its context again.
      const canvas = event.target as HTMLCanvasElement;
      canvas.hidden = true;
      canvas.addEventListener('webglcontextrestored', onRestored, { once: true });
      this.#holder.append(canvas);
    };
    this.#holder.addEventListener('webglcontextlost', lost, { capture: true, signal: this.#ends.signal });
  }
}

function backboneAmong(discs: readonly Disc[], lines: readonly Line[]): ReadonlySet<string> | null {
  const indexOf = new Map(discs.map(({ key }, i) => [key, i]));
  const carries = backboneOf({
    x: new Float32Array(discs.length),
    source: Uint32Array.from(lines, ({ source }) => indexOf.get(source)!),
    target: Uint32Array.from(lines, ({ target }) => indexOf.get(target)!),
  });
  return carries === undefined ? null : new Set(lines.filter((_, i) => carries[i] === 1).map(({ key }) => key));
}
