/** SET, REMOVE and DELETE, an item at a time. */
import { CypherError, typeError } from '../../CypherError.js';
import { GraphNode, GraphPath, GraphRelationship, type Value } from '../../values/Value.js';
import type { WritableGraph } from '../../graph/Graph.js';
import { isEntity, isList, isMap, isNode, kindOf } from '../../values/kinds.js';
import type { Elements } from '../expressions/elementsOf.js';
import { entriesOf } from '../expressions/maps.js';
import { step, type Evaluate } from '../rows.js';
import { storable, storableProperties } from '../storable.js';
import { namesOf, type Names } from './creating.js';
import { applyAll, type Change } from './writing.js';

type Entity = GraphNode | GraphRelationship;

function entityOf(value: Value): Entity | null {
  if (value === null || isEntity(value)) return value;
  throw typeError(`Properties are set on nodes and relationships, not on a value of type ${kindOf(value)}.`);
}
function nodeOf(value: Value): GraphNode | null {
  if (value === null || isNode(value)) return value;
  throw typeError(`Labels are set on nodes, not on a value of type ${kindOf(value)}.`);
}

/** `n.key = value`; null takes the property away. What is set on null is not computed. */
export const setProperty =
  (of: Evaluate, key: Evaluate, value: Evaluate): Change =>
  (row, graph, context) => {
    const entity = entityOf(of(row, context));
    if (!entity) return;
    const name = nameOf(key(row, context));
    const one = storable(value(row, context), name);
    count(graph, one === null && !graph.properties(entity).has(name) ? 0 : 1);
    graph.setProperties(entity, graph.properties(entity).with(name, one));
  };
function nameOf(key: Value): string {
  if (typeof key === 'string') return key;
  throw typeError(`A property is named by a STRING, not by a value of type ${kindOf(key)}.`);
}

/** `n = map`, and `n += map`, which keeps what the map does not name. */
export const setAll =
  (of: Evaluate, map: Evaluate, add: boolean): Change =>
  (row, graph, context) => {
    const entity = entityOf(of(row, context));
    if (!entity) return;
    const value = map(row, context);
    if (value === null || !(isMap(value) || isEntity(value)))
      throw typeError(
        `Properties are set from a MAP, node or relationship, not from a value of type ${kindOf(value)}.`,
      );
    const entries = [...entriesOf(value, graph)];
    const before = graph.properties(entity);
    const changed = new Set(entries.map(([key]) => key));
    if (!add) for (const key of before.keys) changed.add(key);
    count(graph, changed.size);
    const after = add
      ? entries.reduce((properties, [key, one]) => properties.with(key, storable(one, key)), before)
      : storableProperties(entries);
    graph.setProperties(entity, after);
  };

export const removeProperty =
  (of: Evaluate, key: Evaluate): Change =>
  (row, graph, context) => {
    const entity = entityOf(of(row, context));
    if (!entity) return;
    const name = nameOf(key(row, context));
    if (!graph.properties(entity).has(name)) return;
    count(graph, 1);
    graph.setProperties(entity, graph.properties(entity).with(name, null));
  };

export const addLabels =
  (of: Evaluate, names: Names): Change =>
  (row, graph, context) => {
    const node = nodeOf(of(row, context));
    if (node) graph.addLabels(node, namesOf(names, row, context));
  };
export const removeLabels =
  (of: Evaluate, names: Names): Change =>
  (row, graph, context) => {
    const node = nodeOf(of(row, context));
    if (node) graph.removeLabels(node, namesOf(names, row, context));
  };

/** Nodes, relationships, paths; null is nothing to delete. */
export const remove =
  (of: Evaluate, detach: boolean): Change =>
  (row, graph, context) =>
    removeValue(of(row, context), graph, detach);

function removeValue(value: Value, graph: WritableGraph, detach: boolean): void {
  if (value === null) return;
  if (value instanceof GraphRelationship) graph.deleteRelationship(value);
  else if (value instanceof GraphNode) graph.deleteNode(value, detach);
  else if (value instanceof GraphPath) {
    for (const relationship of value.relationships) graph.deleteRelationship(relationship);
    for (const node of value.nodes) graph.deleteNode(node, detach);
  } else
    throw typeError(
      isList(value)
        ? 'A LIST cannot be deleted: UNWIND it first.'
        : `A value of type ${kindOf(value)} cannot be deleted.`,
    );
}

/** `FOREACH (x IN list | …)` */
export const forEach =
  (list: Elements, slot: number, changes: readonly Change[]): Change =>
  (row, graph, context) => {
    for (const one of list(row, context) ?? []) {
      step(context);
      const within = [...row];
      within[slot] = one;
      applyAll(changes, within, graph, context);
    }
  };

/** What must not be null to merge by it. */
export const refuseNull =
  (properties: readonly { of: Evaluate; what: string }[]): Change =>
  (row, graph, context) => {
    for (const { of, what } of properties) {
      const map = of(row, context);
      if (map === null) continue;
      for (const [key, value] of entriesOf(map, graph))
        if (value === null || Number.isNaN(value))
          throw new CypherError(
            'failed',
            `Cannot merge the following ${what} because of null property value for '${key}'.`,
            {
              detail: 'MergeReadOwnWrites',
              hint: 'Merge by properties that are there, and SET the others ON CREATE.',
            },
          );
    }
  };

function count(graph: WritableGraph, properties: number): void {
  graph.counters.propertiesSet += properties;
}
