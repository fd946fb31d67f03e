/** Nodes of a label by every three letters in a row of a text: what CONTAINS looks up. */
import type { GraphNode, Properties } from '../values/Value.js';

const LENGTH = 3;
const piecesOf = (text: string): Set<string> => {
  const pieces = new Set<string>();
  for (let at = 0; at + LENGTH <= text.length; at++) pieces.add(text.slice(at, at + LENGTH));
  return pieces;
};

export class TextIndex {
  readonly #nodes = new Map<string, Set<GraphNode>>();

  constructor(
    readonly label: string,
    readonly property: string,
  ) {}

  add(node: GraphNode, properties: Properties): void {
    for (const piece of this.#pieces(properties)) {
      const known = this.#nodes.get(piece);
      if (known) known.add(node);
      else this.#nodes.set(piece, new Set([node]));
    }
  }
  remove(node: GraphNode, properties: Properties): void {
    for (const piece of this.#pieces(properties)) this.#nodes.get(piece)?.delete(node);
  }
  #pieces(properties: Properties): Set<string> {
    const text = properties.get(this.property);
    return typeof text === 'string' ? piecesOf(text) : new Set();
  }

  /** Those that may contain the text: each does contain its rarest piece. Null: it is too short to look up. */
  candidates(text: string): Iterable<GraphNode> | null {
    let rarest: Set<GraphNode> | null = null;
    for (const piece of piecesOf(text)) {
      const nodes = this.#nodes.get(piece);
      if (!nodes) return [];
      if (rarest === null || nodes.size < rarest.size) rarest = nodes;
    }
    return rarest;
  }
}
