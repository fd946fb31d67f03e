/** A list of commands that floats over the page: arrow keys and first letters walk, Enter runs, Escape closes. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.js';
import type { IconName } from './icons.js';

export interface MenuEntry {
  id: string;
  label: string;
  /** A line below the label. */
  detail?: string;
  keys?: string;
  checked?: boolean;
  disabled?: boolean;
  icon?: IconName;
  run: () => void;
}
export interface MenuGroup {
  title?: string;
  entries: readonly MenuEntry[];
}

interface MenuListProps {
  id?: string;
  label: string;
  groups: readonly MenuGroup[];
  class: string;
  style?: string;
  /** Opens below this button, or above it where there is more room. */
  anchor?: HTMLElement | null;
  /** `refocus` when the keyboard should go back to where it was. */
  onClose: (refocus: boolean) => void;
}

const ITEMS = '[role^=menuitem]:not(:disabled)';

export function MenuList({ id, label, groups, class: look, style, anchor, onClose }: MenuListProps) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (root.current !== null && anchor != null) placeBy(root.current, anchor);
  }, [anchor]);
  useLayoutEffect(() => {
    root.current?.querySelector<HTMLElement>(ITEMS)?.focus();
    const outside = (event: PointerEvent) => {
      if (!root.current?.parentElement?.contains(event.target as Node)) onClose(false);
    };
    document.addEventListener('pointerdown', outside, true);
    return () => document.removeEventListener('pointerdown', outside, true);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(root.current?.querySelectorAll<HTMLElement>(ITEMS) ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const go = (to: number) => items[(to + items.length) % items.length]?.focus();
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(-1);
    else if (event.key === 'Escape') onClose(true);
    else if (event.key === 'Tab') {
      onClose(true);
      return;
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      const letter = event.key.toLowerCase();
      [...items.slice(at + 1), ...items]
        .find((item) => item.textContent.trim().toLowerCase().startsWith(letter))
        ?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={root}
      class={`menu-list ${look}`}
      style={style}
      role="menu"
      id={id}
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {groups.map((group, i) => (
        <div role="group" key={group.title ?? i} aria-label={group.title} class="menu-group">
          {group.title !== undefined && (
            <div class="menu-title" aria-hidden="true">
              {group.title}
            </div>
          )}
          {group.entries.map((entry) => (
            <button
              key={entry.id}
              type="button"
              class="menu-entry"
              tabIndex={-1}
              disabled={entry.disabled}
              role={entry.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={entry.checked}
              onClick={() => {
                onClose(true);
                entry.run();
              }}
            >
              <span class="menu-check">
                {entry.checked === true ? (
                  <Icon name="check" size={14} />
                ) : (
                  entry.icon !== undefined && <Icon name={entry.icon} size={14} />
                )}
              </span>
              <span class="menu-label">
                {entry.label}
                {entry.detail !== undefined && <span class="menu-detail">{entry.detail}</span>}
              </span>
              {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Fixed to the window, so that no panel cuts the list off. */
function placeBy(list: HTMLElement, anchor: HTMLElement): void {
  const gap = 6;
  const at = anchor.getBoundingClientRect();
  const { width, height } = list.getBoundingClientRect();
  const below = innerHeight - at.bottom;
  const up = below < height + 2 * gap && at.top > below;
  list.style.maxHeight = `${Math.min(640, (up ? at.top : below) - 3 * gap)}px`;
  list.style.left = `${Math.max(gap, Math.min(at.left, innerWidth - width - gap))}px`;
  if (up) list.style.bottom = `${innerHeight - at.top + gap}px`;
  else list.style.top = `${at.bottom + gap}px`;
}
