/**
 * The camera as plain numbers, and Sigma's camera in its terms. Three spaces: the plane (layout units, y down), the
 * picture (plane × scale), and the screen (picture moved by the camera, CSS pixels from the canvas's upper left
 * corner). Pure; knows of Sigma only how it numbers its camera.
 */
import type { Box, Point } from '../graph/points.js';

export interface View {
  /** The plane's point in the middle of the canvas. */
  x: number;
  y: number;
  /** Screen pixels per unit of the plane. */
  scale: number;
  /** Of the canvas, CSS pixels. */
  width: number;
  height: number;
}
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Pixels drawn beyond each side of the canvas, so that what comes into sight when the picture is moved is there. */
export const BEYOND = 160;
/** The view with what is drawn beyond the canvas. */
export const beyond = (view: View): View => ({
  ...view,
  width: view.width + 2 * BEYOND,
  height: view.height + 2 * BEYOND,
});

export const isSameView = (a: View, b: View): boolean =>
  a.x === b.x && a.y === b.y && a.scale === b.scale && a.width === b.width && a.height === b.height;

/** Side of the square of the plane that Sigma takes for its whole graph; any number does. */
export const SIGMA_EXTENT = 1000;
export const MIN_SCALE = 0.02;
export const MAX_SCALE = 6;

export const viewFromCamera = (
  camera: { x: number; y: number; ratio: number },
  width: number,
  height: number,
): View => ({
  x: (camera.x - 0.5) * SIGMA_EXTENT,
  y: (0.5 - camera.y) * SIGMA_EXTENT,
  scale: Math.min(width, height) / (SIGMA_EXTENT * camera.ratio),
  width,
  height,
});
export const cameraFromView = ({
  x,
  y,
  scale,
  width,
  height,
}: View): { x: number; y: number; ratio: number; angle: 0 } => ({
  ...framedPoint([x, y]),
  ratio: Math.min(width, height) / (SIGMA_EXTENT * scale),
  angle: 0,
});
/** A point of the plane in the numbers of Sigma's camera. */
export const framedPoint = ([x, y]: Point): { x: number; y: number } => ({
  x: 0.5 + x / SIGMA_EXTENT,
  y: 0.5 - y / SIGMA_EXTENT,
});
/** Sigma's numbers for the greatest and the least scale. */
export const cameraLimits = (width: number, height: number): { minRatio: number; maxRatio: number } => ({
  minRatio: Math.min(width, height) / (SIGMA_EXTENT * MAX_SCALE),
  maxRatio: Math.min(width, height) / (SIGMA_EXTENT * MIN_SCALE),
});
/** What to add to a point of the picture to have it on the screen. */
export const offsetOf = ({ x, y, scale, width, height }: View): Point => [
  width / 2 - x * scale,
  height / 2 - y * scale,
];
export const toScreen = (view: View, [px, py]: Point): Point => [
  (px - view.x) * view.scale + view.width / 2,
  (py - view.y) * view.scale + view.height / 2,
];
export const toPlane = (view: View, [sx, sy]: Point): Point => [
  (sx - view.width / 2) / view.scale + view.x,
  (sy - view.height / 2) / view.scale + view.y,
];

