/** Reads the statements of a DOT graph: every node and edge with its attributes, defaults and subgraphs worked in. */
import { COLUMNS, GROUPED_EDGES, JSON_DEPTH } from '../../limits.js';
import { DotTokens, type DotToken } from './DotTokens.js';

export type DotAttributes = Record<string, DotValue>;
/** A `word` is a value without quotes. */
export type DotValue = Pick<DotToken, 'kind' | 'text'>;
export interface DotNode {
  offset: number;
  /** What its graphs say of all within them, which it shares with others; its own attributes go before. */
  defaults: DotAttributes;
  own: DotAttributes;
}
export interface DotEdge extends DotNode {
  source: string;
  target: string;
}
/** What a graph or subgraph says of the nodes and edges within it, and the nodes it names. */
interface Scope {
  node: DotAttributes;
  edge: DotAttributes;
  members: Set<string>;
}

export class DotGraph {
  readonly nodes = new Map<string, DotNode>();
  readonly edges: DotEdge[] = [];
  readonly directed: boolean;
  readonly #strict: boolean;
  readonly #tokens: DotTokens;
  /** The edges of a strict graph by their ends. */
  readonly #known = new Map<string, DotEdge>();
  /** Edges made of groups so far. */
  #grouped = 0;

  /** Throws FileRefused, with the line, where the text is broken. */
  constructor(text: string) {
    const tokens = new DotTokens(text);
    this.#tokens = tokens;
    this.#strict = tokens.takeIf('strict');
    this.directed = tokens.takeIf('digraph');
    if (!this.directed && !tokens.takeIf('graph')) tokens.broken('graph or digraph is missing');
    if (isId(tokens.next)) tokens.take();
    this.#block({ node: {}, edge: {}, members: new Set() }, 1);
    if (tokens.next.kind !== 'end') tokens.broken('only one graph is read from a file, and it had ended');
  }

  #block(scope: Scope, depth: number): void {
    const tokens = this.#tokens;
    if (depth > JSON_DEPTH) tokens.broken(`subgraphs nest more than ${JSON_DEPTH} levels deep`);
    if (!tokens.takeIf('{')) tokens.broken('a { is missing');
    while (!tokens.takeIf('}')) if (!tokens.takeIf(';') && !tokens.takeIf(',')) this.#statement(scope, depth);
  }

  #statement(scope: Scope, depth: number): void {
    const tokens = this.#tokens;
    const first = tokens.next;
    for (const owner of ['node', 'edge', 'graph'] as const)
      if (tokens.takeIf(owner)) {
        const attributes = this.#attributes();
        if (owner !== 'graph') scope[owner] = this.#defaults(scope[owner], attributes);
        return;
      }
    const ends = [this.#end(scope, depth)];
    if (ends[0]?.alone && tokens.takeIf('=')) return this.#ignoreValue();
    while (tokens.takeIf('->') || tokens.takeIf('--')) {
      ends.push(this.#end(scope, depth));
      this.#countGrouped(ends.at(-2), ends.at(-1));
    }
    const attributes = this.#attributes();
    if (ends.length === 1) return this.#describe(scope, first, ends[0], attributes);
    for (const [i, { names }] of ends.slice(1).entries())
      for (const source of ends[i]?.names ?? [])
        for (const target of names) this.#join(scope, first, source, target, attributes);
  }

  #defaults(before: DotAttributes, more: DotAttributes): DotAttributes {
    const defaults = { ...before, ...more };
    // Each time that one is added they are copied.
    if (Object.keys(defaults).length > COLUMNS)
      this.#tokens.broken(`more than ${COLUMNS.toLocaleString('en')} attributes are said of all`);
    return defaults;
  }

  #countGrouped(before: DotEnd | undefined, end: DotEnd | undefined): void {
    if (!before || !end || (before.alone && end.alone)) return;
    this.#grouped += before.names.length * end.names.length;
    if (this.#grouped > GROUPED_EDGES)
      this.#tokens.broken(`its groups of nodes make more than ${GROUPED_EDGES.toLocaleString('en')} edges`);
  }

  #describe(scope: Scope, { offset }: DotToken, end: DotEnd | undefined, attributes: DotAttributes): void {
    if (!end?.alone) return;
    for (const name of end.names) Object.assign(this.#mention(scope, name, { offset }).own, attributes);
  }

  /** A node, with or without a port, or all nodes of a subgraph. */
  #end(scope: Scope, depth: number): DotEnd {
    const tokens = this.#tokens;
    const subgraph = tokens.takeIf('subgraph');
    if (subgraph && isId(tokens.next)) tokens.take();
    if (subgraph || (tokens.next.kind === 'mark' && tokens.next.text === '{')) {
      const inner: Scope = { node: scope.node, edge: scope.edge, members: new Set() };
      this.#block(inner, depth + 1);
      for (const name of inner.members) scope.members.add(name);
      return { names: [...inner.members], alone: false };
    }
    if (!isId(tokens.next)) tokens.broken('the name of a node was expected');
    const token = tokens.take();
    while (tokens.takeIf(':')) {
      if (!isId(tokens.next)) tokens.broken('a port was expected');
      tokens.take();
    }
    // Of `name = value` it is no node.
    if (!(tokens.next.kind === 'mark' && tokens.next.text === '=')) this.#mention(scope, token.text, token);
    return { names: [token.text], alone: true };
  }

  #attributes(): DotAttributes {
    const tokens = this.#tokens;
    const attributes: DotAttributes = {};
    while (tokens.takeIf('['))
      while (!tokens.takeIf(']')) {
        if (tokens.takeIf(';') || tokens.takeIf(',')) continue;
        if (!isId(tokens.next)) tokens.broken('the name of an attribute, or a ], was expected');
        const { text } = tokens.take();
        if (!tokens.takeIf('=')) attributes[text] = { kind: 'word', text: 'true' };
        else if (isId(tokens.next)) attributes[text] = tokens.take();
        else tokens.broken('a value was expected');
      }
    return attributes;
  }

  #ignoreValue(): void {
    if (!isId(this.#tokens.next)) this.#tokens.broken('a value was expected');
    this.#tokens.take();
  }

  #mention(scope: Scope, name: string, { offset }: { offset: number }): DotNode {
    scope.members.add(name);
    const known = this.nodes.get(name);
    if (known) return known;
    const node = { offset, defaults: scope.node, own: {} };
    this.nodes.set(name, node);
    return node;
  }

  #join(scope: Scope, { offset }: DotToken, source: string, target: string, own: DotAttributes): void {
    const edge = { offset, source, target, defaults: scope.edge, own: { ...own } };
    if (this.#strict) {
      const ends = this.directed || source < target ? [source, target] : [target, source];
      const key = JSON.stringify(ends);
      const known = this.#known.get(key);
      if (known) return void Object.assign(known.own, own);
      this.#known.set(key, edge);
    }
    this.edges.push(edge);
  }
}

interface DotEnd {
  names: string[];
  /** It is a node, not a subgraph. */
  alone: boolean;
}

const isId = ({ kind }: DotToken): boolean => kind === 'id' || kind === 'word';
