/**
 * The page's furniture: which panels are open and how large, and requests to the camera or to the part that
 * should take the keyboard focus.
 */
import { signal } from '@preact/signals';
import { DEFAULT_PANELS, isPanels, type Panels } from './panels.js';
import { persisted } from './persisted.js';

/** Sizes in CSS pixels; remembered. Change by `panels.value = {...panels.value, drawerOpen: true}`. */
export const panels = persisted<Panels>('panels', DEFAULT_PANELS, isPanels);

/** A dialog that covers the page; null when none does. */
export const dialog = signal<'palette' | 'figure' | 'shortcuts' | 'import' | 'datasets' | 'texts' | 'recipe' | null>(
  null,
);

/** Whether the next drag on the canvas draws the outline of what is to be selected. */
export const outlining = signal(false);

/** Whether the layouts to choose from are shown. */
export const layoutsOpen = signal(false);

/** What the inspector shows while nothing is selected: legend and sources, the list of facts in doubt, or the style. */
export const rootPage = signal<'overview' | 'doubts' | 'styles'>('overview');

export type FocusTarget = 'search' | 'canvas' | 'editor' | 'inspector';
/** The part that should take the keyboard focus; `n` grows with each request. */
export const focusRequest = signal<{ target: FocusTarget; n: number } | null>(null);
/** Asks a part of the page to take the keyboard focus, also if it was the last to be asked. */
export const moveFocus = (target: FocusTarget): void => {
  focusRequest.value = { target, n: (focusRequest.peek()?.n ?? 0) + 1 };
};

export type CameraMove =
  | { kind: 'fit'; following?: boolean }
  | { kind: 'zoom'; factor: number }
  | { kind: 'frame'; plane: { x: number; y: number; width: number; height: number } }
  | { kind: 'pan'; right: number; down: number }
  | { kind: 'centre'; at: { x: number; y: number } }
  | { kind: 'closeUp'; nodes: readonly string[] }
  | { kind: 'show'; nodes: readonly string[]; keeping?: boolean };
/**
 * What the camera should do next: show everything (`following`: at once, unless the reader has moved it away from
 * that); zoom; show a part of the plane; move by a share of the canvas; look at
 * a point of the plane, at once; show nodes as large as is good to read; or bring nodes into view, without zooming out
 * further than needed (`keeping`: a little further, if that keeps in view what is there).
 */
export const cameraRequest = signal<{ move: CameraMove; n: number } | null>(null);
/** Asks the scene to move its camera, also where the same move was the last. */
export const moveCamera = (move: CameraMove): void => {
  cameraRequest.value = { move, n: (cameraRequest.peek()?.n ?? 0) + 1 };
};

/**
 * Room that panels cover at the canvas's edges, in CSS pixels: fitting keeps out of it. Set by the panels that float
 * over the canvas.
 */
export const covered = signal({ top: 0, right: 0, bottom: 0, left: 0 });

/** Size of the buttons that float at the canvas's lower right corner, with their margin: no name stands under them. */
export const controlsSize = signal({ width: 0, height: 0 });

/** The map of the whole picture, while it is there: its size and its distance from the canvas's lower right corner. */
export const minimapBox = signal<{ right: number; bottom: number; width: number; height: number } | null>(null);

/** Text for the screen reader, spoken politely when it changes. */
export const announcement = signal('');

/**
 * A menu asked for by right click or long press, at a place in the window (CSS pixels), about a node, a relation, the
 * ribbon of a pair or the ground.
 */
export type MenuTarget = { node: string } | { edge: string } | { pair: readonly [string, string] } | null;
export const contextMenu = signal<{ x: number; y: number; target: MenuTarget } | null>(null);

/** Why a canvas draws the graph: there is no WebGL, no graphics processor computes it, or the reader chose a canvas. */
export type WhyCanvas = 'none' | 'software' | 'chosen';
/** What draws the graph: WebGL, or a canvas, and why that. */
export const drawnBy = signal<'webgl' | WhyCanvas>('webgl');

/**
 * What the canvas shows: its size in CSS pixels and the part of the plane it looks at. Null until the first picture.
 */
export interface CanvasView {
  width: number;
  height: number;
  plane: { x: number; y: number; width: number; height: number };
  /** It shows everything, and does so when the canvas changes its size. */
  whole: boolean;
}
export const canvasView = signal<CanvasView | null>(null);

/** The canvas's view, once its code, which comes beside the page's first JavaScript, has measured it. */
export const canvasMeasured = (): Promise<CanvasView> =>
  new Promise((resolve) => {
    const stop = canvasView.subscribe((view) => {
      if (view === null) return;
      resolve(view);
      queueMicrotask(() => stop());
    });
  });

/** Relations of the graph that is on its way: who draws many of them prepares for it. */
export const relationsExpected = signal(0);
