/** Which engine suits a graph of a size, where it is not the one in use. */
import type { GraphStore } from './store/index.js';

/** Beyond this the embedded engine, which holds the graph in memory, takes gigabytes (docs/performance.md). */
const EMBEDDED_AT_MOST = 500_000;

/** What is said after the counts of the graph; mostly nothing. */
export const sizeAdvice = (engine: GraphStore['engine'], entities: number): string =>
  engine === 'embedded' && entities > EMBEDDED_AT_MOST
    ? ' (Neo4j suits a graph of this size better than the embedded engine: see README, On Neo4j)'
    : '';
