/** Maps, and what a map projection takes of an entity. */
import { typeError } from '../../CypherError.js';
import { isEntity, isMap, kindOf } from '../../values/kinds.js';
import type { Value, ValueMap } from '../../values/Value.js';
import type { Graph } from '../../graph/Graph.js';
import type { Evaluate } from '../rows.js';
import { propertiesOf, propertyOf } from './access.js';

export const mapOf =
  (entries: readonly (readonly [string, Evaluate])[]): Evaluate =>
  (row, context) => {
    const map: ValueMap = new Map();
    for (const [key, value] of entries) map.set(key, value(row, context));
    return map;
  };

export type Projected = { is: 'all' } | { is: 'property'; key: string } | { is: 'entry'; key: string; value: Evaluate };

/** `n {.*, .name, key: value}` */
export const mapProjection =
  (of: Evaluate, items: readonly Projected[]): Evaluate =>
  (row, context) => {
    const value = of(row, context);
    if (value === null) return null;
    const map: ValueMap = new Map();
    for (const item of items) {
      if (item.is === 'all') for (const [key, one] of entriesOf(value, context.graph)) map.set(key, one);
      else if (item.is === 'property') map.set(item.key, propertyOf(value, item.key, context.graph));
      else map.set(item.key, item.value(row, context));
    }
    return map;
  };

/** The properties of an entity, or the entries of a map. */
export function entriesOf(value: Value, graph: Graph): Iterable<readonly [string, Value]> {
  if (isMap(value)) return value;
  if (isEntity(value)) return propertiesOf(value, graph);
  throw typeError(`A MAP, node or relationship is needed here, not ${kindOf(value)}.`);
}
