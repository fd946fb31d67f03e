/** How a node can be found that nothing leads to yet, and what that costs. */
import { compile } from '../../execute/expressions/compile.js';
import { scan } from '../../execute/operators/scan.js';
import type { Evaluate, Step } from '../../execute/rows.js';
import { isList } from '../../values/kinds.js';
import type { GraphNode, Value } from '../../values/Value.js';
import type { Graph } from '../../graph/Graph.js';
import { namesIn } from '../../check/namesIn.js';
import type { Planning } from '../Planning.js';
import type { Scope } from '../Scope.js';
import type { WantedOrder } from '../wantedOrder.js';
import type { Lookup, ValueLookup } from './Condition.js';

export interface Access {
  /** Rows it is expected to give. */
  cost: number;
  step(slot: number): Step;
  /** A label that all it finds have. */
  label?: string;
  /** What it finds for every row alike. */
  all?(graph: Graph): Iterable<GraphNode>;
}

/** A node to begin at. */
export interface Start {
  node: string;
  access: Access;
  cost: number;
}

/**
 * The cheapest. `lookups`: what the node may be found by; `scope` holds what is known already; `order`: what the rows
 * are wanted in.
 */
export function accessTo(
  node: string,
  lookups: readonly Lookup[],
  scope: Scope,
  planning: Planning,
  order: WantedOrder | null,
): Access {
  const labels = lookups.flatMap((one) => (one.is === 'label' ? [one.label] : []));
  const ways = [
    allNodes(node, planning),
    ...labels.map((label) => byLabel(node, label, planning)),
    ...lookups.flatMap((one) => ('value' in one ? byIndex(one, labels, scope, planning) : [])),
    ...lookups.flatMap((one) => (one.is === 'present' && order ? inOrder(one, labels, order, planning) : [])),
  ];
  return ways.reduce((best, one) => (one.cost < best.cost ? one : best));
}

export const nameOf = (node: string): string => (node.startsWith(' ') ? '' : node);

function allNodes(node: string, { graph }: Planning): Access {
  const cost = graph.nodeCount + 2;
  return {
    cost,
    all: (seen) => seen.nodes(),
    step: (slot) =>
      scan({
        operator: 'AllNodesScan',
        details: nameOf(node),
        estimatedRows: cost,
        slot,
        find: (_, context) => context.graph.nodes(),
      }),
  };
}
function byLabel(node: string, label: string, { graph }: Planning): Access {
  const cost = graph.countWithLabel(label) + 1;
  return {
    cost,
    label,
    all: (seen) => seen.nodesWithLabel(label),
    step: (slot) =>
      scan({
        operator: 'NodeByLabelScan',
        details: `${nameOf(node)}:${label}`,
        estimatedRows: cost,
        slot,
        find: (_, context) => context.graph.nodesWithLabel(label),
      }),
  };
}

/** Every node that has the property, in the order that is wanted: of a few of them, the rest need not be looked at. */
function inOrder(
  { node, key }: { node: string; key: string },
  labels: string[],
  order: WantedOrder,
  { graph }: Planning,
): Access[] {
  const { descending } = order;
  if (order.node !== node || order.key !== key) return [];
  const label = labels.find((one) => graph.nodesInOrder(one, key, descending) !== null);
  if (label === undefined) return [];
  const cost = graph.countWithLabel(label) + 0.5;
  return [
    {
      cost,
      label,
      step: (slot) => ({
        ...scan({
          operator: 'NodeIndexScan',
          details: `${nameOf(node)}:${label}(${key}) in order`,
          estimatedRows: cost,
          slot,
          find: (_, context) =>
            context.graph.nodesInOrder(label, key, descending) ?? context.graph.nodesWithLabel(label),
        }),
        isInOrder: true,
      }),
    },
  ];
}

function byIndex(lookup: ValueLookup, labels: string[], scope: Scope, planning: Planning): Access[] {
  const known = [...namesIn(lookup.value)].every((name) => scope.has(name));
  const label = labels.find((one) => hasIndex(planning.graph, one, lookup));
  if (!known || label === undefined) return [];
  const total = planning.graph.countWithLabel(label);
  const value = compile(lookup.value, { scope, inner: planning.inner, aggregates: null });
  const find = FINDING[lookup.is](label, lookup.key, value);
  // Less than any scan of as many, also of none: the statement itself may be about to make them.
  const cost =
    lookup.is === 'equal'
      ? 0.5
      : lookup.is === 'in'
        ? Math.min(lengthOf(lookup, planning), total) + 0.5
        : total / 2 + 0.5;
  return [
    {
      cost,
      label,
      step: (slot) =>
        scan({
          operator: 'NodeIndexSeek',
          details: `${nameOf(lookup.node)}:${label}(${lookup.key})`,
          estimatedRows: cost,
          slot,
          find: (row, context) => find(row, context) ?? context.graph.nodesWithLabel(label),
        }),
    },
  ];
}
export const hasIndex = ({ catalogue }: Graph, label: string, { key, is }: { key: string; is: string }): boolean =>
  catalogue.indexes.some(
    ({ kind, entity, names, properties }) =>
      kind === (is === 'containing' ? 'TEXT' : 'RANGE') &&
      entity === 'node' &&
      names[0] === label &&
      properties.length === 1 &&
      properties[0] === key,
  );
const ANY_LIST = 10;
function lengthOf({ value }: ValueLookup, { parameters }: Planning): number {
  if (value.is === 'list') return value.items.length;
  const known = value.is === 'parameter' ? parameters.get(value.name) : undefined;
  return known !== undefined && isList(known) ? known.length : ANY_LIST;
}

/** Null: it cannot be looked up after all. */
type Find = (...args: Parameters<Evaluate>) => Iterable<GraphNode> | null;
const FINDING: Record<ValueLookup['is'], (label: string, key: string, value: Evaluate) => Find> = {
  equal: (label, key, value) => (row, context) => context.graph.nodesWhere(label, key, value(row, context)),
  in: (label, key, value) => (row, context) => {
    const list = value(row, context);
    return isList(list) ? eachOnce(list, (one) => context.graph.nodesWhere(label, key, one) ?? []) : null;
  },
  containing: (label, key, value) => (row, context) => {
    const piece = value(row, context);
    return typeof piece === 'string' ? context.graph.nodesContaining(label, key, piece) : null;
  },
};
function* eachOnce(values: Value[], find: (value: Value) => Iterable<GraphNode>): Iterable<GraphNode> {
  const seen = new Set<GraphNode>();
  for (const value of values)
    for (const node of find(value)) {
      if (seen.has(node)) continue;
      seen.add(node);
      yield node;
    }
}