/** Room a node takes around its place at a given scale, screen pixels. */
export type RoomAt = (key: string, scale: number) => Insets;
export const NO_ROOM: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** The box in the picture's space that holds the nodes with their names. */
function pictureBox(places: readonly (readonly [string, Point])[], room: RoomAt, scale: number): Box {
  let left = Infinity,
    top = Infinity,
    right = -Infinity,
    bottom = -Infinity;
  for (const [key, [x, y]] of places) {
    const r = room(key, scale);
    left = Math.min(left, x * scale - r.left);
    right = Math.max(right, x * scale + r.right);
    top = Math.min(top, y * scale - r.top);
    bottom = Math.max(bottom, y * scale + r.bottom);
  }
  return places.length === 0
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** The view that shows these nodes with their names as large as fits between the insets, at most `maxScale`. */
export function fitView(
  places: readonly (readonly [string, Point])[],
  room: RoomAt,
  width: number,
  height: number,
  insets: Insets,
  maxScale = 1.25,
): View {
  const freeWidth = Math.max(50, width - insets.left - insets.right);
  const freeHeight = Math.max(50, height - insets.top - insets.bottom);
  const fits = (scale: number) => {
    const box = pictureBox(places, room, scale);
    return box.width <= freeWidth && box.height <= freeHeight;
  };
  let [low, high] = [MIN_SCALE, maxScale];
  if (fits(high)) low = high;
  for (let i = 0; i < 20 && high - low > 1e-4; i++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return centredOn(pictureBox(places, room, low), low, width, height, insets);
}

/** Scale below which discs are dots, so that what is to be shown must come nearer, and how near at most. */
const TOO_FAR = 0.2;
const NEARER = 0.6;

/**
 * The view nearest to this one that has the nodes in sight: itself when they are, else moved as little as need be,
 * zoomed out only when they do not fit.
 */
export function viewShowing(
  view: View,
  places: readonly (readonly [string, Point])[],
  room: RoomAt,
  insets: Insets,
): View {
  if (places.length === 0) return view;
  const { width, height } = view;
  const fitted = fitView(places, room, width, height, insets, view.scale);
  const scale =
    view.scale < TOO_FAR && fitted.scale >= view.scale - 1e-3
      ? fitView(places, room, width, height, insets, NEARER).scale
      : fitted.scale;
  const base = scale === view.scale ? view : { ...view, scale };
  return broughtIn(base, pictureBox(places, room, scale), insets);
}

/** The view moved as little as need be to have a box of its picture between the insets: itself when it has. */
export function broughtIn(view: View, box: Box, insets: Insets): View {
  const { width, height, scale } = view;
  const [ox, oy] = offsetOf(view);
  const shift = (from: number, size: number, low: number, high: number) =>
    from < low ? low - from : from + size > high ? high - from - size : 0;
  const dx = shift(box.x + ox, box.width, insets.left, width - insets.right);
  const dy = shift(box.y + oy, box.height, insets.top, height - insets.bottom);
  return dx === 0 && dy === 0 ? view : { ...view, x: view.x - dx / scale, y: view.y - dy / scale };
}

const MOST_ROUNDS = 6;

/**
 * The view that shows all that is drawn between the insets, beginning with one that nearly does. `boxAt` gives the box
 * of the picture drawn in a view: names and loops stand elsewhere at another scale, hence the rounds.
 */
export const fitDrawn = (first: View, boxAt: (view: View) => Box, insets: Insets): View =>
  adjusted(first, boxAt, insets, (view, box) =>
    broughtIn(view, box, insets) === view ? view : centredOn(box, view.scale, view.width, view.height, insets),
  );

/** The same of a part of the picture, moved no more than need be: the view itself when that part is in sight. */
export const showDrawn = (first: View, boxAt: (view: View) => Box, insets: Insets): View =>
  adjusted(first, boxAt, insets, (view, box) => broughtIn(view, box, insets));

/** Zooms out until the box fits between the insets, and moves it there, until nothing is left to do. */
function adjusted(
  first: View,
  boxAt: (view: View) => Box,
  insets: Insets,
  moved: (view: View, box: Box) => View,
): View {
  const freeWidth = Math.max(50, first.width - insets.left - insets.right);
  const freeHeight = Math.max(50, first.height - insets.top - insets.bottom);
  let view = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const box = boxAt(view);
    const share = Math.min(freeWidth / box.width, freeHeight / box.height);
    const k = share >= 1 ? 1 : Math.max(MIN_SCALE / view.scale, share * 0.995);
    const next = moved(k === 1 ? view : { ...view, scale: view.scale * k }, scaledBox(box, k));
    if (next === view) return view;
    view = next;
  }
  return view;
}

const scaledBox = ({ x, y, width, height }: Box, k: number): Box => ({
  x: x * k,
  y: y * k,
  width: width * k,
  height: height * k,
});

/** The view at this scale that has a box of the picture in the middle between the insets. */
function centredOn(box: Box, scale: number, width: number, height: number, insets: Insets): View {
  const middleX = (insets.left + width - insets.right) / 2;
  const middleY = (insets.top + height - insets.bottom) / 2;
  return {
    x: (box.x + box.width / 2 - (middleX - width / 2)) / scale,
    y: (box.y + box.height / 2 - (middleY - height / 2)) / scale,
    scale,
    width,
    height,
  };
}

/** The box of the picture that is on the canvas, but for `rim` pixels at each side. */
export function canvasBox(view: View, rim: number): { left: number; top: number; right: number; bottom: number } {
  const [ox, oy] = offsetOf(view);
  return { left: rim - ox, top: rim - oy, right: view.width - rim - ox, bottom: view.height - rim - oy };
}

/** The view on the same canvas in which all of a part of the plane is seen, as large as it can be, in the middle. */
export const viewOfPlane = (
  { width, height }: View,
  plane: { x: number; y: number; width: number; height: number },
): View => ({
  x: plane.x + plane.width / 2,
  y: plane.y + plane.height / 2,
  scale: Math.min(MAX_SCALE, Math.max(MIN_SCALE, Math.min(width / plane.width, height / plane.height))),
  width,
  height,
});
