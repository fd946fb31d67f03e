/** Buttons: plain ones, icon-only ones with a name, and ones that run an action of the shared list. */
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.js';
import type { IconName } from './icons.js';

interface ButtonProps {
  onClick: (event: MouseEvent) => void;
  children?: ComponentChildren;
  icon?: IconName;
  /** Full name, when the text alone does not say it. */
  label?: string;
  title?: string;
  look?: 'plain' | 'primary' | 'quiet' | 'link';
  disabled?: boolean;
  pressed?: boolean;
  expanded?: boolean;
  /** Id of what it opens; said only while that is there. */
  controls?: string;
  class?: string;
  id?: string;
}

export function Button({
  onClick,
  children,
  icon,
  label,
  title,
  look = 'plain',
  disabled = false,
  pressed,
  expanded,
  controls,
  class: extra,
  id,
}: ButtonProps) {
  return (
    <button
      id={id}
      type="button"
      class={`button ${look}${extra === undefined ? '' : ` ${extra}`}`}
      onClick={onClick}
      disabled={disabled}
      title={title}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-controls={pressed === false || expanded === false ? undefined : controls}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children !== undefined && <span>{children}</span>}
    </button>
  );
}

/** A square button with an icon; `label` is its name for everybody: read aloud, and shown on hover and focus. */
export function IconButton({
  label,
  icon,
  ...rest
}: Omit<ButtonProps, 'children' | 'icon'> & { icon: IconName; label: string }) {
  return (
    <Button
      {...rest}
      icon={icon}
      label={label}
      title={rest.title ?? label}
      look={rest.look ?? 'quiet'}
      class={`icon-only ${rest.class ?? ''}`}
    />
  );
}
