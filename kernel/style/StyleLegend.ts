/** The legend of a style's rules: what each value is drawn as, and how often it is there. */
import type { NodeAttributes, StyleRule, StyleScale } from '../../contract/index.js';
import type { LineStyling, NodeStyling } from '../appearance/index.js';
import type { ScaleEntry } from './scales.js';

export type Styling = NodeStyling & LineStyling;

export interface LegendEntry extends ScaleEntry {
  /** Entities or facts of it, shown or not. */
  count: number;
  hidden: boolean;
  /** How they are drawn; null of what has no value. */
  look: Styling | null;
  /** Of a community or component: its most prominent entity. */
  around: NodeAttributes | null;
}
/** The entry of those that have no value. */
export const NO_VALUE = '?';

export interface RuleLegend {
  /** Of the rule in the list. */
  at: number;
  rule: StyleRule;
  scale: StyleScale;
  entries: readonly LegendEntry[];
}
