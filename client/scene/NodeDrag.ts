/**
 * A node held down and moved: it follows the pointer, with all that is selected if it is of it, and is pinned where it
 * is let go. With Shift held it snaps to the row and column of others.
 */
import { snap } from '../../kernel/layouts/snap.js';
import { moveNodes } from '../actions/arrange.js';
import type { Point } from '../graph/points.js';
import { selection } from '../state/selection.js';
import type { DragMarks } from './DragMarks.js';
import type { Hit } from './hit.js';
import type { Scene } from './Scene.js';

/** Pixels from which a node snaps to the row or column of another. */
const SNAP_REACH = 8;

interface Held {
  node: string;
  /** Where it was taken, canvas pixels. */
  x: number;
  y: number;
  /** From the pointer to the node's middle, in the plane. */
  grip: Point;
  /** From the node's middle to those of all that move, itself among them. */
  moved: ReadonlyMap<string, Point>;
  dragging: boolean;
}

export class NodeDrag {
  readonly #scene: Scene;
  readonly #marks: DragMarks;
  #held: Held | null = null;

  constructor(scene: Scene, marks: DragMarks) {
    this.#scene = scene;
    this.#marks = marks;
  }

  /** True while the node moves with the pointer. */
  get dragging(): boolean {
    return this.#held?.dragging === true;
  }

  /** Takes hold of the node that was hit, if any. */
  hold(hit: Hit, x: number, y: number): void {
    if (hit === null || !('node' in hit)) return;
    const at = this.#scene.places.get(hit.node);
    if (at === undefined) return;
    const [px, py] = this.#scene.planePoint(x, y);
    const chosen = selection.peek().entities;
    const moved = (chosen.includes(hit.node) ? chosen : [hit.node]).flatMap((key): [string, Point][] => {
      const place = this.#scene.places.get(key);
      return place === undefined ? [] : [[key, [place[0] - at[0], place[1] - at[1]]]];
    });
    const grip: Point = [at[0] - px, at[1] - py];
    this.#held = { node: hit.node, x, y, grip, moved: new Map(moved), dragging: false };
  }

  /** Follows the pointer once it is `after` pixels away from where it went down. False when nothing is held. */
  follow(x: number, y: number, after: number, snaps = false): boolean {
    const held = this.#held;
    if (held === null) return false;
    if (Math.hypot(x - held.x, y - held.y) >= after) held.dragging = true;
    if (held.dragging) {
      const [px, py] = this.#scene.planePoint(x, y);
      const free: Point = [px + held.grip[0], py + held.grip[1]];
      const [ax, ay] = snaps ? this.#snapped(free, held) : free;
      this.#scene.drag(new Map([...held.moved].map(([key, [dx, dy]]) => [key, [ax + dx, ay + dy]])));
      if (!snaps) this.#marks.guides([]);
    }
    return true;
  }

  /** Where it snaps to, of what is in sight, with lines to those. */
  #snapped([x, y]: Point, { moved }: Held): Point {
    const { view } = this.#scene.stage;
    const others = [...this.#scene.places].flatMap(([key, place]) => {
      const [ox, oy] = this.#scene.screenPoint(place);
      const inSight = ox >= 0 && ox <= view.width && oy >= 0 && oy <= view.height;
      return inSight && !moved.has(key) ? [{ x: place[0], y: place[1] }] : [];
    });
    const { at, column, row } = snap({ x, y }, others, SNAP_REACH / view.scale);
    const to = [column, row].filter((one) => one !== null);
    const on = (one: { x: number; y: number }): Point => this.#scene.screenPoint([one.x, one.y]);
    this.#marks.guides(to.map((one) => [on(at), on(one)]));
    return [at.x, at.y];
  }

  /** Lets go; true when the node had been moved. */
  release(): boolean {
    const held = this.#held;
    this.drop();
    if (held?.dragging !== true) return false;
    const places = [...held.moved.keys()].flatMap((key): [string, Point][] => {
      const at = this.#scene.places.get(key);
      return at === undefined ? [] : [[key, at]];
    });
    moveNodes(new Map(places));
    return true;
  }

  /** Forgets what is held; it stays where it is. */
  drop(): void {
    this.#held = null;
    this.#marks.guides([]);
  }
}
