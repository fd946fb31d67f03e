/** A graph in memory for tests: made by statements, asked by statements, answering in plain values. */
import { execute, PAUSE, prepare, type Budget, type Prepared } from '../Engine.js';
import { CommittedGraph } from '../graph/CommittedGraph.js';
import { GraphBuilder, type PackedRecord } from '../graph/GraphBuilder.js';
import { GraphNode, GraphPath, GraphRelationship, Properties, type Value, type ValueMap } from '../values/Value.js';
import { noCounters } from '../graph/counters.js';
import { Transaction } from '../graph/Transaction.js';
import type { PlanLine } from '../plan/describe.js';
import { builtInProcedures } from '../procedures/builtIn.js';

export interface OpenGraph {
  /** Rows as plain values: integers and floats as numbers, nodes as `(:A {x: 1})`, paths as their nodes and arrows. */
  rows(text: string, parameters?: Record<string, unknown>): unknown[][];
  /** Counters that are not zero. */
  counters(text: string, parameters?: Record<string, unknown>): Record<string, number>;
  plan(text: string, parameters?: Record<string, unknown>): PlanLine[];
  /** What the statement fails with, as `kind: message`. */
  fault(text: string, parameters?: Record<string, unknown>): string;
  /** How many steps of work the statement takes. */
  work(text: string, parameters?: Record<string, unknown>): number;
  /** How often others may have their turn while it runs. */
  turns(text: string): number;
  /** How many values it keeps until it ends. */
  held(text: string): number;
  readonly graph: CommittedGraph;
}

/**
 * The same statement, with values and type of `r` asked for in a way of which the planner does not know that it asks for
 * them.
 */
export const valuesUnseen = (text: string): string =>
  text.replace(/\br\.(\w+)/g, "r['$1']").replaceAll('type(r)', 'type([r][0])');

/** How much is kept for tests that ask the same again. */
const KEPT = { statements: 200, characters: 2_000, graphs: 10 };

const FREE: Budget = { spend: () => false, meanwhile: () => undefined, hold: () => undefined };

export function openGraph(...setup: string[]): OpenGraph {
  const open = asked(new CommittedGraph());
  for (const text of setup) open.rows(text);
  return open;
}

/**
 * The same graph as it is when it has been read from disk. `unpacked` hears of each relationship that is made an object of
 * values.
 */
export function openStored(setup: string[], unpacked: () => void = () => undefined): OpenGraph {
  const { graph } = setUpOnce(setup);
  const builder = new GraphBuilder();
  const record = (entity: GraphNode | GraphRelationship): PackedRecord => {
    const { properties } = entity;
    const values = [...properties].map(([, value]) => value);
    const packed = {
      unpack: () => (entity instanceof GraphRelationship && unpacked(), values),
      value: (_: number, at: number) => values[at] ?? null,
    };
    return { template: templateOf(properties.keys), packed, place: 0 };
  };
  for (const node of graph.nodes()) builder.createNode(node.id, node.labels, record(node));
  for (const one of graph.relationships())
    builder.createRelationship(one.id, one.type, one.start.id, one.end.id, record(one));
  builder.setCatalogue(graph.catalogue);
  builder.setNextIds(graph.nextNodeId, graph.nextRelationshipId);
  builder.finish();
  const stored = new CommittedGraph();
  stored.become(builder);
  return asked(stored);
}
/** Graphs that others are read from, which nobody changes, by the statements that made them. */
const madeBy = new Map<string, OpenGraph>();
function setUpOnce(setup: string[]): OpenGraph {
  const key = setup.join('\n');
  const made = madeBy.get(key) ?? openGraph(...setup);
  if (!madeBy.has(key) && madeBy.size >= KEPT.graphs) madeBy.clear();
  madeBy.set(key, made);
  return made;
}
const templateOf = (keys: readonly string[]): Properties => Properties.from(keys.map((key) => [key, true]));

