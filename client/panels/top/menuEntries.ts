/** Actions as menu entries and palette rows: label, keys as this system writes them, whether they can run. */
import type { Action } from '../../actions/Action.js';
import { say } from '../../state/preferences.js';
import type { MenuEntry } from '../parts/MenuList.js';

const apple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
const KEY_NAMES: Record<string, { en: string; fr: string }> = {
  Mod: apple ? { en: '⌘', fr: '⌘' } : { en: 'Ctrl', fr: 'Ctrl' },
  Shift: { en: 'Shift', fr: 'Maj' },
  Enter: { en: 'Enter', fr: 'Entrée' },
  Escape: { en: 'Esc', fr: 'Échap' },
  ArrowLeft: { en: '←', fr: '←' },
  ArrowRight: { en: '→', fr: '→' },
  ArrowUp: { en: '↑', fr: '↑' },
  ArrowDown: { en: '↓', fr: '↓' },
  Delete: { en: 'Del', fr: 'Suppr' },
  Backspace: { en: 'Backspace', fr: 'Retour arrière' },
  Home: { en: 'Home', fr: 'Début' },
};

/** `Mod+Shift+z` → "Ctrl+Shift+Z". */
export function keysText(combination: string): string {
  const parts = combination === '+' ? ['+'] : combination.split('+');
  return parts
    .map((part) =>
      KEY_NAMES[part] !== undefined ? say(KEY_NAMES[part]) : part.length === 1 ? part.toUpperCase() : part,
    )
    .join('+');
}

export const entryOf = (action: Action): MenuEntry => ({
  id: action.id,
  label: say(action.label),
  disabled: !action.enabled(),
  run: () => void action.run(),
  ...(action.keys[0] !== undefined && { keys: keysText(action.keys[0]) }),
});
