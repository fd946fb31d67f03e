/** Positions for a graph, off the main thread. For now: rings by prominence, until the kernel's layout is there. */
import type { Language } from '../../contract/index.js';
import type { GraphData } from '../graph/GraphData.js';
import type { Point, Positions } from '../graph/points.js';

export interface LayoutJob {
  graph: GraphData;
  /** Where nodes lie already: starting points, and final for those in `fixed`. */
  known: Positions;
  fixed: ReadonlySet<string>;
  language: Language;
  /** Relation words, whose length edges make room for. */
  wordsOf: (type: string) => string;
  signal: AbortSignal;
}

export async function layOut({ graph, known, fixed }: LayoutJob): Promise<Positions> {
  const placed = new Map<string, Point>();
  [...graph.nodes].sort(([, a], [, b]) => b.prominence - a.prominence).forEach(([key], i) => {
    const there = known.get(key);
    if (there !== undefined && fixed.has(key)) { placed.set(key, there); return; }
    const radius = 160 * Math.sqrt(i);
    placed.set(key, [radius * Math.cos(i * 2.4), radius * Math.sin(i * 2.4)]);
  });
  return placed;
}
