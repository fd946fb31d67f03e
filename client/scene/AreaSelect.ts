/**
 * Selects what lies within an area drawn on the ground: with Shift a rectangle, with Alt, or after the action of this
 * name, by any outline. What is found is added to the selection.
 */
import { selectWithin } from '../actions/select.js';
import type { Point } from '../graph/points.js';
import { outlining } from '../state/page.js';
import { isInside } from '../../kernel/geometry/insideOutline.js';
import type { DragMarks } from './DragMarks.js';
import type { Scene } from './Scene.js';

/** Pixels from one point of an outline to the next. */
const STEP = 3;

export class AreaSelect {
  readonly #scene: Scene;
  readonly #marks: DragMarks;
  /** Corners so far; null while none is drawn. */
  #corners: Point[] | null = null;
  #rectangle = false;

  constructor(scene: Scene, marks: DragMarks) {
    this.#scene = scene;
    this.#marks = marks;
  }

  /** Begins where the pointer went down; `keys`: which of the two was held. False: no area is asked for. */
  begin(x: number, y: number, keys: { shiftKey: boolean; altKey: boolean }): boolean {
    const byOutline = outlining.peek() || keys.altKey;
    if (!byOutline && !keys.shiftKey) return false;
    this.#rectangle = !byOutline;
    this.#corners = [[x, y]];
    return true;
  }

  /** False when none is drawn. */
  follow(x: number, y: number): boolean {
    const corners = this.#corners;
    if (corners === null) return false;
    const [first, last] = [corners[0]!, corners.at(-1)!];
    if (this.#rectangle) this.#corners = [first, [x, first[1]], [x, y], [first[0], y]];
    else if (Math.hypot(x - last[0], y - last[1]) >= STEP) corners.push([x, y]);
    this.#marks.outline(this.#corners!);
    return true;
  }

  /** True when there was an area, and not only a click. */
  end(): boolean {
    const corners = this.#corners;
    this.drop();
    if (corners === null || corners.length < 3) return false;
    const outline = corners.map(([x, y]) => ({ x, y }));
    const isMeant = ([, at]: [string, Point]): boolean => {
      const [x, y] = this.#scene.screenPoint(at);
      return isInside(outline, { x, y });
    };
    selectWithin([...this.#scene.places].filter(isMeant).map(([key]) => key));
    outlining.value = false;
    return true;
  }

  /** Forgets what was begun. */
  drop(): void {
    this.#corners = null;
    this.#marks.clear();
  }
}
