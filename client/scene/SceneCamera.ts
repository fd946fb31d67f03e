/**
 * Where the scene looks: fits everything, brings nodes into sight, keeps the picture in place when the canvas changes
 * its size.
 */
import { nodeRadius } from '../../kernel/appearance/index.js';
import { discScale, nameBlock, nameScale } from '../../kernel/picture/index.js';
import type { GraphData } from '../graph/GraphData.js';
import type { Box, Point } from '../graph/points.js';
import { positions } from '../state/graph.js';
import { canvasView, covered, type CameraMove } from '../state/page.js';
import { reducedMotion } from '../state/preferences.js';
import { nameOf } from '../state/vocabulary.js';
import type { Stage } from './Stage.js';
import { fitDrawn, fitView, showDrawn, toPlane, viewShowing, type Insets, type RoomAt, type View } from './view.js';

/** Pixels kept free at the canvas's rim, at most, and as a share of its width. */
const MARGIN = 20;
const MARGIN_SHARE = 0.03;
/** Share of the canvas's width that names at its rim may ask of the fit. */
const RIM_SHARE = 0.06;
const CAMERA_MS = 220;
/** Pixels between the canvas's rim and whatever is drawn nearest to it. */
const RIM = 6;

/** Boxes of what would be drawn, in picture space. */
export interface DrawnBoxes {
  /** Of everything, when all of it is fitted into that view. */
  whenFitted(view: View): Box;
  /** Of these nodes with their names. */
  ofNodes(keys: readonly string[], view: View): Box;
}

/** Where the camera is to be, seen from where it is. */
type Aim = (from: View) => View;

export class SceneCamera {
  /**
   * The view that shows everything, until the reader moves the camera away from it; a new size of the canvas fits anew.
   */
  fitted: View | null = null;

  readonly #stage: Stage;
  readonly #graph: () => GraphData;
  readonly #drawn: DrawnBoxes;
  /** Where the camera went last, until the reader moves it: there it belongs on a canvas of another size too. */
  #aim: Aim | null = null;
  #arrival = 0;

  /** `graph` gives what is drawn now. */
  constructor(stage: Stage, graph: () => GraphData, drawn: DrawnBoxes) {
    this.#stage = stage;
    this.#graph = graph;
    this.#drawn = drawn;
  }

  readonly #room: RoomAt = (key, scale) => {
    const attributes = this.#graph().nodes.get(key);
    if (attributes === undefined) return { left: 0, right: 0, top: 0, bottom: 0 };
    const radius = nodeRadius(attributes) * discScale(scale);
    const block = nameBlock(nameOf(attributes));
    const half = Math.max(radius, (block.width * nameScale(scale)) / 2);
    return { left: half, right: half, top: radius, bottom: radius + 4 + block.height * nameScale(scale) };
  };

  #insets(margin = Math.min(MARGIN, this.#stage.view.width * MARGIN_SHARE)): Insets {
    const { top, right, bottom, left } = covered.value;
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
   * ScenePicture), so that discs may go near the rim. Then what of loops, curves and words is still outside.
   */
  #fit(): View {
    const { width, height } = this.#stage.view;
    const most = width * RIM_SHARE;
    const room: RoomAt = (key, scale) => {
      const full = this.#room(key, scale);
      return { ...full, left: Math.min(full.left, most), right: Math.min(full.right, most) };
    };
    const nearly = fitView(this.#targets(this.#graph().nodes.keys()), room, width, height, this.#insets());
    return fitDrawn(nearly, this.#drawn.whenFitted, this.#insets(RIM));
  }

  lookAtAll(ms?: number): void {
    const fitted = this.#fit();
    this.fitted = fitted;
    this.#fly(() => fitted, ms);
  }

  move(move: CameraMove): void {
    if (move.kind === 'fit') return this.lookAtAll();
    const { view } = this.#stage;
    const scale = move.kind === 'zoom' ? view.scale * move.factor : view.scale;
    const aim: Aim = move.kind === 'zoom' ? (from) => ({ ...from, scale }) : (from) => this.#showing(from, move.nodes);
    if (aim(view) === view) return;
    this.fitted = null;
    this.#fly(aim);
  }

  /** Where the names of the nodes will stand is known only when they are placed: then as much more as they ask for. */
  #showing(from: View, keys: readonly string[]): View {
    const targets = this.#targets(keys);
    const nearly = viewShowing(from, targets, this.#room, this.#insets());
    if (targets.length === 0) return nearly;
    return showDrawn(nearly, (view) => this.#drawn.ofNodes(keys, view), this.#insets(RIM));
  }

  #fly(aim: Aim, ms = reducedMotion.value ? 0 : CAMERA_MS): void {
    const time = this.#graph().nodes.size === 0 ? 0 : ms;
    this.#aim = aim;
    this.#arrival = performance.now() + time;
    this.#stage.look(aim(this.#stage.view), time);
  }

  /** The reader took the camera. */
  release(): void {
    this.fitted = null;
    this.#aim = null;
  }

  /**
   * After a change of the canvas's size: fits again, or keeps everything at its distance from the upper left corner and
   * what was to be shown in sight. A flight goes on, to where it should end on the new canvas.
   */
  keepInPlace(before: View): void {
    const { width, height } = this.#stage.view;
    const left = this.#stage.travelling ? Math.max(0, this.#arrival - performance.now()) : 0;
    if (this.fitted !== null && this.#graph().nodes.size > 0) return this.lookAtAll(left);
    this.#stage.look({
      ...before,
      width,
      height,
      x: before.x + (width - before.width) / 2 / before.scale,
      y: before.y + (height - before.height) / 2 / before.scale,
    });
    if (this.#aim !== null) this.#fly(this.#aim, left);
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
