/**
 * A text field that finds entities as one types: combobox with a list, for arrows, Enter and Escape. Used by the search
 * and to pick the end of a path.
 */
import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '../../../contract/index.js';
import { searchWords } from '../../words/search.js';
import { IconButton } from '../parts/Button.js';
import { Icon } from '../parts/Icon.js';
import { wordsOf } from '../wordsOf.js';
import { HitRow } from './HitRow.js';
import { useSearch } from './useSearch.js';

interface PickerProps {
  label: string;
  placeholder: string;
  onPick: (hit: SearchHit) => void;
  /** Escape on an empty field. */
  onLeave?: () => void;
  inputRef?: RefObject<HTMLInputElement | null>;
  /** Shown at the field's end while it is empty. */
  shortcut?: string;
}

export function EntityPicker({ label, placeholder, onPick, onLeave, inputRef, shortcut }: PickerProps) {
  const t = wordsOf(searchWords);
  const id = useId();
  const own = useRef<HTMLInputElement>(null);
  const input = inputRef ?? own;
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const { q, answer, failed } = useSearch(text);
  const hits = answer?.hits ?? [];
  // The text at which Enter was pressed before its answer came: that answer's first hit is taken.
  const [awaited, setAwaited] = useState<string | null>(null);
  const shown = open && text.trim() !== '' && (answer !== null || failed);
  useEffect(() => setAt(0), [answer]);

  const pick = (hit: SearchHit | undefined) => {
    if (hit === undefined) return;
    setText('');
    setOpen(false);
    setAwaited(null);
    onPick(hit);
  };
  useEffect(() => {
    if (awaited === null || answer === null || q !== awaited) return;
    setAwaited(null);
    pick(hits[0]);
  }, [awaited, answer]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && hits.length > 0) {
      setOpen(true);
      setAt(shown ? (at + 1) % hits.length : 0);
    } else if (event.key === 'ArrowUp' && hits.length > 0) setAt((at - 1 + hits.length) % hits.length);
    // An answer to an older text must not be taken for the one being typed.
    else if (event.key === 'Enter') {
      if (answer !== null && q === text.trim()) pick(hits[at]);
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
          aria-expanded={shown && hits.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && hits.length > 0 ? `${id}-${at}` : undefined}
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
              onPick={() => pick(hit)}
              onPoint={() => setAt(i)}
            />
          ))}
        </ul>
        {shown && answer !== null && hits.length === 0 && (
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
        {shown && answer?.truncated === true && <p class="picker-note soft">{t.moreThan(hits.length, answer.total)}</p>}
      </div>
      <div class="spoken" role="status">
        {shown && answer !== null && (hits.length === 0 ? t.none(q) : t.found(answer.total))}
      </div>
    </div>
  );
}
