/** What an export is written from: entities and facts as they are read, batch by batch. */
import type { GraphEdge, GraphNode } from '../../../contract/index.js';

export interface ExportSource {
  /** Name of the data set, or of the whole graph. */
  title: string;
  nodes(): AsyncIterable<GraphNode[]>;
  /** With the names of both ends, in both languages. */
  edges(): AsyncIterable<NamedEdge[]>;
}
export interface NamedEdge {
  edge: GraphEdge;
  sourceName: string;
  sourceNameFr: string;
  targetName: string;
  targetNameFr: string;
}

/** Text pieces of a file, in order. */
export type Pieces = AsyncGenerator<string>;
