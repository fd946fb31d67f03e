/** A button that opens a list of commands: arrow keys walk, Enter runs, Escape closes and returns the focus. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.js';
import type { IconName } from './icons.js';

export interface MenuEntry {
  id: string;
  label: string;
  keys?: string;
  checked?: boolean;
  disabled?: boolean;
  icon?: IconName;
  run: () => void;
}
export interface MenuGroup { title?: string; entries: readonly MenuEntry[] }

interface MenuProps { label: string; icon?: IconName; showLabel?: boolean; groups: () => readonly MenuGroup[]; align?: 'start' | 'end'; children?: ComponentChildren }

export function Menu({ label, icon, showLabel = true, groups, align = 'end' }: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = (refocus: boolean) => { setOpen(false); if (refocus) opener.current?.focus(); };

  useEffect(() => {
    if (!open) return undefined;
    root.current?.querySelector<HTMLElement>('[role^=menuitem]:not(:disabled)')?.focus();
    const outside = (event: PointerEvent) => { if (!root.current?.contains(event.target as Node)) setOpen(false); };
    document.addEventListener('pointerdown', outside, true);
    return () => document.removeEventListener('pointerdown', outside, true);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) {
      if (event.key === 'ArrowDown') { setOpen(true); event.preventDefault(); }
      return;
    }
    const items = [...(root.current?.querySelectorAll<HTMLElement>('[role^=menuitem]:not(:disabled)') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const go = (to: number) => items[(to + items.length) % items.length]?.focus();
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(-1);
    else if (event.key === 'Escape') close(true);
    else if (event.key === 'Tab') { setOpen(false); return; }
    else if (event.key.length === 1 && event.key !== ' ') {
      const letter = event.key.toLowerCase();
      [...items.slice(at + 1), ...items].find((item) => item.textContent.trim().toLowerCase().startsWith(letter))?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="menu" ref={root} onKeyDown={onKeyDown}>
      <button ref={opener} type="button" class={`button quiet ${showLabel ? '' : 'icon-only'}`} aria-haspopup="menu" aria-expanded={open} aria-controls={open ? id : undefined}
        aria-label={showLabel ? undefined : label} title={showLabel ? undefined : label} onClick={() => setOpen(!open)}>
        {icon !== undefined && <Icon name={icon} />}
        {showLabel && <span>{label}</span>}
        {showLabel && <Icon name="chevronDown" size={14} />}
      </button>
      {open && (
        <div class={`menu-list ${align}`} role="menu" id={id} aria-label={label}>
          {groups().map((group, i) => (
            <div role="group" key={group.title ?? i} aria-label={group.title} class="menu-group">
              {group.title !== undefined && <div class="menu-title" aria-hidden="true">{group.title}</div>}
              {group.entries.map((entry) => (
                <button key={entry.id} type="button" class="menu-entry" tabIndex={-1} disabled={entry.disabled}
                  role={entry.checked === undefined ? 'menuitem' : 'menuitemcheckbox'} aria-checked={entry.checked}
                  onClick={() => { close(true); entry.run(); }}>
                  <span class="menu-check">{entry.checked === true ? <Icon name="check" size={14} /> : entry.icon !== undefined && <Icon name={entry.icon} size={14} />}</span>
                  <span class="menu-label">{entry.label}</span>
                  {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
                </button>
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
