/**
 * Gives a part the keyboard focus when an action asks for it: at once, so that the next letter typed already lands
 * there. A part that appears because of the request gets it as it appears.
 */
import { effect } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { focusRequest, type FocusTarget } from '../../state/page.js';

let handled = 0;

/** `focus` answers whether it could; if not (the part is not there yet), the request stays open. */
export function useFocusRequest(target: FocusTarget, focus: () => boolean): void {
  useLayoutEffect(
    () =>
      effect(() => {
        const request = focusRequest.value;
        if (request?.target === target && request.n > handled && focus()) handled = request.n;
      }),
    [],
  );
}
