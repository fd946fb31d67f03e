/** What an export is written from: entities and facts as they are read, batch by batch. */
import type { ExportEdge, ExportNode } from '../exportRecords.js';

export interface ExportSource {
  /** Name of the data set, or of the whole graph. */
  title: string;
  /** Read anew at every call. */
  nodes(): AsyncIterable<ExportNode[]>;
  edges(): AsyncIterable<ExportEdge[]>;
}

/** Text pieces of a file, in order. */
export type Pieces = AsyncGenerator<string>;
