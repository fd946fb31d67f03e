/**
 * Where the scene looks: fits everything, brings nodes into sight, keeps the picture in place when the canvas changes
 * its size.
 */
import { nodeRadius } from '../../kernel/appearance/index.js';
import { discScale, nameBlock, nameScale } from '../../kernel/picture/index.js';
import type { GraphData } from '../graph/GraphData.js';
import type { Point } from '../graph/points.js';
import { positions } from '../state/graph.js';
import { canvasView, covered, type CameraMove } from '../state/page.js';
import { reducedMotion } from '../state/preferences.js';
import { nameOf } from '../state/vocabulary.js';
import type { Stage } from './Stage.js';
import { fitView, toPlane, viewShowing, type Insets, type RoomAt, type View } from './view.js';

/** Pixels kept free at the canvas's rim, at most, and as a share of its width. */
const MARGIN = 20;
const MARGIN_SHARE = 0.03;
/** Share of the canvas's width that names at its rim may ask of the fit. */
const RIM_SHARE = 0.06;
const CAMERA_MS = 220;

export class SceneCamera {
  /**
   * The view that shows everything, until the reader moves the camera away from it; a new size of the canvas fits anew.
   */
  fitted: View | null = null;

  readonly #stage: Stage;
  readonly #graph: () => GraphData;

  /** `graph` gives what is drawn now. */
  constructor(stage: Stage, graph: () => GraphData) {
    this.#stage = stage;
    this.#graph = graph;
  }

  readonly #room: RoomAt = (key, scale) => {
    const attributes = this.#graph().nodes.get(key);
    if (attributes === undefined) return { left: 0, right: 0, top: 0, bottom: 0 };
    const radius = nodeRadius(attributes) * discScale(scale);
    const block = nameBlock(nameOf(attributes));
    const half = Math.max(radius, (block.width * nameScale(scale)) / 2);
    return { left: half, right: half, top: radius, bottom: radius + 4 + block.height * nameScale(scale) };
  };

  #insets(): Insets {
    const { top, right, bottom, left } = covered.value;
    const margin = Math.min(MARGIN, this.#stage.view.width * MARGIN_SHARE);
    return { top: top + margin, right: right + margin, bottom: bottom + margin, left: left + margin };
  }

  #targets(keys: Iterable<string>): (readonly [string, Point])[] {
    return [...keys].flatMap((key) => {
      const at = this.#graph().nodes.has(key) ? positions.value.get(key) : undefined;
      return at === undefined ? [] : [[key, at] as const];
    });
  }

  /**
   * Everything in sight, names included: on a narrow canvas they are drawn towards its middle (see `inside` in
   * ScenePicture), so that discs may go near the rim.
   */
  #fit(): View {
    const { width, height } = this.#stage.view;
    const most = width * RIM_SHARE;
    const room: RoomAt = (key, scale) => {
      const full = this.#room(key, scale);
      return { ...full, left: Math.min(full.left, most), right: Math.min(full.right, most) };
    };
    return fitView(this.#targets(this.#graph().nodes.keys()), room, width, height, this.#insets());
  }

  lookAtAll(ms?: number): void {
    this.fitted = this.#fit();
    this.#look(this.fitted, ms);
  }

  move(move: CameraMove): void {
    const view = this.#stage.view;
    if (move.kind === 'fit') this.lookAtAll();
    else if (move.kind === 'zoom') {
      this.fitted = null;
      this.#look({ ...view, scale: view.scale * move.factor });
    } else {
      const next = viewShowing(view, this.#targets(move.nodes), this.#room, this.#insets());
      if (next !== view) {
        this.fitted = null;
        this.#look(next);
      }
    }
  }

  #look(view: View, ms = reducedMotion.value ? 0 : CAMERA_MS): void {
    this.#stage.look(view, this.#graph().nodes.size === 0 ? 0 : ms);
  }

  /**
   * After a change of the canvas's size: fits again, or keeps everything at its distance from the upper left corner.
   */
  keepInPlace(before: View): void {
    const { width, height } = this.#stage.view;
    if (this.fitted !== null && this.#graph().nodes.size > 0) this.lookAtAll(0);
    else
      this.#look(
        {
          ...before,
          width,
          height,
          x: before.x + (width - before.width) / 2 / before.scale,
          y: before.y + (height - before.height) / 2 / before.scale,
        },
        0,
      );
  }

  publish(view: View = this.#stage.view): void {
    const [left, top] = toPlane(view, [0, 0]);
    const next = {
      width: view.width,
      height: view.height,
      plane: { x: left, y: top, width: view.width / view.scale, height: view.height / view.scale },
    };
    if (JSON.stringify(next) !== JSON.stringify(canvasView.peek())) canvasView.value = next;
  }
}
