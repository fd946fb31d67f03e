/** Actions on the graph as a whole: which one, how it is laid out, undo. */
import { data, filter, filtered, hidden, pinned, scope, visible, within } from '../state/graph.js';
import { redoLabel } from '../state/history.js';
import { announcement, layoutsOpen } from '../state/page.js';
import { say } from '../state/preferences.js';
import { actionLabels as labels } from '../words/actions.js';
import { messages } from '../words/messages.js';
import { action } from './Action.js';
import { layOutAgain, unpin } from './arrange.js';
import { showHidden } from './hide.js';
import { openCommunities, openScope } from './open.js';
import { setFilter } from './setFilter.js';
import { bringBack, takeBack, undoLabel } from './takeBack.js';

export const graphActions = {
  clearFilter: action({
    id: 'graph.clear-filter',
    label: labels.clearFilter,
    group: 'graph',
    enabled: () => filtered.value,
    run: () => setFilter({}),
  }),
  core: action({
    id: 'graph.core',
    label: labels.core,
    keys: ['Home'],
    where: 'canvas',
    group: 'graph',
    run: async () => {
      await openScope('core');
    },
  }),
  everything: action({
    id: 'graph.everything',
    label: labels.everything,
    keys: ['a'],
    group: 'graph',
    enabled: () => scope.value !== 'all',
    run: async () => {
      await openScope('all');
    },
  }),
  communities: action({
    id: 'graph.communities',
    label: labels.communities,
    group: 'graph',
    enabled: () => (scope.value !== 'communities' || within.value !== null) && (filter.value.datasets ?? []).length < 2,
    run: async () => {
      await openCommunities(null);
    },
  }),
  undo: action({
    id: 'graph.undo',
    label: labels.undo,
    keys: ['u', 'Mod+z'],
    group: 'graph',
    enabled: () => undoLabel.value !== null,
    run: () => {
      const label = takeBack();
      if (label) announcement.value = `${say(messages.undone)} ${say(label)}`;
    },
  }),
  redo: action({
    id: 'graph.redo',
    label: labels.redo,
    keys: ['Mod+Shift+z', 'Mod+y', 'Shift+u'],
    group: 'graph',
    enabled: () => redoLabel.value !== null,
    run: () => {
      const label = bringBack();
      if (label) announcement.value = `${say(messages.redone)} ${say(label)}`;
    },
  }),
  layout: action({
    id: 'graph.layout',
    label: labels.layout,
    keys: ['l'],
    group: 'graph',
    enabled: () => visible.value.nodes.size > 0,
    run: async () => {
      await layOutAgain();
    },
  }),
  layouts: action({
    id: 'graph.layouts',
    label: labels.layouts,
    keys: ['y'],
    group: 'graph',
    enabled: () => visible.value.nodes.size > 0,
    run: () => {
      layoutsOpen.value = !layoutsOpen.value;
    },
  }),
  unpinAll: action({
    id: 'graph.unpin-all',
    label: labels.unpinAll,
    group: 'graph',
    enabled: () => pinned.value.size > 0,
    run: () => unpin([...pinned.value]),
  }),
  showHidden: action({
    id: 'graph.show-hidden',
    label: labels.showHidden,
    group: 'graph',
    enabled: () => [...hidden.value].some((key) => data.value.nodes.has(key)),
    run: showHidden,
  }),
};
