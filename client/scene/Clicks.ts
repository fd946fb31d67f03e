/** Clicks and taps, single and double, turned into actions on what they hit. */
import { actions } from '../actions/actions.js';
import { deselect, select, toggleSelected } from '../actions/select.js';
import { fresh } from '../state/looking.js';
import { contextMenu } from '../state/page.js';
import { FINGER_REACH, MOUSE_REACH, type Hit } from './hit.js';
import type { Scene } from './Scene.js';

/** Milliseconds and pixels between the two clicks of a double click at most. */
const DOUBLE_MS = 450;
const SAME_PLACE = 6;
const SAME_PLACE_FINGER = 30;
/** Milliseconds in which the click that ends a drag arrives. */
const AFTER_DRAG_MS = 50;

/** An event of Sigma's mouse or touch. */
export interface Press {
  preventSigmaDefault(): void;
  original: MouseEvent | TouchEvent;
}

export class Clicks {
  readonly #scene: Scene;
  #ignoring = false;
  #last: { x: number; y: number; hit: Hit; time: number } | null = null;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /**
   * A click or tap, or the second of two. Sigma counts any two that it handles within some time (`sigmaSecond`); here
   * they must be at one place, and the time between them is that of the hand, however busy the page was. What the first
   * one hit counts: the picture may have moved since.
   */
  press(event: Press, at: { x: number; y: number } | undefined, sigmaSecond: boolean): void {
    if (at === undefined) return;
    if (this.#ignoring) return this.#ignore(event, sigmaSecond);
    const { original } = event;
    const finger = !(original instanceof MouseEvent);
    const first = this.#last;
    const isSecond =
      first !== null &&
      original.timeStamp - first.time <= DOUBLE_MS &&
      Math.hypot(at.x - first.x, at.y - first.y) <= (finger ? SAME_PLACE_FINGER : SAME_PLACE);
    if (isSecond) {
      this.#last = null;
      return this.#double(event, first.hit);
    }
    if (sigmaSecond) event.preventSigmaDefault();
    const hit = this.#scene.hit(at.x, at.y, finger ? FINGER_REACH : MOUSE_REACH);
    this.#last = { x: at.x, y: at.y, hit, time: original.timeStamp };
    this.#single(hit, original.shiftKey || original.ctrlKey || original.metaKey);
  }

  /** The click that ends a drag or a long press is no click. */
  ignoreNext(): void {
    this.#ignoring = true;
  }
  ignoreAfterDrag(): void {
    this.#ignoring = true;
    setTimeout(() => this.ignoreNone(), AFTER_DRAG_MS);
  }
  ignoreNone(): void {
    this.#ignoring = false;
  }

  /** Nor is it the first or second of two. */
  #ignore(event: Press, sigmaSecond: boolean): void {
    this.ignoreNone();
    this.#last = null;
    if (sigmaSecond) event.preventSigmaDefault();
  }

  #single(hit: Hit, more: boolean): void {
    contextMenu.value = null;
    if (fresh.value.size > 0) fresh.value = new Set();
    if (hit === null) {
      if (!more) deselect();
    } else if (!more) selectHit(hit);
    else if ('node' in hit) toggleSelected('entities', hit.node);
    else if ('edge' in hit) toggleSelected('facts', hit.edge);
    else selectHit(hit);
  }

  /** On the ground Sigma zooms in; a node is expanded. */
  #double(event: Press, hit: Hit): void {
    if (hit === null) return this.#scene.movedByHand();
    event.preventSigmaDefault();
    if (!('node' in hit)) return;
    selectHit(hit);
    void actions.expand.run();
  }
}

export const selectHit = (hit: NonNullable<Hit>): void =>
  select(
    'node' in hit
      ? { entities: [hit.node], facts: [] }
      : 'edge' in hit
        ? { entities: [], facts: [hit.edge] }
        : { entities: [], facts: [], pair: hit.pair },
  );
