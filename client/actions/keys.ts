/** Turns key presses into actions. */
import { dialog } from '../state/page.js';
import type { Action } from './Action.js';
import { ALL_ACTIONS } from './actions.js';

/** The combination an event stands for, in the notation of `Action.keys`. */
export function combinationOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): string {
  const printable = event.key.length === 1;
  const parts = [];
  if (event.ctrlKey || event.metaKey) parts.push('Mod');
  if (event.altKey) parts.push('Alt');
  // Of a bare character that is no letter, Shift is part of the character itself.
  if (event.shiftKey && (!printable || parts.length > 0 || /\p{L}/u.test(event.key))) parts.push('Shift');
  return [...parts, printable ? event.key.toLowerCase() : event.key].join('+');
}

/** True while the event's target takes text, so that plain keys belong to it. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button', 'submit'].includes(target.type)))
  );
}

/** The enabled action a key press stands for; `onCanvas` says that the canvas has the focus. */
export function actionFor(
  event: KeyboardEvent,
  onCanvas: boolean,
  among: readonly Action[] = ALL_ACTIONS,
): Action | undefined {
  const pressed = combinationOf(event);
  return among.find(
    (action) => (action.where === 'page' || onCanvas) && action.keys.includes(pressed) && action.enabled(),
  );
}

/** Listens on the window until the returned function is called. */
export function bindKeys(): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const typing = isTyping(event.target);
    const onCanvas = event.target instanceof HTMLElement && event.target.closest('[data-canvas]') !== null;
    if (typing && !(event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) return;
    // A dialog owns the keyboard; only Escape reaches through.
    if (dialog.value !== null && event.key !== 'Escape') return;
    const action = actionFor(event, onCanvas);
    if (action === undefined) return;
    event.preventDefault();
    void action.run();
  };
  window.addEventListener('keydown', listen);
  return () => window.removeEventListener('keydown', listen);
}
