/** What the readers of graph files have in common: how they are called, and what they give. */
import type { ColumnMapping } from '../../../contract/index.js';
import type { SniffedFile } from '../files/sniffFile.js';
import type { ReadOptions } from '../files/textChunks.js';
import type { ProblemLog } from '../ProblemLog.js';
import type { RecordSink } from '../records.js';

export interface GraphOutcome {
  /** Nodes and edges, those at fault among them. */
  rows: number;
  /** The roles of the attributes met. */
  mapping: ColumnMapping[];
  /** Values of the first nodes and edges, by attribute. */
  sample: Record<string, string>[];
}

/**
 * Hands every node and edge to the sink. Problems of single records are logged; throws FileRefused when the file is
 * broken, holds no graph, or an empty one. `mapping`: roles of attributes that the user gave.
 */
export type GraphReader = (
  file: SniffedFile,
  mapping: readonly ColumnMapping[],
  sink: RecordSink,
  log: ProblemLog,
  options?: ReadOptions,
) => Promise<GraphOutcome>;

export const EMPTY_GRAPH = 'the graph is empty: it has neither nodes nor edges';
export const MISSING_END = 'an end of the edge is missing: give source and target as ids of nodes';

export function remarkUndirected(count: number, file: SniffedFile, log: ProblemLog): void {
  if (count === 0) return;
  const edges = count === 1 ? 'edge is kept in the direction it is' : 'edges are kept in the direction they are';
  log.remark(`${file.name}: ${count} undirected ${edges} written in`);
}
