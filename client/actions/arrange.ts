/** Where nodes are: laid out again, moved by hand, pinned. */
import type { Bilingual, ChosenLayout } from '../../contract/index.js';
import type { Point } from '../graph/points.js';
import { layout, pinned, positions, visible } from '../state/graph.js';
import { commit } from '../state/history.js';
import { sameValue } from '../state/sameValue.js';
import type { Placed } from '../layout/placeNodes.js';
import { gestureLabels } from '../words/gestures.js';
import { runGraphTask, settle } from './changeGraph.js';

/**
 * Lays everything out anew, by the present layout or another; pinned nodes stay. True unless failed or cancelled; what
 * is cancelled while a large graph settles stays as it is then.
 */
export async function layOutAgain(
  chosen: ChosenLayout = layout.value,
  label: Bilingual = gestureLabels.layOut,
): Promise<boolean> {
  const done = await runGraphTask(label, async (signal, report) => {
    const before = positions.value;
    const fixed = new Map([...before].filter(([key]) => pinned.value.has(key)));
    const show = (placed: Placed): void => commit(label, { layout: chosen, ...placed });
    const how = { layout: chosen, anew: true };
    await settle({ graph: visible.value, fixed, under: before, how, signal, report, show });
    return true;
  });
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
