/**
 * Where the scene looks: fits everything, brings nodes into sight, keeps the picture in place when the canvas changes
 * its size.
 */
import { nodeRadius } from '../../kernel/appearance/index.js';
import type { GraphData } from '../graph/GraphData.js';
import type { Box, Point } from '../graph/points.js';
import { positions } from '../state/graph.js';
import { canvasView, controlsSize, covered, type CameraMove } from '../state/page.js';
import { reducedMotion } from '../state/preferences.js';
import { nameOf } from '../state/vocabulary.js';
import { isLarge } from './detail.js';
import { fitAll, fitLarge, marginOf, RIM, roomOf, widened } from './fitAll.js';
import type { Stage } from './Stage.js';
import {
  broughtIn,
  canvasBox,
  fitDrawn,
  fitView,
  NO_ROOM,
  showDrawn,
  toPlane,
  viewOfPlane,
  viewShowing,
  type Insets,
  type RoomAt,
  type View,
} from './view.js';

const CAMERA_MS = 220;
/** Scale at which a selection fills the canvas, at most. */
const CLOSE_UP = 1.6;
/** How much smaller everything may become so that what is in sight stays there beside what comes. */
const KEEPING = 0.85;

/** Boxes of what would be drawn, in picture space. */
export interface DrawnBoxes {
  /** Of everything, when all of it is fitted into that view. */
  whenFitted(view: View): Box;
  /** Of these nodes with their names. */
  ofNodes(keys: readonly string[], view: View): Box;
  /** Of the ribbons that stand fanned out; null: none. */
  ofFans(view: View): Box | null;
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
    return attributes === undefined ? NO_ROOM : roomOf(attributes, nameOf(attributes), scale);
  };

  #insets(margin = marginOf(this.#stage.view.width)): Insets {
    return widened(covered.value, margin);
  }

  #targets(keys: Iterable<string>): (readonly [string, Point])[] {
    return [...keys].flatMap((key) => {
      const at = this.#graph().nodes.has(key) ? positions.value.get(key) : undefined;
      return at === undefined ? [] : [[key, at] as const];
    });
  }

  #fit(): View {
    const { width, height } = this.#stage.view;
    const { nodes, edges } = this.#graph();
    const all = this.#targets(nodes.keys());
    if (isLarge(nodes.size, edges.size) && all.length > 0) {
      const reach = [...nodes.values()].reduce((most, node) => Math.max(most, nodeRadius(node)), 0);
      const discs = fitLarge({ all, width, height, covered: covered.value }, reach);
      // What a layout has drawn under them may be wider.
      return fitDrawn(discs, this.#drawn.whenFitted, this.#insets(RIM));
    }
    const given = { all, room: this.#room, width, height, covered: covered.value, controls: controlsSize.value };
    return fitAll(given, this.#drawn.whenFitted);
  }

  lookAtAll(ms?: number): void {
    const fitted = this.#fit();
    this.fitted = fitted;
    this.#fly(() => fitted, ms);
  }

  move(move: CameraMove): void {
    if (move.kind === 'fit') {
      if (move.following !== true) return this.lookAtAll();
      return this.fitted === null ? undefined : this.lookAtAll(0);
    }
    const { view } = this.#stage;
    const aim = this.#aimOf(move, view);
    const to = aim(view);
    if (to === view) return;
    if (this.#keeps(move) && this.fitted !== null) {
      const all = this.#fit();
      if (all.scale >= to.scale * KEEPING) return this.lookAtAll();
    }
    this.fitted = null;
    this.#fly(aim, move.kind === 'centre' ? 0 : undefined);
  }

  #aimOf(move: Exclude<CameraMove, { kind: 'fit' }>, { scale, x, y, width, height }: View): Aim {
    switch (move.kind) {
      case 'zoom':
        return (from) => ({ ...from, scale: scale * move.factor });
      case 'pan': {
        const to = { x: x + (move.right * width) / scale, y: y + (move.down * height) / scale };
        return (from) => ({ ...from, ...to });
      }
      case 'frame':
        return (from) => viewOfPlane(from, move.plane);
      case 'centre':
        return (from) => ({ ...from, ...move.at });
      case 'closeUp':
        return (from) => this.#closeUp(from, move.nodes);
      case 'show': {
        const inSight = this.#keeps(move) ? this.#inSight() : [];
        return (from) => this.#showing(from, move.nodes, inSight);
      }
    }
  }

  /** Whether what is in sight is to stay there; of a large graph that would take more than a moment to find out. */
  #keeps(move: CameraMove): boolean {
    const { nodes, edges } = this.#graph();
    return move.kind === 'show' && move.keeping === true && !isLarge(nodes.size, edges.size);
  }

  /** Nodes whose middle is on the canvas. */
  #inSight(): string[] {
    const { view } = this.#stage;
    const { left, top, right, bottom } = canvasBox(view, RIM);
    return this.#targets(this.#graph().nodes.keys()).flatMap(([key, [x, y]]) => {
      const [px, py] = [x * view.scale, y * view.scale];
      return px >= left && px <= right && py >= top && py <= bottom ? [key] : [];
    });
  }

  /** The nodes alone, as large as is good to read. */
  #closeUp(from: View, keys: readonly string[]): View {
    const targets = this.#targets(keys);
    if (targets.length === 0) return from;
    const { width, height } = from;
    const nearly = fitView(targets, this.#room, width, height, this.#insets(), CLOSE_UP);
    return fitDrawn(nearly, (view) => this.#drawn.ofNodes(keys, view), this.#insets(RIM));
  }

  /** With `beside` too, if that takes no more than a little zooming out. */
  #showing(from: View, keys: readonly string[], beside: readonly string[]): View {
    const alone = this.#bringing(from, keys);
    if (beside.length === 0 || alone === from) return alone;
    const together = this.#bringing(from, [...new Set([...keys, ...beside])]);
    return together.scale >= alone.scale * KEEPING ? together : alone;
  }

  /** Where the names of the nodes will stand is known only when they are placed: then as much more as they ask for. */
  #bringing(from: View, keys: readonly string[]): View {
    const targets = this.#targets(keys);
    const nearly = viewShowing(from, targets, this.#room, this.#insets());
    if (targets.length === 0) return nearly;
    const shown = showDrawn(nearly, (view) => this.#drawn.ofNodes(keys, view), this.#insets(RIM));
    // Words keep their size, so that going back would not help: the fan comes in as far as it fits.
    const fans = this.#drawn.ofFans(shown);
    return fans === null ? shown : broughtIn(shown, fans, this.#insets(RIM));
  }

  /** What is drawn has changed: what was to be shown is brought into sight anew. */
  again(): void {
    if (this.#aim !== null) this.#fly(this.#aim, 0);
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
      whole: this.fitted !== null,
    };
    if (JSON.stringify(next) !== JSON.stringify(canvasView.peek())) canvasView.value = next;
  }
}
