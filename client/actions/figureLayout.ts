/** The layout of a figure by the reader's choice, once what it goes by is known. Loaded with the figure's dialog. */
import type { ChosenLayout, LayoutName } from '../../contract/index.js';
import { layoutProperties } from '../../kernel/layouts/layoutProperties.js';
import { layout, visible } from '../state/graph.js';
import { cancelLane, runTask } from '../state/tasks.js';
import { styleGestures } from '../words/styleGestures.js';
import { layoutCalled } from './chooseLayout.js';
import { knowValues } from './knowValues.js';

const LANE = 'layout of a figure';

/** Null: as on the screen. Undefined: it failed, was cancelled, or a later choice was made meanwhile. */
export async function figureLayout(name: LayoutName | null): Promise<ChosenLayout | null | undefined> {
  if (name === null) {
    cancelLane(LANE);
    return null;
  }
  return runTask(
    styleGestures.readProperties,
    async (signal) => {
      const next = name === layout.value.name ? layout.value : await layoutCalled(name);
      await knowValues(visible.value, layoutProperties(next), signal);
      return next;
    },
    LANE,
  );
}
