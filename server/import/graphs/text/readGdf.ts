/** Reads GDF (GUESS, Gephi): a table of nodes, then one of edges. Whether and how things are drawn is not kept. */
import { FileRefused } from '../../ProblemLog.js';
import type { ValueType } from '../../../../contract/index.js';
import { BadValue, NoValue, valueReader, type ValueReader } from '../../model/valueReader.js';
import { KeyTable } from '../../stage/KeyTable.js';
import { GraphFeed } from '../GraphFeed.js';
import type { GraphReader } from '../GraphReader.js';
import { eachLine } from './eachLine.js';
import { gdfFields } from './gdfFields.js';

export const readGdf: GraphReader = async (file, mapping, sink, log, options = {}) => {
  const feed = new GraphFeed(file, mapping, sink, log);
  const nodes = new KeyTable();
  let table: GdfTable | null = null;
  await eachLine(file, sink, options, (text, line) => {
    const head = /^\s*(node|edge)def\s*>(.*)$/i.exec(text.replace(/^\uFEFF/, ''));
    if (head) {
      const kind = head[1]?.toLowerCase() === 'node' ? 'node' : 'edge';
      table = new GdfTable(feed, nodes, kind, { text: head[2] ?? '', line });
    } else if (text.trim() !== '') table?.row(gdfFields(text), line);
  });
  return feed.outcome();
};

const TYPES: [RegExp, ValueType][] = [
  [/^bool/i, 'boolean'],
  [/^(tinyint|smallint|int|bigint|long)/i, 'integer'],
  [/^(double|float|real|decimal|numeric)/i, 'float'],
];
/**
 * With a length, as databases write it: `VARCHAR(32)`. One blank before it, and no bracket within its brackets: else many
 * of either would be gone through again from each.
 */
const TYPE =
  /\s((?:var)?char|text|string|bool\w*|\w*int(?:eger)?|long|double|float|real|decimal|numeric)(\s*\([^()]*\))?$/i;

/** Gephi's names may hold blanks (`Modularity Class INTEGER`); of one without a type that is known the first word counts. */
function nameAndType(column: string): { name: string; type: string } {
  const typed = TYPE.exec(column);
  if (typed) return { name: column.slice(0, typed.index).trimEnd(), type: typed[1]! };
  const [, name = '', type = ''] = /^(\S*)\s*(.*)$/.exec(column) ?? [];
  return { name, type };
}
const DRAWN = new Set([
  'visible',
  'labelvisible',
  'fixed',
  'style',
  'height',
  'labelcolor',
  'labelsize',
  'strokecolor',
]);

interface GdfColumn {
  name: string;
  read: ValueReader;
}

class GdfTable {
  readonly #feed: GraphFeed;
  readonly #nodes: KeyTable;
  readonly #kind: 'node' | 'edge';
  readonly #columns: GdfColumn[];

  /** `nodes`: those of the file so far. `head`: what stands behind `nodedef>`. */
  constructor(feed: GraphFeed, nodes: KeyTable, kind: 'node' | 'edge', head: { text: string; line: number }) {
    this.#feed = feed;
    this.#nodes = nodes;
    this.#kind = kind;
    this.#columns = gdfFields(head.text).map((column) => {
      const { name, type } = nameAndType(column.trim());
      return {
        name,
        read: valueReader(TYPES.find(([pattern]) => pattern.test(type))?.[1] ?? 'string', { separator: ';' }),
      };
    });
    for (const needed of kind === 'node' ? ['name'] : ['node1', 'node2'])
      if (!this.#columns.some(({ name }) => name.toLowerCase() === needed))
        throw new FileRefused(`${kind}def> names no column ${needed}, which says which ${kind} a row is`, head.line);
  }

  row(fields: string[], line: number): void {
    if (fields.length > this.#columns.length) {
      const counts = `the row has ${fields.length} fields, and ${this.#kind}def> names ${this.#columns.length} columns`;
      return this.#feed.bad(line, null, `${counts}: put quotes around values that hold a comma`);
    }
    if (this.#repeats(fields, line)) return;
    const plain = new Map<string, string>();
    const attributes: [string, unknown][] = [];
    for (const [i, { name, read }] of this.#columns.entries()) {
      const [lower, text] = [name.toLowerCase(), fields[i] ?? ''];
      plain.set(lower, text.trim());
      if (DRAWN.has(lower) || ENDS.has(lower)) continue;
      const value = read(lower === 'color' ? asColour(text) : text);
      if (value instanceof BadValue) this.#feed.fault(line, name, value.reason);
      else if (value instanceof NoValue) this.#feed.loss(line, name, value.loss);
      else if (value !== undefined) attributes.push([lower === 'width' ? SIZES[this.#kind] : name, value]);
    }
    if (this.#kind === 'node') {
      const own = attributes.filter(([name]) => name.toLowerCase() !== 'name');
      return this.#feed.node(line, plain.get('name'), own);
    }
    const undirected = !/^(true|1)$/i.test(plain.get('directed') ?? '');
    this.#feed.edge(line, { source: plain.get('node1'), target: plain.get('node2'), undirected }, attributes);
  }

  /** Of a node that comes again, Gephi keeps the first row. */
  #repeats(fields: readonly string[], line: number): boolean {
    if (this.#kind === 'edge') return false;
    const name = (fields[this.#columns.findIndex((column) => column.name.toLowerCase() === 'name')] ?? '').trim();
    const before = this.#nodes.size;
    if (name === '' || this.#nodes.add(name) === before) return false;
    this.#feed.loss(line, 'name', 'a node that is there already comes again; its first row is kept, as Gephi does');
    return true;
  }
}

const SIZES = { node: 'size', edge: 'thickness' };
const ENDS = new Set(['node1', 'node2', 'directed']);

/** `114,116,177` as `#7274b1`; other colours stay as they are. */
function asColour(text: string): string {
  const parts = text.split(',').map(Number);
  const isByte = (part: number): boolean => Number.isInteger(part) && part >= 0 && part <= 255;
  if (parts.length !== 3 || !parts.every(isByte)) return text;
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
