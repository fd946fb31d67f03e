/**
 * A large graph is shown at once, and settles before the reader's eyes. The steps of undo that are made meanwhile lead
 * to where it has settled, not to where it was on the way there.
 */
import type { GraphState } from '../graph/GraphState.js';
import type { Positions } from '../graph/points.js';
import { over, type Placed } from '../layout/placeNodes.js';
import { lastStep, renewSince, type Step } from '../state/history.js';
import { moveCamera } from '../state/page.js';

/**
 * Gives what takes up each place a graph is found at: the first by `show`, which commits it as one step of undo, later
 * ones as part of that step. Each time all of it comes into view. `under`: where things are that are not in the graph.
 */
export function showSettling(under: Positions, show: (placed: Placed) => void): (found: Placed) => void {
  let shown: { placed: Placed; step: Step | null } | null = null;
  return (found) => {
    const placed = { ...found, positions: over(under, found.positions) };
    const before = shown;
    if (before === null) show(placed);
    else renewSince(before.step, (state) => settled(placed, before.placed, state));
    shown = { placed, step: before === null ? lastStep.peek() : before.step };
    moveCamera({ kind: 'fit', following: before !== null });
  };
}

/**
 * A state of the graph where it stood at `shown`, moved on to `next`. What the reader has put elsewhere or pinned, and
 * what came since, stays where it is.
 */
const settled = (next: Placed, shown: Placed, state: GraphState): Partial<GraphState> => ({
  positions: moved(next.positions, shown.positions, state),
  ground: state.ground === shown.ground ? next.ground : state.ground,
});

function moved(next: Positions, shown: Positions, { positions, pinned }: GraphState): Positions {
  if (positions === shown && pinned.size === 0) return next;
  return over(next, new Map([...positions].filter(([key, at]) => shown.get(key) !== at || pinned.has(key))));
}
