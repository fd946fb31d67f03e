/** Actions on what is selected: expand, hide, paths, walk to a neighbour. */
import type { Bilingual } from '../../contract/index.js';
import type { Direction4 } from '../graph/points.js';
import { pinned, visible } from '../state/graph.js';
import { hovered, lookedAt } from '../state/looking.js';
import { announcement, dialog, outlining } from '../state/page.js';
import { say } from '../state/preferences.js';
import { paths, selectedCount, selection } from '../state/selection.js';
import { tasks } from '../state/tasks.js';
import { actionLabels as labels } from '../words/actions.js';
import { messages } from '../words/messages.js';
import { action } from './Action.js';
import { unpin } from './arrange.js';
import { expandEntities } from './expand.js';
import { hideNodes, keepOnly } from './hide.js';
import { nextPair, pairInSelection, pairsDrawn, selectPair } from './pair.js';
import { clearPaths, showPaths } from './paths.js';
import { closeCard, closeFan } from './point.js';
import { deselect, select, step, walk } from './select.js';
import { isSource } from './source.js';

const drawn = () => visible.value.nodes.size > 0;
const chosen = () => selection.value.entities;

export const selectionActions = {
  expand: action({
    id: 'selection.expand',
    label: labels.expand,
    keys: ['Enter'],
    where: 'canvas',
    group: 'selection',
    enabled: () => chosen().length > 0,
    run: () => expandEntities(chosen()),
  }),
  hide: action({
    id: 'selection.hide',
    label: labels.hide,
    keys: ['h', 'Delete', 'Backspace'],
    group: 'selection',
    enabled: () => chosen().length > 0,
    run: () => hideNodes(chosen()),
  }),
  keepOnly: action({
    id: 'selection.keep-only',
    label: labels.keepOnly,
    keys: ['o'],
    group: 'selection',
    enabled: () => chosen().length > 0,
    run: () => keepOnly(chosen()),
  }),
  paths: action({
    id: 'selection.paths',
    label: labels.paths,
    keys: ['p'],
    group: 'selection',
    enabled: () => chosen().length === 2 && selection.value.facts.length === 0 && !chosen().some(isSource),
    run: () => showPaths(chosen()[0]!, chosen()[1]!),
  }),
  pair: action({
    id: 'selection.pair',
    label: labels.pair,
    keys: ['r'],
    group: 'selection',
    enabled: () => pairInSelection() !== null && !chosen().some(isSource),
    run: () => selectPair(pairInSelection()!),
  }),
  nextPair: action({
    id: 'walk.pair',
    label: labels.nextPair,
    keys: ['n'],
    where: 'canvas',
    group: 'selection',
    enabled: () => pairsDrawn().length > 0,
    run: nextPair,
  }),
  unpin: action({
    id: 'selection.unpin',
    label: labels.unpin,
    group: 'selection',
    enabled: () => chosen().some((key) => pinned.value.has(key)),
    run: () => unpin(chosen()),
  }),
  selectAll: action({
    id: 'selection.all',
    label: labels.selectAll,
    keys: ['Mod+a'],
    where: 'canvas',
    group: 'selection',
    enabled: drawn,
    run: () => select({ entities: [...visible.value.nodes.keys()], facts: [] }),
  }),
  outline: action({
    id: 'selection.outline',
    label: labels.outline,
    keys: ['g'],
    group: 'selection',
    enabled: drawn,
    run: () => {
      outlining.value = !outlining.value;
      if (outlining.value) announcement.value = say(messages.outline);
    },
  }),
  escape: action({
    id: 'selection.clear',
    label: labels.escape,
    keys: ['Escape'],
    group: 'selection',
    enabled: () =>
      dialog.value !== null ||
      outlining.value ||
      lookedAt.value !== null ||
      selectedCount.value > 0 ||
      paths.value !== null ||
      tasks.value.length > 0,
    run: escape,
  }),
  left: walking('left', labels.left, 'ArrowLeft'),
  right: walking('right', labels.right, 'ArrowRight'),
  up: walking('up', labels.up, 'ArrowUp'),
  down: walking('down', labels.down, 'ArrowDown'),
  next: stepping(1, 'walk.next', labels.next, 'PageDown'),
  previous: stepping(-1, 'walk.previous', labels.previous, 'PageUp'),
};

function walking(direction: Direction4, label: Bilingual, key: string) {
  return action({
    id: `walk.${direction}`,
    label,
    keys: [key],
    where: 'canvas',
    group: 'selection',
    enabled: drawn,
    run: () => walk(direction),
  });
}

function stepping(by: 1 | -1, id: string, label: Bilingual, key: string) {
  return action({ id, label, keys: [key], where: 'canvas', group: 'selection', enabled: drawn, run: () => step(by) });
}

/**
 * What Escape takes back, one thing at a time: a dialog, an outline to be drawn, the card at the pointer, the fan
 * there, a running request, paths, the selection. The fan of the pair that is selected goes with the selection. The
 * card of where the keyboard walked goes with whatever else goes.
 */
function escape(): void {
  if (dialog.value !== null) {
    dialog.value = null;
    return;
  }
  if (outlining.value) {
    outlining.value = false;
    return;
  }
  const onlyCard = lookedAt.value?.card === true && hovered.value !== null;
  closeCard();
  if (onlyCard) return;
  if (closeFan() && selection.value.pair === undefined) return;
  if (tasks.value.length > 0) tasks.value.at(-1)!.cancel();
  else if (paths.value !== null) clearPaths();
  else deselect();
}
