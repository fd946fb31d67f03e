/** Reads a graph in JSON. The file is held in memory whole. */
import { wholeText } from '../files/wholeText.js';
import { JSON_DEPTH } from '../limits.js';
import type { Fault } from '../model/faults.js';
import { FileRefused } from '../ProblemLog.js';
import type { RecordSink } from '../records.js';
import { parseExactly } from '../stage/bigJson.js';
import { MISSING_END, remarkUndirected, type GraphReader } from './GraphReader.js';
import { isItem, JsonGraph } from './JsonGraph.js';
import { itemLines, placeAt, tooDeepAt, walkJson } from './jsonPlaces.js';
import { RecordBuilder } from './RecordBuilder.js';

const SETTLE_EVERY = 5_000;
/** Characters of text in which the line of every item is looked up; in longer ones only of those at fault. */
const LINES_KNOWN_UP_TO = 5_000_000;

export const readJson: GraphReader = async (file, mapping, sink, log, options = {}) => {
  const text = await wholeText(file, 'JSON', options);
  const graph = new JsonGraph(parseJson(text));
  const remark = (words: string): void => log.remark(`${file.name}: ${words}`);
  if (graph.truncated) remark('the file says of itself that it was cut to a limit');
  const names = { node: graph.attributeNames(graph.nodes), edge: graph.attributeNames(graph.edges) };
  const records = new RecordBuilder(names, mapping, remark);
  const reading = new JsonReading(graph, records, sink, {
    lineOf: lineFinder(text, graph.edgeList),
    knowsLines: text.length < LINES_KNOWN_UP_TO,
    onFault: (line, { column, reason }) => log.add(file.name, line, column, reason),
  });
  const settle = async (): Promise<void> => {
    options.signal?.throwIfAborted();
    await sink.settle();
  };
  for (const [index, node] of graph.nodes.entries()) {
    reading.node(index, node);
    if (index % SETTLE_EVERY === SETTLE_EVERY - 1) await settle();
  }
  if (graph.endsByPosition) remark('links name their ends by position in the list of nodes');
  for (const [index, edge] of graph.edges.entries()) {
    reading.edge(index, edge);
    if (index % SETTLE_EVERY === SETTLE_EVERY - 1) await settle();
  }
  remarkUndirected(reading.undirected, file, log);
  await sink.settle();
  return { rows: graph.nodes.length + graph.edges.length, mapping: records.mapping() };
};

type ItemList = 'nodes' | 'edges';
type LineFinder = (list: ItemList, index: number) => number | null;

interface Places {
  lineOf: LineFinder;
  /** Whether every record gets its line. */
  knowsLines: boolean;
  onFault: (line: number | null, fault: Fault) => void;
}

class JsonReading {
  undirected: number;
  readonly #graph: JsonGraph;
  readonly #records: RecordBuilder;
  readonly #sink: RecordSink;
  readonly #places: Places;

  constructor(graph: JsonGraph, records: RecordBuilder, sink: RecordSink, places: Places) {
    this.#graph = graph;
    this.#records = records;
    this.#sink = sink;
    this.#places = places;
    this.undirected = graph.directed ? 0 : graph.edges.length;
  }

  node(index: number, node: unknown): void {
    const { idField, ids } = this.#graph;
    const id = ids[index] ?? null;
    if (!isItem(node)) return this.#fault('nodes', index, null, 'a node has to be an object');
    if (id === null) {
      const reason = `the node has no ${idField}: every node needs one (a text or a number)`;
      return this.#fault('nodes', index, idField, reason);
    }
    const record = this.#records.node(this.#line('nodes', index), id, this.#graph.attributes(node));
    return 'reason' in record ? this.#fault('nodes', index, record.column, record.reason) : this.#sink.node(record);
  }

  edge(index: number, edge: unknown): void {
    if (!isItem(edge)) return this.#fault('edges', index, null, 'an edge has to be an object');
    const { source, target } = this.#graph.ends(edge);
    if (source === null) return this.#fault('edges', index, 'source', MISSING_END);
    if (target === null) return this.#fault('edges', index, 'target', MISSING_END);
    if (edge['undirected'] === true) this.undirected++;
    const ends = { source, target, fact: this.#graph.edgeId(edge) };
    const record = this.#records.edge(this.#line('edges', index), ends, this.#graph.attributes(edge));
    return 'reason' in record ? this.#fault('edges', index, record.column, record.reason) : this.#sink.edge(record);
  }

  #line(list: ItemList, index: number): number | null {
    return this.#places.knowsLines ? this.#places.lineOf(list, index) : null;
  }
  #fault(list: ItemList, index: number, column: string | null, reason: string): void {
    this.#places.onFault(this.#places.lineOf(list, index), { column, reason });
  }
}

/** Walks the text for the lines of a list when the first of them is asked for. */
function lineFinder(text: string, edgeList: JsonGraph['edgeList']): LineFinder {
  const lines: Partial<Record<ItemList, number[]>> = {};
  return (list, index) => (lines[list] ??= itemLines(text, list === 'nodes' ? 'nodes' : edgeList))[index] ?? null;
}

function parseJson(text: string): unknown {
  const deep = tooDeepAt(text, JSON_DEPTH);
  if (deep !== null) {
    const { line } = placeAt(text, deep);
    throw new FileRefused(`the JSON nests more than ${JSON_DEPTH} levels deep here: flatten what is so deep`, line);
  }
  try {
    return parseExactly(text);
  } catch {
    const offset = walkJson(text) ?? 0;
    const { line, column } = placeAt(text, offset);
    const here = text.slice(offset, offset + 20).split('\n')[0] ?? '';
    const broken = `the JSON is broken at character ${column}, where "${here}" stands: mend it, or export it again`;
    throw new FileRefused(here === '' ? 'the JSON ends before it is complete: export it again' : broken, line);
  }
}
