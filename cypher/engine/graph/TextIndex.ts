/**
 * Nodes of a label by every three letters in a row of a text: what CONTAINS looks up. Lists only grow: a node whose
 * text is another now is passed over, until so many are that the lists are made anew.
 */
import type { GraphNode, Properties } from '../values/Value.js';

const LENGTH = 3;
/**
 * Bits of a letter that its key holds: letters of far-off scripts share keys, so that what is looked up is looked at
 * too.
 */
const BITS = 10;
const MASK = (1 << BITS) - 1;
/** Places whose nodes have another text now, below which lists are left as they are. */
const STALE_AT_LEAST = 100_000;

/** Three letters from a place on, as one small whole number; 0 stands for what is beyond the end. */
const keyAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) & MASK) << (2 * BITS)) |
  ((text.charCodeAt(at + 1) & MASK) << BITS) |
  (text.charCodeAt(at + 2) & MASK);

export class TextIndex {
  readonly #lists = new Map<number, GraphNode[]>();
  readonly #texts = new Map<GraphNode, string>();
  /** Places in the lists, about; and those of them whose node has another text now. */
  #places = 0;
  #stale = 0;

  constructor(
    readonly label: string,
    readonly property: string,
  ) {}

  add(node: GraphNode, properties: Properties): void {
    const text = properties.get(this.property);
    if (typeof text !== 'string') return;
    this.#texts.set(node, text);
    this.#list(node, text);
  }
  remove(node: GraphNode, properties: Properties): void {
    const text = properties.get(this.property);
    if (typeof text !== 'string' || !this.#texts.delete(node)) return;
    this.#stale += text.length;
    if (this.#stale > Math.max(STALE_AT_LEAST, this.#places / 2)) this.#makeAnew();
  }

  #list(node: GraphNode, text: string): void {
    // The last letters too, so that a shorter piece of text begins the key of every place where it stands.
    for (let at = 0; at < text.length; at++) {
      const key = keyAt(text, at);
      const list = this.#lists.get(key);
      if (list === undefined) this.#lists.set(key, [node]);
      // The letters may stand in the text twice.
      else if (list.at(-1) !== node) list.push(node);
    }
    this.#places += text.length;
  }
  #makeAnew(): void {
    this.#lists.clear();
    [this.#places, this.#stale] = [0, 0];
    for (const [node, text] of this.#texts) this.#list(node, text);
  }

  /** Those that contain the text, each once. Null: there is nothing to look up. */
  containing(text: string): Iterable<GraphNode> | null {
    if (text === '') return null;
    if (text.length < LENGTH) return this.#among(this.#beginningWith(text), text, new Set());
    let rarest: readonly GraphNode[] | null = null;
    for (let at = 0; at + LENGTH <= text.length; at++) {
      const list = this.#lists.get(keyAt(text, at));
      if (list === undefined) return [];
      if (rarest === null || list.length < rarest.length) rarest = list;
    }
    // A node is listed again when its text has changed; one that was just put in is last, and found once.
    return this.#among([rarest ?? []], text, this.#stale === 0 ? null : new Set());
  }
  /** The lists of all keys that begin with less than three letters. */
  *#beginningWith(text: string): Generator<readonly GraphNode[]> {
    const shift = (LENGTH - text.length) * BITS;
    const beginning = keyAt(text, 0) >> shift;
    for (const [key, list] of this.#lists) if (key >> shift === beginning) yield list;
  }
  /** `seen`: null where none is listed twice. */
  *#among(lists: Iterable<readonly GraphNode[]>, text: string, seen: Set<GraphNode> | null): Generator<GraphNode> {
    for (const list of lists)
      for (const node of list) {
        if (seen?.has(node) === true || this.#texts.get(node)?.includes(text) !== true) continue;
        seen?.add(node);
        yield node;
      }
  }
}