/** Statements that were read, by their text: tests ask the same of many graphs. */
const read = new Map<string, Prepared>();

/** As `prepare`, of which it keeps what is asked again soon. */
function preparedOnce(text: string): Prepared {
  const kept = read.get(text);
  if (kept) return kept;
  const prepared = prepare(text, builtInProcedures);
  if (read.size >= KEPT.statements) read.clear();
  if (text.length <= KEPT.characters) read.set(text, prepared);
  return prepared;
}

function asked(graph: CommittedGraph): OpenGraph {
  const ask = (
    text: string,
    parameters: Record<string, unknown> = {},
    budget = FREE,
  ): { rows: unknown[][]; counters: Record<string, number>; plan: PlanLine[] } => {
    const prepared = preparedOnce(text);
    const transaction = prepared.writesAt === null ? null : new Transaction(graph);
    const seen = transaction ?? graph;
    const rows: unknown[][] = [];
    let plan: PlanLine[] = [];
    const found = execute(prepared, {
      graph: seen,
      writable: transaction,
      parameters: toValue(parameters) as ValueMap,
      procedures: builtInProcedures,
      budget,
      statementTime: 0n,
      realTime: () => 0n,
      random: () => 0.5,
      onPlan: (lines) => (plan = lines),
    });
    for (const row of found) if (row !== PAUSE) rows.push(row.map((value) => plain(value, seen)));
    if (transaction) graph.apply(transaction.changes());
    const counted = Object.entries(transaction?.counters ?? noCounters()).filter(([, count]) => count > 0);
    return { rows, counters: Object.fromEntries(counted), plan };
  };
  return {
    graph,
    rows: (text, parameters) => ask(text, parameters).rows,
    counters: (text, parameters) => ask(text, parameters).counters,
    plan: (text, parameters) => ask(text, parameters).plan,
    fault(text, parameters) {
      try {
        ask(text, parameters);
      } catch (error) {
        const { kind, message } = error as { kind?: string; message: string };
        return `${kind ?? 'broke'}: ${message}`;
      }
      return 'nothing';
    },
    work(text, parameters) {
      let steps = 0;
      ask(text, parameters, { ...FREE, spend: (more = 1) => ((steps += more), false) });
      return steps;
    },
    turns(text) {
      let turns = 0;
      const count = (): void => void turns++;
      ask(text, {}, { ...FREE, spend: () => (count(), false), hold: count });
      return turns;
    },
    held(text) {
      let held = 0;
      ask(text, {}, { ...FREE, hold: (values) => void (held += values) });
      return held;
    },
  };
}

function toValue(value: unknown): Value {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(toValue);
  if (typeof value === 'object' && value !== null)
    return new Map(Object.entries(value).map(([key, one]) => [key, toValue(one)]));
  return value as Value;
}

function plain(value: Value, graph: CommittedGraph | Transaction): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => plain(one, graph));
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, one]) => [key, plain(one, graph)]));
  if (value instanceof GraphNode)
    return `(${graph
      .labels(value)
      .map((label) => `:${label}`)
      .join('')}${inner(value, graph)})`;
  if (value instanceof GraphRelationship) return `[:${value.type}${inner(value, graph)}]`;
  if (value instanceof GraphPath)
    return value.nodes
      .map((node, at) => {
        const by = value.relationships[at - 1];
        const arrow = by && (by.end === node ? `-[:${by.type}]->` : `<-[:${by.type}]-`);
        return `${arrow ?? ''}${String(plain(node, graph))}`;
      })
      .join('');
  return value.toString();
}
function inner(entity: GraphNode | GraphRelationship, graph: CommittedGraph | Transaction): string {
  const properties = [...graph.properties(entity)].map(
    ([key, value]) => `${key}: ${JSON.stringify(plain(value, graph))}`,
  );
  return properties.length === 0 ? '' : ` {${properties.join(', ')}}`;
}
