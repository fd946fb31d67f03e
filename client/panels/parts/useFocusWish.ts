/**
 * Gives a part the keyboard focus when an action wishes it: at once, so that the next letter typed already lands there.
 * A part that appears because of the wish gets it as it appears.
 */
import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { focusWish, type FocusTarget } from '../../state/page.js';

let handled = 0;

/** `focus` answers whether it could; if not (the part is not there yet), the wish stays open. */
export function useFocusWish(target: FocusTarget, focus: () => boolean): void {
  useEffect(
    () =>
      effect(() => {
        const wish = focusWish.value;
        if (wish?.target === target && wish.n > handled && focus()) handled = wish.n;
      }),
    [],
  );
}
