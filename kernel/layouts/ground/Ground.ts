/**
 * What is drawn under the nodes, in picture space (as `kernel/picture`): plain shapes in their colours, which the page
 * paints and a figure writes.
 */
import type { ChosenLayout, Language, LayoutGround, NodeAttributes, Theme } from '../../../contract/index.js';
import type { Box, Point } from '../../geometry/index.js';

/** `round`: pixels by which the outline of an area is widened and rounded. */
export type GroundShape =
  | { kind: 'area'; rings: readonly (readonly Point[])[]; fill: string; round: number; clip?: Box }
  | { kind: 'line'; points: readonly Point[]; stroke: string; width: number; clip?: Box }
  | { kind: 'ellipse'; at: Point; across: number; down: number; stroke: string; width: number }
  | GroundText;
export interface GroundText {
  kind: 'text';
  text: string;
  /** Where its base line begins, ends or has its middle. */
  at: Point;
  anchor: 'start' | 'middle' | 'end';
  size: number;
  weight: 400 | 600;
  fill: string;
}
export interface GroundDrawing {
  /** In the order in which they are drawn. */
  shapes: readonly GroundShape[];
  /** Where its words stand: no name and no relation's word stands there. */
  taken: readonly Box[];
  /** Around all of it. */
  bounds: Box;
}

export interface GroundInput {
  layout: ChosenLayout;
  ground: LayoutGround | null;
  nodes: ReadonlyMap<string, NodeAttributes>;
  /** Places in the plane. */
  places: ReadonlyMap<string, readonly [number, number]>;
  /** Pixels of the picture to a unit of the plane. */
  scale: number;
  theme: Theme;
  language: Language;
}
/** One layer of it; null when there is nothing to draw. */
export type GroundPart = (input: GroundInput) => GroundDrawing | null;
