/**
 * Reads a Pajek network (.net, .paj): vertices, arcs, edges, their lists and matrices. Partitions, vectors and drawing
 * details other than position and colour are not kept.
 */
import { BARE_NODES } from '../../limits.js';
import { FileRefused } from '../../ProblemLog.js';
import { GraphFeed } from '../GraphFeed.js';
import type { GraphReader } from '../GraphReader.js';
import { eachLine } from './eachLine.js';
import { lineAttributes, pajekFields, vertexAttributes, type PajekField } from './pajekFields.js';

export const readPajek: GraphReader = async (file, mapping, sink, log, options = {}) => {
  const feed = new GraphFeed(file, mapping, sink, log);
  const sections = new PajekSections(feed, Math.max(BARE_NODES, file.bytes / EDGE_BYTES));
  await eachLine(file, sink, options, (text, line) => {
    const trimmed = text.trim();
    if (trimmed === '' || trimmed.startsWith('%') || trimmed.startsWith('/*')) return;
    if (trimmed.startsWith('*')) sections.begin(trimmed, line);
    else sections.line(pajekFields(trimmed), line);
  });
  sections.end();
  return feed.outcome();
};

type Section = 'vertices' | 'arcs' | 'edges' | 'arcslist' | 'edgeslist' | 'matrix' | 'skipped';
const SECTIONS = new Set<string>(['vertices', 'arcs', 'edges', 'arcslist', 'edgeslist', 'matrix']);
/** What a line takes at least, `1 2` with its end. */
const EDGE_BYTES = 4;
/** More than anyone draws, and little enough to count in memory. */
const MOST_VERTICES = 100_000_000;

class PajekSections {
  readonly #feed: GraphFeed;
  readonly #mostBare: number;
  #section: Section = 'skipped';
  /** How many vertices there are, those of the first mode of a network of two, and which have been described. */
  #count = 0;
  #firstMode = 0;
  #described = new Uint8Array(0);
  /** The relation that the lines to come belong to. */
  #relation: string | null = null;
  #row = 0;
  /** What follows belongs to a partition or vector, which has vertices of its own. */
  #aside = false;

  /** `mostBare`: vertices at most of which nothing is said. */
  constructor(feed: GraphFeed, mostBare: number) {
    this.#feed = feed;
    this.#mostBare = mostBare;
  }

  begin(text: string, line: number): void {
    this.#missingVertices();
    const [, name = '', rest = ''] = /^\*\s*([a-z]+)\s*(.*)$/i.exec(text) ?? [];
    const section = name.toLowerCase().replace(/^net$/, 'network');
    if (section === 'network') this.#aside = false;
    else if (!SECTIONS.has(section)) {
      this.#aside = true;
      this.#feed.remark(`the section *${name} was not read: only vertices, arcs and edges are`);
    }
    this.#section = this.#aside || !SECTIONS.has(section) ? 'skipped' : (section as Section);
    if (this.#section === 'vertices') this.#vertices(rest, line);
    else this.#relation = relationOf(rest);
    this.#row = 0;
  }

  line(fields: PajekField[], line: number): void {
    switch (this.#section) {
      case 'vertices':
        return this.#vertex(fields, line);
      case 'arcs':
      case 'edges':
        return this.#join(line, fields[0], fields[1], lineAttributes(fields.slice(2)));
      case 'arcslist':
      case 'edgeslist':
        for (const target of fields.slice(1)) this.#join(line, fields[0], target, []);
        return;
      case 'matrix':
        return this.#matrixRow(fields, line);
      case 'skipped':
    }
  }

  end(): void {
    this.#missingVertices();
  }

  #vertices(rest: string, line: number): void {
    if (this.#count > 0) throw new FileRefused('a second network begins here: give each as a file of its own', line);
    const [count = NaN, firstMode = 0] = rest.split(/\s+/).map(Number);
    if (!Number.isInteger(count) || count < 0 || count > MOST_VERTICES)
      throw new FileRefused(`*Vertices has to say how many there are, not "${rest.slice(0, 20)}"`, line);
    [this.#count, this.#firstMode] = [count, firstMode];
    this.#described = new Uint8Array(count + 1);
  }

  #vertex([first, ...rest]: PajekField[], line: number): void {
    const number = this.#numberOf(first, line);
    if (number === null) return;
    this.#described[number] = 1;
    this.#feed.node(line, String(number), vertexAttributes(rest));
  }

  /** Vertices that nothing is said of have no line. */
  #missingVertices(): void {
    if (this.#section !== 'vertices') return;
    const bare = this.#described.subarray(1).reduce((sum, described) => sum + 1 - described, 0);
    if (bare > this.#mostBare) {
      const [count, most] = [bare, this.#mostBare].map((n) => Math.floor(n).toLocaleString('en'));
      throw new FileRefused(
        `${count} vertices are no more than a number, and at most ${most} are read of a file so small`,
      );
    }
    for (let number = 1; number <= this.#count; number++)
      if (this.#described[number] === 0) this.#feed.node(null, String(number), []);
  }

  #join(line: number, from: PajekField | undefined, to: PajekField | undefined, attributes: [string, unknown][]): void {
    const [source, target] = [this.#numberOf(from, line), this.#numberOf(to, line)];
    if (source === null || target === null) return;
    const undirected = this.#section === 'edges' || this.#section === 'edgeslist';
    const relation: [string, unknown][] = this.#relation === null ? [] : [['type', this.#relation]];
    this.#feed.edge(line, { source: String(source), target: String(target), undirected }, [...relation, ...attributes]);
  }

  /** A row for each vertex, of the first mode where there are two, with a column for each vertex it may lead to. */
  #matrixRow(fields: PajekField[], line: number): void {
    this.#row++;
    for (const [column, { text }] of fields.entries()) {
      const weight = Number(text);
      if (weight === 0) continue;
      const target = this.#firstMode + column + 1;
      this.#join(line, plain(this.#row), plain(target), weight === 1 ? [] : [['weight', weight]]);
    }
  }

  #numberOf(field: PajekField | undefined, line: number): number | null {
    const number = Math.abs(Number(field?.text));
    if (Number.isInteger(number) && number >= 1 && number <= this.#count) return number;
    const found = field === undefined ? 'nothing' : `"${field.text.slice(0, 20)}"`;
    this.#feed.bad(line, null, `${found} stands where the number of a vertex has to, from 1 to ${this.#count}`);
    return null;
  }
}

const plain = (number: number): PajekField => ({ text: String(number), quoted: false });

/** `:2 "works with"`, or `2: "works with"`, names the relation; without a name its number stands for it. */
function relationOf(rest: string): string | null {
  const [, number, name] = /^(?=:|\d+\s*:):?\s*(\d+)\s*:?\s*(?:"([^"]*)")?/.exec(rest) ?? [];
  return name?.trim() || (number === undefined ? null : `RELATION_${number}`);
}
