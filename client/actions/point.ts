/** Points at a fact from outside the graph, as the mouse does on it: marks its line while it is drawn. */
import { visible } from '../state/graph.js';
import { hovered } from '../state/selection.js';

export function pointAt(fact: string): void {
  hovered.value = visible.peek().edges.has(fact) ? { edge: fact } : null;
}
export function pointAway(): void {
  hovered.value = null;
}
