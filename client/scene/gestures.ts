/** Mouse and touch on the canvas, turned into actions. Keys are bound once for the page, in actions/keys.ts. */
import { effect } from '@preact/signals';
import { closeCard, hover, lookAway } from '../actions/point.js';
import { contextMenu, outlining } from '../state/page.js';
import { AreaSelect } from './AreaSelect.js';
import { Clicks, selectHit } from './Clicks.js';
import { DragMarks } from './DragMarks.js';
import { FINGER_REACH, MOUSE_REACH, type Hit } from './hit.js';
import { NodeDrag } from './NodeDrag.js';
import type { Scene } from './Scene.js';

/** Pixels the pointer may stray before a press becomes a drag. */
const DRAG_AFTER = 4;
const FINGER_DRAG_AFTER = 10;
/** Pixels beside a disc at which a finger takes hold of it. */
const FINGER_GRIP = 6;
/** Pixels a finger may stray before it moves the camera. */
const FINGER_STILL = 2;
const LONG_PRESS_MS = 500;
const NO_KEYS = { shiftKey: false, altKey: false };

/** Returns the way to stop what is pending; the listeners end with the scene. */
export function bindGestures(scene: Scene, container: HTMLElement): () => void {
  const marks = new DragMarks(container);
  const hands = { drag: new NodeDrag(scene, marks), area: new AreaSelect(scene, marks), clicks: new Clicks(scene) };
  bindMouse(scene, container, hands);
  const stopTouch = bindTouch(scene, container, hands);
  const stopOutline = effect(() => {
    container.classList.toggle('outlining', outlining.value);
    if (!outlining.value) hands.area.drop();
  });
  return () => {
    stopTouch();
    stopOutline();
    marks.remove();
  };
}

interface Hands {
  drag: NodeDrag;
  area: AreaSelect;
  clicks: Clicks;
}

function bindMouse(scene: Scene, container: HTMLElement, { drag, area, clicks }: Hands): void {
  const { mouse } = scene.stage;
  const isFinger = followPointerKind(container);
  mouse.on('mousemove', ({ x, y, original }) => {
    // Nothing is looked at, nor looked for, while the pointer drags: of a large graph that takes half of a frame's time.
    if (drag.dragging || isFinger() || (original as MouseEvent).buttons !== 0) return;
    const hit = scene.hit(x, y, MOUSE_REACH);
    hover(hit, { card: !isPair(hit), at: { x, y } });
    container.style.cursor = hit === null ? '' : 'pointer';
  });
  mouse.on('mouseleave', () => hover(null));
  mouse.on('mousedown', ({ x, y, original }) => {
    closeCard();
    const event = original as MouseEvent;
    if (event.button !== 0) return;
    const hit = scene.hit(x, y, MOUSE_REACH);
    if ((isNode(hit) && !outlining.peek()) || !area.begin(x, y, event)) drag.hold(hit, x, y);
  });
  mouse.on('mousemovebody', (event) => {
    const { shiftKey, buttons } = event.original as MouseEvent;
    if (area.follow(event.x, event.y)) event.preventSigmaDefault();
    else if (drag.follow(event.x, event.y, DRAG_AFTER, shiftKey)) {
      event.preventSigmaDefault();
      if (drag.dragging) container.style.cursor = 'grabbing';
    } else if (buttons === 1) scene.movedByHand();
  });
  mouse.on('mouseup', () => {
    if (area.end() || drag.release()) clicks.ignoreAfterDrag();
  });
  mouse.on('wheel', () => {
    closeCard();
    scene.movedByHand();
  });
  mouse.on('click', (event) => clicks.press(event, event, false));
  mouse.on('doubleClick', (event) => clicks.press(event, event, true));
  mouse.on('rightClick', ({ x, y, original }) => {
    original.preventDefault();
    openMenu(container, scene.hit(x, y, MOUSE_REACH), x, y);
  });
}

const isNode = (hit: Hit): boolean => hit !== null && 'node' in hit;
/** A ribbon shows what it holds by fanning out; no card does. */
const isPair = (hit: Hit): boolean => hit !== null && 'pair' in hit;

/** Whether the last pointer was a finger: browsers make up movements of a mouse for one. */
function followPointerKind(container: HTMLElement): () => boolean {
  let finger = false;
  const take = ({ pointerType }: PointerEvent) => {
    finger = pointerType === 'touch';
  };
  for (const type of ['pointerdown', 'pointermove'] as const) container.addEventListener(type, take, { capture: true });
  return () => finger;
}

function bindTouch(scene: Scene, container: HTMLElement, { drag, area, clicks }: Hands): () => void {
  const { touch } = scene.stage;
  let longPress: ReturnType<typeof setTimeout> | undefined;
  touch.on('touchdown', ({ touches }) => {
    lookAway();
    clicks.ignoreNone();
    clearTimeout(longPress);
    drag.drop();
    area.drop();
    const [finger] = touches;
    if (touches.length !== 1 || finger === undefined) return;
    const { x, y } = finger;
    if (area.begin(x, y, NO_KEYS)) return;
    drag.hold(scene.hit(x, y, { ...FINGER_REACH, node: FINGER_GRIP }), x, y);
    longPress = setTimeout(() => {
      if (drag.dragging) return;
      drag.drop();
      clicks.ignoreNext();
      openMenu(container, scene.hit(x, y, FINGER_REACH), x, y);
    }, LONG_PRESS_MS);
  });
  touch.on('touchmove', (event) => {
    const [finger] = event.touches;
    if (finger === undefined) return;
    if (event.touches.length === 1 && area.follow(finger.x, finger.y)) return event.preventSigmaDefault();
    if (event.touches.length === 1 && drag.follow(finger.x, finger.y, FINGER_DRAG_AFTER)) {
      if (drag.dragging) clearTimeout(longPress);
      event.preventSigmaDefault();
      return;
    }
    const [before] = event.previousTouches;
    if (before === undefined || Math.hypot(finger.x - before.x, finger.y - before.y) > FINGER_STILL) {
      clearTimeout(longPress);
      scene.movedByHand();
    }
  });
  touch.on('touchup', () => {
    clearTimeout(longPress);
    if (area.end() || drag.release()) clicks.ignoreAfterDrag();
  });
  touch.on('tap', (event) => clicks.press(event, event.touches[0] ?? event.previousTouches[0], false));
  touch.on('doubletap', (event) => clicks.press(event, event.touches[0] ?? event.previousTouches[0], true));
  return () => clearTimeout(longPress);
}

/** `x` and `y` on the canvas. */
function openMenu(container: HTMLElement, hit: Hit, x: number, y: number): void {
  if (hit !== null) selectHit(hit);
  const box = container.getBoundingClientRect();
  contextMenu.value = { x: box.left + x, y: box.top + y, target: hit };
}
