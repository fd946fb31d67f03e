/** What the readers of GEXF and GraphML share. */
import { FileRefused } from '../ProblemLog.js';
import type { ColumnMapping, ValueType } from '../../../contract/index.js';
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

/** The type that the user gave an attribute, in place of the declared one. */
export const givenType = (mapping: readonly ColumnMapping[], attribute: string): ValueType | undefined =>
  mapping.find(({ column, role }) => column === attribute && role === 'property')?.valueType;
