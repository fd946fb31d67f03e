/** Mouse and touch on the canvas, turned into actions. Keys are bound once for the page, in actions/keys.ts. */
import { actions } from '../actions/actions.js';
import { moveNodes } from '../actions/arrange.js';
import { deselect, select, toggleSelected } from '../actions/select.js';
import type { Point } from '../graph/points.js';
import { contextMenu } from '../state/page.js';
import { hovered } from '../state/selection.js';
import { FINGER_REACH, MOUSE_REACH, type Hit } from './hit.js';
import type { Scene } from './Scene.js';

/** Pixels the pointer may stray before a press becomes a drag. */
const DRAG_AFTER = 4;
const FINGER_DRAG_AFTER = 10;
const LONG_PRESS_MS = 500;
/** Milliseconds and pixels between the two clicks of a double click at most. */
const DOUBLE_MS = 450;
const SAME_PLACE = 6;
const SAME_PLACE_FINGER = 30;

interface Pressed {
  preventSigmaDefault(): void;
  original: MouseEvent | TouchEvent;
}
/** A node held down: where the pointer took it, and whether it moves with it yet. */
interface Held {
  node: string;
  x: number;
  y: number;
  grip: Point;
  dragging: boolean;
}

export function bindGestures(scene: Scene, container: HTMLElement): () => void {
  let held: Held | null = null;
  /** The click that ends a drag or a long press is no click. */
  let swallowClick = false;
  let lastPress: { x: number; y: number; hit: Hit; time: number } | null = null;
  let longPress: ReturnType<typeof setTimeout> | undefined;
  const { mouse, touch } = scene.stage;

  const hold = (hit: Hit, x: number, y: number) => {
    if (hit === null || !('node' in hit)) return;
    const at = scene.placeOf(hit.node);
    const under = scene.planePoint(x, y);
    if (at !== undefined) held = { node: hit.node, x, y, grip: [at[0] - under[0], at[1] - under[1]], dragging: false };
  };
  const carry = (x: number, y: number, after: number): boolean => {
    if (held === null) return false;
    if (!held.dragging && Math.hypot(x - held.x, y - held.y) >= after) {
      held.dragging = true;
      clearTimeout(longPress);
    }
    if (held.dragging) {
      const [px, py] = scene.planePoint(x, y);
      scene.drag(held.node, [px + held.grip[0], py + held.grip[1]]);
    }
    return true;
  };
  const release = () => {
    clearTimeout(longPress);
    if (held?.dragging) {
      const at = scene.placeOf(held.node);
      if (at !== undefined) moveNodes(new Map([[held.node, at]]));
      swallowClick = true;
      setTimeout(() => {
        swallowClick = false;
      }, 50);
    }
    held = null;
  };
  const click = (hit: Hit, more: boolean) => {
    if (swallowClick) {
      swallowClick = false;
      return;
    }
    contextMenu.value = null;
    if (hit === null) {
      if (!more) deselect();
    } else if ('node' in hit) {
      if (more) toggleSelected('entities', hit.node);
      else select({ entities: [hit.node], facts: [] });
    } else if (more) toggleSelected('facts', hit.edge);
    else select({ entities: [], facts: [hit.edge] });
  };
  const openMenu = (hit: Hit, x: number, y: number) => {
    if (hit !== null && 'node' in hit) select({ entities: [hit.node], facts: [] });
    else if (hit !== null) select({ entities: [], facts: [hit.edge] });
    const box = container.getBoundingClientRect();
    contextMenu.value = { x: box.left + x, y: box.top + y, target: hit };
  };

  mouse.on('mousemove', (event) => {
    if (held?.dragging) return;
    const hit = scene.hit(event.x, event.y, MOUSE_REACH);
    if (JSON.stringify(hit) !== JSON.stringify(hovered.peek())) hovered.value = hit;
    container.style.cursor = hit === null ? '' : 'pointer';
  });
  mouse.on('mouseleave', () => {
    hovered.value = null;
  });
  mouse.on('mousedown', (event) => {
    if ((event.original as MouseEvent).button === 0) hold(scene.hit(event.x, event.y, MOUSE_REACH), event.x, event.y);
  });
  mouse.on('mousemovebody', (event) => {
    if (carry(event.x, event.y, DRAG_AFTER)) {
      event.preventSigmaDefault();
      if (held?.dragging) container.style.cursor = 'grabbing';
    } else if ((event.original as MouseEvent).buttons === 1) scene.movedByHand();
  });
  mouse.on('mouseup', release);
  mouse.on('wheel', () => scene.movedByHand());
  mouse.on('click', (event) => press(event, event, false));
  mouse.on('doubleClick', (event) => press(event, event, true));
  mouse.on('rightClick', (event) => {
    event.original.preventDefault();
    openMenu(scene.hit(event.x, event.y, MOUSE_REACH), event.x, event.y);
  });

  /**
   * A click or tap, or the second of two. Sigma counts any two that it handles within some time; here they must be at
   * one place, and the time between them is that of the hand, however busy the page was. What the first one hit counts:
   * the picture may have moved since.
   */
  function press(event: Pressed, at: { x: number; y: number } | undefined, second: boolean): void {
    if (at === undefined) return;
    const finger = !(event.original instanceof MouseEvent);
    const before = lastPress;
    const isSecond =
      before !== null &&
      event.original.timeStamp - before.time <= DOUBLE_MS &&
      Math.hypot(at.x - before.x, at.y - before.y) <= (finger ? SAME_PLACE_FINGER : SAME_PLACE);
    if (isSecond) {
      lastPress = null;
      return double(event, before.hit);
    }
    if (second) event.preventSigmaDefault();
    const hit = scene.hit(at.x, at.y, finger ? FINGER_REACH : MOUSE_REACH);
    lastPress = { x: at.x, y: at.y, hit, time: event.original.timeStamp };
    click(hit, event.original.shiftKey || event.original.ctrlKey || event.original.metaKey);
  }
  function double(event: Pressed, hit: Hit): void {
    if (hit === null) return scene.movedByHand();
    event.preventSigmaDefault();
    if ('node' in hit) {
      select({ entities: [hit.node], facts: [] });
      void actions.expand.run();
    }
  }

  touch.on('touchdown', ({ touches }) => {
    swallowClick = false;
    clearTimeout(longPress);
    held = null;
    const finger = touches[0];
    if (touches.length !== 1 || finger === undefined) return;
    hold(scene.hit(finger.x, finger.y, { ...FINGER_REACH, node: 6 }), finger.x, finger.y);
    longPress = setTimeout(() => {
      if (held?.dragging) return;
      held = null;
      swallowClick = true;
      openMenu(scene.hit(finger.x, finger.y, FINGER_REACH), finger.x, finger.y);
    }, LONG_PRESS_MS);
  });
  touch.on('touchmove', (event) => {
    const finger = event.touches[0];
    if (finger === undefined) return;
    if (event.touches.length === 1 && carry(finger.x, finger.y, FINGER_DRAG_AFTER)) event.preventSigmaDefault();
    else {
      const [before] = event.previousTouches;
      if (before === undefined || Math.hypot(finger.x - before.x, finger.y - before.y) > 2) {
        clearTimeout(longPress);
        scene.movedByHand();
      }
    }
  });
  touch.on('touchup', release);
  touch.on('tap', (event) => press(event, event.touches[0] ?? event.previousTouches[0], false));
  touch.on('doubletap', (event) => press(event, event.touches[0] ?? event.previousTouches[0], true));
  return () => clearTimeout(longPress);
}
