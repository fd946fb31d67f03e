/** The columns of a statement, whatever kind of value the graph holds there. */
import type { Value } from '../store/GraphStore.js';

export type Unchecked<Columns> = { [Column in keyof Columns]: Value };
