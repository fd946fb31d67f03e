import type { Expression } from '../../../cypher/engine/parse/syntax.js';
import type { Growth } from './Growth.js';
import type { Extent } from './Extent.js';
import type { Size } from './Size.js';

/** What is known where an expression stands. */
export interface Surroundings {
  growth: Growth;
  names: ReadonlyMap<string, Size>;
  parameters: Readonly<Record<string, Size>>;
  extent: Extent;
  /** Rows that an aggregate may take together. */
  rows: number;
  /** Of an expression in an expression. Throws TooMuch. */
  sizeOf(expression: Expression, around: Surroundings): Size;
}
