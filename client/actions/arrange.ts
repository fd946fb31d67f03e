/** Where nodes are: laid out again, moved by hand, pinned. */
import type { Bilingual, ChosenLayout } from '../../contract/index.js';
import type { Point } from '../graph/points.js';
import { layout, pinned, positions, visible } from '../state/graph.js';
import { commit } from '../state/history.js';
import { sameValue } from '../state/sameValue.js';
import { moveCamera } from '../state/page.js';
import type { Placed } from '../layout/placeNodes.js';
import { gestureLabels } from '../words/gestures.js';
import { place, runGraphTask } from './changeGraph.js';

/** Lays everything out anew, by the present layout or another; pinned nodes stay. True unless failed or cancelled. */
export async function layOutAgain(
  chosen: ChosenLayout = layout.value,
  label: Bilingual = gestureLabels.layOut,
): Promise<boolean> {
  const done = await runGraphTask(label, async (signal) => {
    const kept = new Map([...positions.value].filter(([key]) => pinned.value.has(key)));
    const placed = await place(visible.value, kept, signal, { layout: chosen, anew: true });
    commit(label, {
      layout: chosen,
      ground: placed.ground,
      positions: new Map([...positions.value, ...placed.positions]),
    });
    return true;
  });
  moveCamera({ kind: 'fit' });
  return done === true;
}

/** Takes up the layout of a place that the page is brought to, with what is known of where things are there. */
export async function takeUpLayout(chosen: ChosenLayout, known: Placed): Promise<void> {
  if (sameValue(chosen, layout.value)) return;
  if ([...visible.value.nodes.keys()].every((key) => known.positions.has(key)))
    commit(gestureLabels.goBack, {
      layout: chosen,
      ground: known.ground,
      positions: new Map([...positions.value, ...known.positions]),
    });
  else await layOutAgain(chosen);
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
