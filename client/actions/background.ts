/** Shows or hides the background of the story: posts, places, belongings. */
import { isBackground } from '../../kernel/appearance/index.js';
import { showsBackground, withBackground } from '../graph/background.js';
import { keepWhere } from '../graph/GraphData.js';
import { data, filter, scope } from '../state/graph.js';
import { commit } from '../state/history.js';
import { gestureLabels } from '../words/gestures.js';
import { setFilter } from './setFilter.js';

/** In a gathering what is hidden leaves the page: the next gesture on an entity brings its own back. */
export async function toggleBackground(): Promise<void> {
  const on = !showsBackground(filter.value, scope.value);
  const next = withBackground(filter.value, scope.value, on);
  if (on || scope.value !== 'entities') await setFilter(next);
  else {
    const story = keepWhere(
      data.value,
      () => true,
      (edge) => !isBackground(edge),
    );
    commit(gestureLabels.filter, { filter: next, data: story });
  }
}
