/** A node held down and moved: it follows the pointer, and is pinned where it is let go. */
import { moveNodes } from '../actions/arrange.js';
import type { Point } from '../graph/points.js';
import type { Hit } from './hit.js';
import type { Scene } from './Scene.js';

interface Held {
  node: string;
  /** Where it was taken, canvas pixels. */
  x: number;
  y: number;
  /** From the pointer to the node's middle, in the plane. */
  grip: Point;
  dragging: boolean;
}

export class NodeDrag {
  readonly #scene: Scene;
  #held: Held | null = null;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** True while the node moves with the pointer. */
  get dragging(): boolean {
    return this.#held?.dragging === true;
  }

  /** Takes hold of the node that was hit, if any. */
  hold(hit: Hit, x: number, y: number): void {
    if (hit === null || !('node' in hit)) return;
    const at = this.#scene.placeOf(hit.node);
    const [px, py] = this.#scene.planePoint(x, y);
    if (at !== undefined) this.#held = { node: hit.node, x, y, grip: [at[0] - px, at[1] - py], dragging: false };
  }

  /** Follows the pointer once it is `after` pixels away from where it went down. False when nothing is held. */
  follow(x: number, y: number, after: number): boolean {
    const held = this.#held;
    if (held === null) return false;
    if (Math.hypot(x - held.x, y - held.y) >= after) held.dragging = true;
    if (held.dragging) {
      const [px, py] = this.#scene.planePoint(x, y);
      this.#scene.drag(held.node, [px + held.grip[0], py + held.grip[1]]);
    }
    return true;
  }

  /** Lets go; true when the node had been moved. */
  release(): boolean {
    const held = this.#held;
    this.#held = null;
    if (held?.dragging !== true) return false;
    const at = this.#scene.placeOf(held.node);
    if (at !== undefined) moveNodes(new Map([[held.node, at]]));
    return true;
  }

  /** Forgets what is held; it stays where it is. */
  drop(): void {
    this.#held = null;
  }
}
