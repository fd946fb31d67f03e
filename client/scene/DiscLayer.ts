/**
 * What draws the discs and, in large graphs, the lines of the relations: WebGL (WebGLDiscs) or a canvas (CanvasDiscs).
 * Knows nothing of what they stand for.
 */
import type { Camera } from 'sigma';
import type { Point } from '../graph/points.js';

/** A disc; `x` and `y` are in the plane, `size` is its radius in CSS pixels at scale 1. */
export interface Disc {
  key: string;
  x: number;
  y: number;
  size: number;
  color: string;
}
/** A line between two discs; `size` is its width at scale 1, `curvature` as `edgePath` of the kernel takes it. */
export interface Line {
  key: string;
  source: string;
  target: string;
  size: number;
  color: string;
  curvature: number;
  /**
   * Of a line among thousands, whose opacity goes by what it carries: 'strong' where it has that of those that carry
   * the structure whatever it does, 'own' where it keeps its own. Absent: it goes by that.
   */
  standing?: 'strong' | 'own' | undefined;
}
/** Length and wideness of a line's arrowhead, as multiples of its width. */
export const LINE_HEAD = { lengthToThicknessRatio: 4, widenessToThicknessRatio: 3 } as const;
/** Width of the thinnest line, pixels of the display: with less it falls apart into loose dots. */
export const LEAST_LINE = 1;

export type DiscChange = { at?: Point; color?: string; size?: number } | undefined;
export type LineChange = Pick<Line, 'color' | 'size' | 'standing'>;

export interface DiscLayer {
  readonly kind: 'webgl' | 'canvas';
  /** A graph with so many lines is on its way. */
  expect(lines: number): void;
  /** Replaces everything drawn. */
  setGraph(discs: readonly Disc[], lines: readonly Line[]): void;
  /** Moves and repaints discs; `undefined` leaves one as it is. */
  updateDiscs(change: (key: string) => DiscChange): void;
  updateLines(change: (key: string) => LineChange): void;
  /** Lines that something else draws from now on, by key. */
  leaveOut(keys: ReadonlySet<string>): void;
  /** Whether what is seen is not yet all that it was given to draw. */
  readonly busy: boolean;
  /** Whether nothing of it has been seen yet. */
  readonly blank: boolean;
  /** Asks for a frame. */
  draw(): void;
  /** Takes on the size of its holder, and draws at once. */
  resize(): void;
  kill(): void;
}

/** Where a layer draws, by which camera, and what it calls after each frame. */
export interface DiscLayerPlace {
  holder: HTMLElement;
  camera: Camera;
  onFrame: () => void;
  /** Whether the camera is on the move. */
  isMoving: () => boolean;
}
