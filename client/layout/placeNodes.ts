/** Places what has no position yet, beside what has or by the chosen layout: measures the names, fills the canvas. */
import type { ChosenLayout, LayoutGround } from '../../contract/index.js';
import type { Vocabulary } from '../../kernel/appearance/index.js';
import { filledOut } from '../../kernel/layout/index.js';
import type { GraphData } from '../graph/GraphData.js';
import type { Positions } from '../graph/points.js';
import { layOut, type OnSketch } from './layOut.js';
import { layoutTask } from './layoutTask.js';

export interface Placing {
  graph: GraphData;
  /** Nodes that stay where they are. */
  fixed: Positions;
  layout: ChosenLayout;
  /** What the layout has drawn under these. */
  ground: LayoutGround | null;
  /** All but `fixed` go where the layout has them; otherwise what has no place comes beside what has. */
  anew: boolean;
  seed: number;
  /** The canvas to fill, CSS pixels; null before there is one. */
  canvas: { width: number; height: number } | null;
  /** For the room that relation words take. */
  vocabulary: Vocabulary;
  signal: AbortSignal;
  onSketch?: OnSketch | undefined;
}
/** Where nodes are, and what the layout draws under them. */
export interface Placed {
  positions: Positions;
  ground: LayoutGround | null;
}

/** `fixed`, and a position for every other node of the graph. Rejects with an AbortError when the signal fires. */
export async function placeNodes(placing: Placing): Promise<Placed> {
  const { graph, fixed, layout, ground, anew, seed, canvas, vocabulary, signal, onSketch } = placing;
  const kept = new Map([...fixed].filter(([key]) => graph.nodes.has(key)));
  if (kept.size === graph.nodes.size) return { positions: fixed, ground };
  const task = layoutTask(graph, kept, canvas, vocabulary);
  const drawn = { graph, vocabulary };
  const fills = kept.size === 0 && layout.name === 'relations';
  const whole = (placed: Positions): Positions => over(fixed, fills ? filledOut(placed, task) : placed);
  const report = onSketch && ((placed: Positions, share: number) => onSketch(whole(placed), share));
  const placed = await layOut({ ...task, fixed: kept, layout, ground, anew, seed, drawn, signal, onSketch: report });
  return { positions: whole(placed.positions), ground: placed.ground };
}

/** Both, of what is in both the second. */
export const over = (under: Positions, placed: Positions): Positions =>
  under.size === 0 ? placed : new Map([...under, ...placed]);
