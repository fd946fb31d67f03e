/** Reads GML as a stream of nodes and edges. Drawing details other than position, size and colour are not kept. */
import { textChunks } from '../../files/textChunks.js';
import { JSON_DEPTH } from '../../limits.js';
import { unboxed } from '../../../store/boxed.js';
import { FileRefused } from '../../ProblemLog.js';
import { GraphFeed } from '../GraphFeed.js';
import type { GraphReader } from '../GraphReader.js';
import { gmlAttributes, type GmlEntry, type GmlValue } from './gmlAttributes.js';
import { GmlTokens, type GmlToken } from './GmlTokens.js';
import { decodeEntities, readNumber } from './textValue.js';

export const readGml: GraphReader = async (file, mapping, sink, log, options = {}) => {
  const feed = new GraphFeed(file, mapping, sink, log);
  const lists = new GmlLists(feed);
  const tokens = new GmlTokens();
  for await (const chunk of textChunks(file, options)) {
    for (const token of tokens.take(chunk)) lists.token(token);
    options.signal?.throwIfAborted();
    await sink.settle();
  }
  for (const token of tokens.take('', true)) lists.token(token);
  lists.end();
  return feed.outcome();
};

interface OpenList {
  key: string;
  line: number;
  entries: GmlEntry[];
}

class GmlLists {
  readonly #feed: GraphFeed;
  readonly #open: OpenList[] = [];
  #key: { name: string; line: number } | null = null;
  #directed = false;
  #graphs = 0;

  constructor(feed: GraphFeed) {
    this.#feed = feed;
  }

  token({ kind, text, line }: GmlToken): void {
    if (kind === ']') return this.#close(line);
    if (this.#key === null) {
      if (kind !== 'word') this.#broken(line, `"${text.slice(0, 20)}" stands where a key was expected`);
      this.#key = { name: text, line };
      return;
    }
    const key = this.#key;
    this.#key = null;
    if (kind === '[') this.#list(key.name, key.line);
    else this.#value(key.name, kind === 'text' ? decodeEntities(text) : (readNumber(text) ?? text));
  }

  end(): void {
    const open = this.#open.at(-1);
    if (open) this.#broken(open.line, `the list ${open.key} [ is never closed`);
    if (this.#graphs === 0) throw new FileRefused('the file holds no graph [ … ]', 1);
  }

  #list(key: string, line: number): void {
    if (this.#open.length >= JSON_DEPTH)
      throw new FileRefused(`the GML nests more than ${JSON_DEPTH} levels deep here: flatten what is so deep`, line);
    if (this.#open.length === 0 && is(key, 'graph') && ++this.#graphs > 1)
      throw new FileRefused('a second graph begins here: give each graph as a file of its own', line);
    this.#open.push({ key, line, entries: [] });
  }

  #value(key: string, value: GmlValue): void {
    const list = this.#open.at(-1);
    if (this.#open.length === 1 && is(key, 'directed')) this.#directed = value === 1 || value === 'true';
    list?.entries.push([key, value]);
  }

  #close(line: number): void {
    const list = this.#open.pop();
    if (this.#key !== null || !list)
      return this.#broken(line, 'a ] closes nothing, or stands where a value was expected');
    const inGraph = this.#open.length === 1 && is(this.#open[0]?.key, 'graph');
    if (inGraph && is(list.key, 'node')) return this.#node(list);
    if (inGraph && is(list.key, 'edge')) return this.#edge(list);
    this.#open.at(-1)?.entries.push([list.key, list.entries]);
  }

  #node({ line, entries }: OpenList): void {
    const { id, ...attributes } = this.#attributes(entries, ['id']);
    this.#feed.node(line, asId(id), Object.entries(attributes));
  }

  #edge({ line, entries }: OpenList): void {
    const { id, source, target, ...attributes } = this.#attributes(entries, ['id', 'source', 'target']);
    const ends = { id: asId(id), source: asId(source), target: asId(target), undirected: !this.#directed };
    this.#feed.edge(line, ends, Object.entries(attributes));
  }

  #attributes(entries: GmlEntry[], keys: readonly string[]): Record<string, unknown> {
    const named = entries.map(([key, value]): GmlEntry => [keyFor(key, keys, entries), value]);
    return gmlAttributes(named, () => this.#feed.remark('of the drawing, positions, sizes and colours are kept'));
  }

  #broken(line: number, what: string): never {
    throw new FileRefused(`the GML is broken: ${what}; mend it, or export it again`, line);
  }
}

/** Some programs write `Graph [ Node [ Id 1 ] ]`. */
const is = (key: string | undefined, known: string): boolean => key?.toLowerCase() === known;

/** What a key is called that stands for one of these, written another way, and is not there as such. */
function keyFor(key: string, keys: readonly string[], entries: readonly GmlEntry[]): string {
  const known = keys.find((one) => is(key, one));
  return known === undefined || entries.some(([other]) => other === known) ? key : known;
}

/** Ids are numbers, and `1.0` is the number 1: programs that have floats alone write both. */
function asId(value: unknown): string | undefined {
  const id = unboxed(value);
  return typeof id === 'string' || typeof id === 'number' || typeof id === 'bigint' ? String(id) : undefined;
}
