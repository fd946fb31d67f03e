/**
 * A text field that finds entities as one types, and relation types below them if asked to: combobox with a list, for
 * arrows, Enter and Escape. Used by the search and to pick the end of a path.
 */
import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { RelationType, SearchHit } from '../../../contract/index.js';
import { searchWords } from '../../words/search.js';
import { IconButton } from '../parts/Button.js';
import { Icon } from '../parts/Icon.js';
import { useIntoSight } from '../parts/useIntoSight.js';
import { wordsOf } from '../wordsOf.js';
import { HitRow } from './HitRow.js';
import { foundTypes } from './foundTypes.js';
import { TypeRow } from './TypeRow.js';
import { useSearch } from './useSearch.js';

interface PickerProps {
  label: string;
  placeholder: string;
  onPick: (hit: SearchHit) => void;
  /** Absent: relation types are not looked for. */
  onPickType?: (type: RelationType) => void;
  /** Escape on an empty field. */
  onLeave?: () => void;
  inputRef?: RefObject<HTMLInputElement | null>;
  /** Shown at the field's end while it is empty. */
  shortcut?: string;
}

export function EntityPicker({ label, placeholder, onPick, onPickType, onLeave, inputRef, shortcut }: PickerProps) {
  const t = wordsOf(searchWords);
  const id = useId();
  const own = useRef<HTMLInputElement>(null);
  const input = inputRef ?? own;
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const { q, answer, failed } = useSearch(text);
  const hits = answer?.hits ?? [];
  const types = answer === null || onPickType === undefined ? [] : foundTypes(q);
  const found = hits.length + types.length;
  // The text at which Enter was pressed before its answer came: the first that it finds is taken.
  const [awaited, setAwaited] = useState<string | null>(null);
  const shown = open && text.trim() !== '' && (answer !== null || failed);
  useEffect(() => setAt(0), [answer]);
  const picker = useIntoSight<HTMLDivElement>(shown && answer);

  /** Takes an entry of the list: hits, then relation types. */
  const pick = (index: number) => {
    const [hit, type] = [hits[index], types[index - hits.length]];
    if (hit === undefined && type === undefined) return;
    setText('');
    setOpen(false);
    setAwaited(null);
    if (hit !== undefined) onPick(hit);
    else if (type !== undefined) onPickType?.(type);
  };
  useEffect(() => {
    if (awaited === null || answer === null || q !== awaited) return;
    setAwaited(null);
    pick(0);
  }, [awaited, answer]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && found > 0) {
      setOpen(true);
      setAt(shown ? (at + 1) % found : 0);
    } else if (event.key === 'ArrowUp' && found > 0) setAt((at - 1 + found) % found);
    // An answer to an older text must not be taken for the one being typed.
    else if (event.key === 'Enter') {
      if (answer !== null && q === text.trim()) pick(at);
      else if (text.trim() !== '') setAwaited(text.trim());
    } else if (event.key === 'Escape') {
      setAwaited(null);
      if (text === '') onLeave?.();
      else if (shown) setOpen(false);
      else setText('');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      class="picker"
      ref={picker}
      onFocusOut={(event) => {
        if (event.currentTarget.contains(event.relatedTarget as Node | null)) return;
        setOpen(false);
        setAwaited(null);
      }}
    >
      <div class="picker-field">
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          role="combobox"
          value={text}
          placeholder={placeholder}
          aria-label={label}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          enterkeyhint="search"
          aria-expanded={shown && found > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && found > 0 ? `${id}-${at}` : undefined}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setAwaited(null);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onKeyDown={onKeyDown}
        />
        {text !== '' && (
          <IconButton
            icon="close"
            label={t.clear}
            onClick={() => {
              setText('');
              setAwaited(null);
              input.current?.focus();
            }}
          />
        )}
        {text === '' && shortcut !== undefined && <kbd aria-hidden="true">{shortcut}</kbd>}
      </div>
      <div class="picker-drop" hidden={!shown}>
        <ul role="listbox" id={`${id}-list`} aria-label={t.results} class="hits">
          {hits.map((hit, i) => (
            <HitRow
              key={hit.id}
              id={`${id}-${i}`}
              hit={hit}
              active={i === at}
              onPick={() => pick(i)}
              onPoint={() => setAt(i)}
            />
          ))}
          {types.map((type, i) => (
            <TypeRow
              key={type.type}
              id={`${id}-${hits.length + i}`}
              found={type}
              active={hits.length + i === at}
              onPick={() => pick(hits.length + i)}
              onPoint={() => setAt(hits.length + i)}
            />
          ))}
        </ul>
        {shown && answer !== null && found === 0 && (
          <div class="picker-note">
            <p>{t.none(q)}</p>
            <p class="soft">{t.noneHelp}</p>
          </div>
        )}
        {shown && failed && (
          <p class="picker-note" role="alert">
            {t.failed}
          </p>
        )}
        {shown && answer?.truncated === true && (
          <p class="picker-note soft">{t.moreThan(hits.length, answer.total, answer.moreThanTotal)}</p>
        )}
      </div>
      <div class="spoken" role="status">
        {shown &&
          answer !== null &&
          (found === 0 ? t.none(q) : t.found(answer.total, answer.moreThanTotal, types.length))}
      </div>
    </div>
  );
}
