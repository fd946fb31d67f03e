/** A button that opens a list of commands. */
import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.js';
import type { IconName } from './icons.js';
import { MenuList, type MenuGroup } from './MenuList.js';

interface MenuProps {
  label: string;
  icon?: IconName;
  showLabel?: boolean;
  /** Asked when the menu opens. */
  groups: () => readonly MenuGroup[];
  class?: string;
}

export function Menu({ label, icon, showLabel = true, groups, class: extra = '' }: MenuProps) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  return (
    <div class={`menu ${extra}`}>
      <button
        ref={opener}
        type="button"
        class={`button quiet ${showLabel ? '' : 'icon-only'}`}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={showLabel ? undefined : label}
        title={showLabel ? undefined : label}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && !open) {
            setOpen(true);
            event.preventDefault();
          }
        }}
      >
        {icon !== undefined && <Icon name={icon} />}
        {showLabel && <span>{label}</span>}
        {showLabel && <Icon name="chevronDown" size={14} />}
      </button>
      {open && (
        <MenuList
          id={id}
          label={label}
          groups={groups()}
          anchor={opener.current}
          class="dropped"
          onClose={(refocus) => {
            setOpen(false);
            if (refocus) opener.current?.focus();
          }}
        />
      )}
    </div>
  );
}
