/** Where nodes are: laid out again, moved by hand, pinned. */
import type { Point } from '../graph/points.js';
import { pinned, positions, visible } from '../state/graph.js';
import { commit } from '../state/history.js';
import { moveCamera } from '../state/page.js';
import { gestureLabels } from '../words/gestures.js';
import { place, runGraphTask } from './changeGraph.js';

/** Lays everything out anew; pinned nodes stay. */
export async function layOutAgain(): Promise<void> {
  const label = gestureLabels.layOut;
  await runGraphTask(label, async (signal) => {
    const kept = new Map([...positions.value].filter(([key]) => pinned.value.has(key)));
    const placed = await place(visible.value, kept, signal);
    commit(label, { positions: new Map([...positions.value, ...placed]) });
  });
  moveCamera({ kind: 'fit' });
}

/** Puts nodes somewhere and pins them there. */
export const moveNodes = (moved: ReadonlyMap<string, Point>): void =>
  commit(gestureLabels.move, {
    positions: new Map([...positions.value, ...moved]),
    pinned: new Set([...pinned.value, ...moved.keys()]),
  });

/** Pins nodes where they are. */
export const pin = (keys: readonly string[]): void =>
  commit(gestureLabels.pin, { pinned: new Set([...pinned.value, ...keys]) });

export const unpin = (keys: readonly string[]): void =>
  commit(gestureLabels.unpin, { pinned: new Set([...pinned.value].filter((key) => !keys.includes(key))) });
