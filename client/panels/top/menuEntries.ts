/** Actions as menu entries and palette rows: label, keys as this system writes them, whether they can run. */
import type { Action } from '../../actions/Action.js';
import { say } from '../../state/preferences.js';
import { keyNames } from '../../words/keys.js';
import type { MenuEntry } from '../parts/MenuList.js';
import { wordsOf } from '../wordsOf.js';

const apple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** `Mod+Shift+z` → "Ctrl+Shift+Z". */
export function keysText(combination: string): string {
  const names: Readonly<Record<string, string>> = wordsOf(keyNames);
  const parts = combination === '+' ? ['+'] : combination.split('+');
  return parts
    .map((part) => (part === 'Mod' ? (apple ? 'Command' : 'Control') : part))
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join('+');
}

export const entryOf = (action: Action): MenuEntry => ({
  id: action.id,
  label: say(action.label),
  disabled: !action.enabled(),
  run: () => void action.run(),
  ...(action.keys[0] !== undefined && { keys: keysText(action.keys[0]) }),
});
