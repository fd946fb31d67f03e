/**
 * Every command in one searchable list, by the same actions as keys and menus; below them relation types to show alone.
 */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { ALL_ACTIONS } from '../../actions/actions.js';
import { showFactsOf } from '../../actions/factsOfType.js';
import { fold } from '../../../kernel/text/fold.js';
import { typeName } from '../../state/vocabulary.js';
import { commandWords } from '../../words/commands.js';
import { searchWords } from '../../words/search.js';
import { Dialog } from '../parts/Dialog.js';
import { Icon } from '../parts/Icon.js';
import type { MenuEntry } from '../parts/MenuList.js';
import { foundTypes } from '../search/foundTypes.js';
import { wordsOf } from '../wordsOf.js';
import { dataGroups } from '../top/DataMenu.js';
import { entryOf } from '../top/menuEntries.js';

/** Entries whose label holds every word typed, in any order, without accents. */
function matching<T extends { label: string }>(entries: readonly T[], text: string): T[] {
  const words = fold(text)
    .split(' ')
    .filter((word) => word !== '');
  return entries.filter((entry) => {
    const label = fold(entry.label);
    return words.every((word) => label.includes(word));
  });
}

/** The actions, and what the menu "Data" has beside them. */
function everyCommand(): MenuEntry[] {
  const listed = new Set<string>(ALL_ACTIONS.map((action) => action.id));
  const others = dataGroups().flatMap((group) =>
    group.entries
      .filter((entry) => !listed.has(entry.id))
      .map((entry) => ({
        ...entry,
        label: entry.id === 'link' || entry.id === 'log' ? entry.label : `${group.title ?? ''} ${entry.label}`.trim(),
      })),
  );
  return [...ALL_ACTIONS.filter((action) => action.id !== 'page.palette').map(entryOf), ...others];
}

/** To show all facts of a relation type that the text names, and no others. */
const relationEntries = (text: string): MenuEntry[] =>
  foundTypes(text).map(({ type, count }) => ({
    id: `relation ${type}`,
    label: wordsOf(searchWords).showOnly(typeName(type), count),
    run: () => void showFactsOf(type),
  }));

export function CommandPalette({ onClose }: { onClose: () => void }) {
  const t = wordsOf(commandWords);
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const every = everyCommand();
  const commands = matching(
    every.filter((entry) => entry.disabled !== true),
    text,
  );
  const found = [...commands, ...relationEntries(text)];
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  // The dialog closes first, so that a command that opens another one, or moves the focus, has the last word.
  const run = (entry: MenuEntry | undefined) => {
    if (entry !== undefined) {
      onClose();
      queueMicrotask(entry.run);
    }
  };
  return (
    <Dialog title={t.palette} onClose={onClose} class="palette" hideTitle>
      <div class="picker-field">
        <Icon name="command" />
        <input
          type="text"
          role="combobox"
          autofocus
          value={text}
          placeholder={t.palettePlaceholder}
          aria-label={t.palette}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          spellcheck={false}
          aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' && found.length > 0) setAt((at + 1) % found.length);
            else if (event.key === 'ArrowUp' && found.length > 0) setAt((at - 1 + found.length) % found.length);
            else if (event.key === 'Enter') run(found[at]);
            else return;
            event.preventDefault();
          }}
        />
      </div>
      <ul role="listbox" id={`${id}-list`} class="hits" ref={list} aria-label={t.palette}>
        {found.map((entry, i) => (
          <li
            key={entry.id}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            class="hit"
            onPointerMove={() => setAt(i)}
            onClick={() => run(entry)}
          >
            <span class="hit-words">{entry.label}</span>
            {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p class="picker-note soft" role="status">
          {t.paletteNone}
        </p>
      )}
    </Dialog>
  );
}
