/** The menu of a right click or long press on the canvas: the same actions, for what is under the pointer. */
import { useEffect } from 'preact/hooks';
import type { Action } from '../../actions/Action.js';
import { actions } from '../../actions/actions.js';
import { pin, unpin } from '../../actions/arrange.js';
import { select } from '../../actions/select.js';
import { pinned } from '../../state/graph.js';
import { contextMenu, moveFocus, type MenuTarget } from '../../state/page.js';
import { selection } from '../../state/selection.js';
import { chosenWords } from '../../words/chosen.js';
import { shellWords } from '../../words/shell.js';
import { MenuList, type MenuEntry, type MenuGroup } from '../parts/MenuList.js';
import { wordsOf } from '../wordsOf.js';
import { entryOf } from './menuEntries.js';

const WIDTH = 260;
const entries = (...list: readonly Action[]): MenuEntry[] => list.map(entryOf);

export function ContextMenu() {
  const open = contextMenu.value;
  // The actions work on the selection: what is under the pointer joins it first.
  useEffect(() => {
    if (open !== null) adopt(open.target);
  }, [open]);
  if (open === null) return null;
  const left = Math.max(4, Math.min(open.x, innerWidth - WIDTH - 4));
  // Towards the side with more room, and no longer than that room; what is longer scrolls.
  const up = open.y > innerHeight / 2;
  const vertical = `${up ? `bottom: ${innerHeight - open.y}px` : `top: ${open.y}px`}; max-height: ${Math.min(640, (up ? open.y : innerHeight - open.y) - 6)}px`;
  return (
    <div class="context-menu">
      <MenuList
        key={`${open.x} ${open.y}`}
        label={wordsOf(shellWords).contextMenu}
        groups={groupsFor(open.target)}
        class="floating"
        style={`left: ${left}px; ${vertical}; width: ${WIDTH}px`}
        onClose={(refocus) => {
          contextMenu.value = null;
          if (refocus) moveFocus('canvas');
        }}
      />
    </div>
  );
}

function adopt(target: MenuTarget): void {
  const { entities, facts } = selection.peek();
  if (target === null) return;
  if ('node' in target) {
    if (!entities.includes(target.node)) select({ entities: [target.node], facts: [] });
  } else if ('pair' in target) select({ entities: [], facts: [], pair: target.pair });
  else if (!facts.includes(target.edge)) select({ entities: [], facts: [target.edge] });
}

function groupsFor(target: MenuTarget): MenuGroup[] {
  const view: MenuGroup = {
    entries: entries(
      actions.core,
      actions.everything,
      actions.showHidden,
      actions.fit,
      actions.layout,
      actions.selectAll,
      actions.outline,
      actions.undo,
      actions.figure,
    ),
  };
  if (target === null) return [view];
  if (!('node' in target)) return [{ entries: entries(actions.pair, actions.zoomToSelection, actions.escape) }, view];
  const t = wordsOf(chosenWords);
  const isPinned = pinned.value.has(target.node);
  const pinning: MenuEntry = {
    id: 'pin',
    label: isPinned ? t.unpin : t.pin,
    run: () => (isPinned ? unpin : pin)([target.node]),
  };
  return [
    {
      entries: [
        ...entries(actions.expand),
        pinning,
        ...entries(actions.zoomToSelection, actions.hide, actions.keepOnly, actions.paths, actions.pair),
      ],
    },
    view,
  ];
}
