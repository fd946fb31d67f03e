/**
 * The picture's graph with what the style rules decide in the attributes of its nodes and edges, without what is
 * switched off in their legend; and that legend. Pure: the same rules, graph and measures give the same.
 */
import {
  measureOf,
  type GraphEdge,
  type Language,
  type Measure,
  type NodeAttributes,
  type StyleChannel,
  type StyleRule,
} from '../../contract/index.js';
import { isEntity, isFact } from '../appearance/index.js';
import { lookOf, sampleOf } from './looks.js';
import { NO_VALUE, type LegendEntry, type RuleLegend, type Styling } from './StyleLegend.js';
import { scaleOf, type Scale, type ScaleEntry } from './scales.js';
import { valueText } from './styleWords.js';
import { isStyled, isStyledLine, valuesOf, type MeasureValues, type StyleGraph, type Value } from './values.js';

export interface StyledGraph {
  graph: StyleGraph;
  legend: readonly RuleLegend[];
  /** What the legend leaves out. */
  left: { entities: number; facts: number };
}

interface ReadRule {
  at: number;
  rule: StyleRule;
  values: ReadonlyMap<string, Value>;
  scale: Scale;
}

/** `language`: of what is written as a label. */
export function styleGraph(
  rules: readonly StyleRule[],
  graph: StyleGraph,
  measures: MeasureValues,
  language: Language,
): StyledGraph {
  const read = rules.flatMap((rule, at): ReadRule[] => {
    if (rule.off === true) return [];
    const values = valuesOf(rule, graph, measures);
    return [{ at, rule, values, scale: scaleOf(rule, values) }];
  });
  const about = (of: StyleRule['of']) => read.filter(({ rule }) => rule.of === of);
  const [ofNodes, ofEdges] = [about('entities'), about('facts')];
  const nodes = new Map<string, NodeAttributes>();
  for (const [key, node] of graph.nodes)
    if (!isStyled(node)) nodes.set(key, node);
    else if (!isLeftOut(key, ofNodes)) nodes.set(key, withStyling(node, stylingOf(key, ofNodes, language)));
  const edges = new Map<string, GraphEdge>();
  for (const [key, edge] of graph.edges)
    if (!nodes.has(edge.source) || !nodes.has(edge.target)) continue;
    else if (!isStyledLine(edge)) edges.set(key, edge);
    else if (!isLeftOut(key, ofEdges))
      edges.set(key, { ...edge, attributes: withStyling(edge.attributes, stylingOf(key, ofEdges, language)) });
  return {
    graph: { nodes, edges },
    legend: read.map((one) => legendOf(one, graph, language)),
    left: {
      entities: countWhere(graph.nodes, ([key, node]) => isEntity(node) && !nodes.has(key)),
      facts: countWhere(graph.edges, ([key, edge]) => isFact(edge) && !edges.has(key)),
    },
  };
}

/** The measures that rules in force go by. */
export const measuresOf = (rules: readonly StyleRule[]): Measure[] => [
  ...new Set(rules.flatMap(({ off, by }) => (off === true ? [] : (measureOf(by) ?? [])))),
];

const entryAt = (key: string, { values, scale }: ReadRule): ScaleEntry | null => {
  const value = values.get(key);
  return value === undefined ? null : scale.entryOf(value);
};

const isLeftOut = (key: string, rules: readonly ReadRule[]): boolean =>
  rules.some(
    (one) =>
      (one.rule.hidden?.includes(entryAt(key, one)?.id ?? NO_VALUE) ?? false) ||
      isOutside(one.rule.between, one.values.get(key)),
  );

/** What has no number, or none yet, is not outside. */
const isOutside = (between: StyleRule['between'], value: Value | undefined): boolean => {
  const [from, to] = between ?? [null, null];
  return typeof value === 'number' && ((from !== null && value < from) || (to !== null && value > to));
};

/** Of each channel what the first rule gives that knows a value. */
function stylingOf(key: string, rules: readonly ReadRule[], language: Language): Styling | undefined {
  const decided = new Map<StyleChannel, Styling>();
  for (const { rule, values, scale } of rules) {
    const value = values.get(key);
    if (value === undefined || decided.has(rule.what)) continue;
    decided.set(rule.what, lookOf(rule, scale, value, valueText(rule, value, language)));
  }
  return decided.size === 0 ? undefined : Object.assign({}, ...decided.values());
}

const withStyling = <T extends object>(attributes: T, styling: Styling | undefined): T =>
  styling === undefined ? attributes : { ...attributes, styling };

function legendOf({ at, rule, values, scale }: ReadRule, graph: StyleGraph, language: Language): RuleLegend {
  const counts = new Map<string, number>();
  const leaders = new Map<string, NodeAttributes>();
  const grouped = rule.by === 'measure:community' || rule.by === 'measure:component';
  for (const [key, value] of values) {
    const { id } = scale.entryOf(value);
    counts.set(id, (counts.get(id) ?? 0) + 1);
    const node = grouped ? graph.nodes.get(key) : undefined;
    if (node !== undefined && node.prominence > (leaders.get(id)?.prominence ?? -1)) leaders.set(id, node);
  }
  const hidden = new Set(rule.hidden);
  const entry = (of: ScaleEntry, look: Styling | null): LegendEntry => ({
    ...of,
    count: counts.get(of.id) ?? 0,
    hidden: hidden.has(of.id),
    look,
    around: of.place < 0 ? null : (leaders.get(of.id) ?? null),
  });
  const all = rule.of === 'entities' ? countWhere(graph.nodes, ([, node]) => isEntity(node)) : graph.edges.size;
  const without = all - values.size;
  const entries = rule.what === 'label' ? [] : scale.entries;
  return {
    at,
    rule,
    scale: scale.kind,
    entries: [
      ...entries.map((one) => entry(one, lookOf(rule, scale, sampleOf(one), valueText(rule, sampleOf(one), language)))),
      ...(without > 0 && rule.what !== 'label' ? [{ ...entry(WITHOUT, null), count: without }] : []),
    ],
  };
}
const WITHOUT: ScaleEntry = { id: NO_VALUE, place: -1 };

function countWhere<T>(all: Iterable<T>, wanted: (one: T) => boolean): number {
  let count = 0;
  for (const one of all) if (wanted(one)) count += 1;
  return count;
}
