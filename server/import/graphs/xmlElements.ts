/** What the readers of GEXF and GraphML share. */
import { FileRefused } from '../ProblemLog.js';
import type { ColumnMapping, ValueType } from '../../../contract/index.js';
import { BadValue, NoValue } from '../model/valueReader.js';
import type { PropertyValue } from '../records.js';
import type { GraphFeed } from './GraphFeed.js';
import { xmlValue } from './xmlValue.js';

/** A node or edge whose element is being read. */
export interface OpenElement {
  kind: 'node' | 'edge';
  line: number;
  attributes: Record<string, string>;
  /** Values of declared attributes, by name. */
  values: Map<string, PropertyValue>;
  /** By name, the id of the attribute whose value that is. */
  ids: Map<string, string>;
  /** Its record has been handed on. */
  finished: boolean;
}

/**
 * Keeps a value of an attribute, and gives the name that it has: the attribute's, but where another one of the same name
 * has a value already its id stands behind it, with a remark.
 */
export function keepValue(
  graph: GraphFeed,
  { values, ids }: OpenElement,
  { name, id }: { name: string; id: string },
  value: PropertyValue,
): string {
  let kept = name;
  if ((ids.get(name) ?? id) !== id) {
    kept = `${name} (${id})`;
    graph.remark(`several attributes are called ${name}: the second of one node or edge is kept as ${kept}`);
  }
  ids.set(kept, id);
  values.set(kept, value);
  return kept;
}

export const without = (values: Map<string, PropertyValue>, name: string | null): [string, unknown][] =>
  [...values].filter(([title]) => title !== name);

export function refuseWithoutGraph(sawGraph: boolean): void {
  if (!sawGraph) throw new FileRefused('the file holds no <graph>', 1);
}

/** The type that the user gave an attribute, in place of the declared one. */
export const givenType = (mapping: readonly ColumnMapping[], attribute: string): ValueType | undefined =>
  mapping.find(({ column, role }) => column === attribute && role === 'property')?.valueType;

/** What an attribute is where an element does not say; undefined for nothing, with a remark where that cannot be read. */
export function defaultValue(name: string, type: ValueType, text: string, graph: GraphFeed): PropertyValue | undefined {
  const value = xmlValue(type, text);
  if (value instanceof BadValue) graph.remark(`the default of ${name} is left out: ${value.reason}`);
  return value instanceof BadValue || value instanceof NoValue ? undefined : value;
}
