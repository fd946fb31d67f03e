/**
 * What style rules decided of a node or a line: it stands in its attributes, and the other rules of this room take it.
 */
import type { NodeAttributes, Theme } from '../../../contract/index.js';

/** A colour, and what is drawn on it, in each theme. */
export type Paint = Readonly<Record<Theme, Readonly<{ fill: string; onFill: string }>>>;

export interface NodeStyling {
  paint?: Paint;
  /** Pixels. */
  radius?: number;
  /** SVG path data on a 24 × 24 square. */
  icon?: string;
  border?: Paint;
  /** After the name, or in its place. */
  label?: StyledLabel;
}
export interface LineStyling {
  paint?: Paint;
  /** Pixels. */
  width?: number;
  dash?: readonly number[];
  label?: StyledLabel;
}
export interface StyledLabel {
  text: string;
  alone: boolean;
}
export interface Styled<S> {
  styling?: S | undefined;
}
export type StyledNode = NodeAttributes & Styled<NodeStyling>;

/** Words with what a style adds to them. */
export const withLabel = (words: string, { styling }: Styled<{ label?: StyledLabel }>): string =>
  styling?.label === undefined ? words : styling.label.alone ? styling.label.text : `${words} · ${styling.label.text}`;
