/** An entry of the list under the search: it comes into view when the arrows reach it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface OptionProps {
  id: string;
  active: boolean;
  onPick: () => void;
  onPoint: () => void;
}

export function Option({ id, active, onPick, onPoint, children }: OptionProps & { children: ComponentChildren }) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <li
      ref={row}
      id={id}
      role="option"
      aria-selected={active}
      class="hit"
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      {children}
    </li>
  );
}
