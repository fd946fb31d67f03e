/** Places what has no position yet beside what has: measures the names, asks the layout, fills the canvas. */
import type { Vocabulary } from '../../kernel/appearance/index.js';
import type { GraphData } from '../graph/GraphData.js';
import { filledOut, type Positions } from '../graph/points.js';
import { layOut } from './layOut.js';
import { layoutTask } from './layoutTask.js';

export interface Placing {
  graph: GraphData;
  /** Nodes that stay where they are. */
  fixed: Positions;
  seed: number;
  /** The canvas to fill, CSS pixels; null before there is one. */
  canvas: { width: number; height: number } | null;
  /** For the room that relation words take. */
  vocabulary: Vocabulary;
  signal: AbortSignal;
}

/** `fixed`, and a position for every other node of the graph. Rejects with an AbortError when the signal fires. */
export async function placeNodes({ graph, fixed, seed, canvas, vocabulary, signal }: Placing): Promise<Positions> {
  const kept = new Map([...fixed].filter(([key]) => graph.nodes.has(key)));
  if (kept.size === graph.nodes.size) return fixed;
  const task = layoutTask(graph, kept, canvas, vocabulary);
  const placed = await layOut({ ...task, fixed: kept, seed, drawn: { graph, vocabulary }, signal });
  return new Map([...fixed, ...(kept.size === 0 ? filledOut(placed, task.width, task.height) : placed)]);
}
