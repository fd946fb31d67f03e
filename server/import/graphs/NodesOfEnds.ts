/** Makes nodes of the ends of edges that no node describes. */
import { KeyTable } from '../stage/KeyTable.js';
import type { GraphFeed, Line } from './GraphFeed.js';

export class NodesOfEnds {
  readonly #feed: GraphFeed;
  readonly #known: KeyTable;
  /** How many nodes were made. */
  made = 0;

  /** `known`: ids of the nodes that are described. */
  constructor(feed: GraphFeed, known = new KeyTable()) {
    this.#feed = feed;
    this.#known = known;
  }

  add(line: Line, ids: readonly (string | null)[]): void {
    for (const id of ids) {
      if (id === null || this.#known.has(id)) continue;
      this.#known.add(id);
      this.made++;
      this.#feed.node(line, id, []);
    }
  }
}
