/** Reading out of values: properties, elements, pieces. */
import { CypherError, typeError } from '../../CypherError.js';
import { GraphNode, GraphRelationship, type Properties, type Value } from '../../values/Value.js';
import type { Graph } from '../../graph/Graph.js';
import { componentOf } from '../../values/componentOf.js';
import { Duration } from '../../values/Duration.js';
import { isList, isMap, kindOf } from '../../values/kinds.js';
import { Point } from '../../values/Point.js';
import { isTemporal } from '../../values/temporal.js';

/** As the transaction sees them; an entity that is gone has none. */
export function propertiesOf(entity: GraphNode | GraphRelationship, graph: Graph): Properties {
  if (graph.isDeleted(entity))
    throw new CypherError(
      'failed',
      `The ${entity instanceof GraphNode ? 'node' : 'relationship'} has been deleted in this transaction.`,
      { detail: 'DeletedEntityAccess' },
    );
  return graph.properties(entity);
}

export function propertyOf(value: Value, key: string, graph: Graph): Value {
  if (value === null) return null;
  if (value instanceof GraphNode || value instanceof GraphRelationship) return propertiesOf(value, graph).get(key);
  if (isMap(value)) return value.get(key) ?? null;
  if (isTemporal(value) || value instanceof Duration || value instanceof Point) {
    const component = componentOf(value, key);
    if (component !== undefined) return component;
    throw typeError(`A value of type ${kindOf(value)} has no component \`${key}\`.`);
  }
  throw typeError(`A value of type ${kindOf(value)} has no properties, so no \`${key}\`.`);
}

/** `list[0]`, `map['key']`, `node['key']`. */
export function elementOf(value: Value, index: Value, graph: Graph): Value {
  if (value === null || index === null) return null;
  if (isList(value)) {
    if (typeof index !== 'bigint') throw typeError(`A list is read by an INTEGER, not by ${kindOf(index)}.`);
    return value[Number(index < 0n ? index + BigInt(value.length) : index)] ?? null;
  }
  if (typeof index === 'string') return propertyOf(value, index, graph);
  if (isMap(value) || value instanceof GraphNode || value instanceof GraphRelationship)
    throw typeError(`A ${kindOf(value)} is read by a STRING, not by ${kindOf(index)}.`, 'MapElementAccessByNonString');
  throw typeError(`A value of type ${kindOf(value)} has no elements.`);
}

/**
 * `list[1..3]`, of either end counted from behind where it is negative. Undefined: left out. A value alone is a list of
 * one.
 */
export function sliceOf(value: Value, from: Value | undefined, to: Value | undefined): Value {
  if (value === null || from === null || to === null) return null;
  const list = isList(value) ? value : [value];
  return list.slice(from === undefined ? 0 : whole(from), to === undefined ? list.length : whole(to));
}
function whole(index: Value): number {
  if (typeof index === 'bigint') return Number(index);
  throw typeError(`A slice is given by INTEGER values, not by ${kindOf(index)}.`);
}
