/** What the readers of GEXF and GraphML share. */
import { FileRefused } from '../ProblemLog.js';
import type { PropertyValue } from '../records.js';

/** A node or edge whose element is being read. */
export interface OpenElement {
  kind: 'node' | 'edge';
  line: number;
  attributes: Record<string, string>;
  /** Values of declared attributes, by name. */
  values: Map<string, PropertyValue>;
  /** Its record has been handed on. */
  finished: boolean;
}

export const without = (values: Map<string, PropertyValue>, name: string | null): [string, unknown][] =>
  [...values].filter(([title]) => title !== name);

export function refuseWithoutGraph(sawGraph: boolean): void {
  if (!sawGraph) throw new FileRefused('the file holds no <graph>', 1);
}
