/**
 * An action is a value: a name, words, keys, whether it can run now, and what it does. Keys, buttons, palette and menus
 * share one list.
 */
import type { Bilingual } from '../../contract/index.js';

export interface Action {
  /** Stable dotted name, `graph.undo`. */
  readonly id: string;
  readonly label: Bilingual;
  /**
   * Key combinations, `Mod` being Ctrl or ⌘: `Mod+z`, `Shift+?`, `ArrowUp`. A single printable character means that
   * character however it is typed. Those of a `canvas` action work while the canvas has the focus, others anywhere
   * outside text fields (`Mod` combinations also inside none).
   */
  readonly keys: readonly string[];
  readonly where: 'page' | 'canvas';
  readonly group: 'graph' | 'selection' | 'view' | 'page';
  enabled(): boolean;
  run(): void | Promise<void>;
}

/** The combination an event stands for, in the notation of `Action.keys`. */
export function combinationOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): string {
  const printable = event.key.length === 1;
  const parts = [];
  if (event.ctrlKey || event.metaKey) parts.push('Mod');
  if (event.altKey) parts.push('Alt');
  // For a bare printable character Shift is part of the character itself.
  if (event.shiftKey && (!printable || parts.length > 0)) parts.push('Shift');
  return [...parts, printable ? event.key.toLowerCase() : event.key].join('+');
}

/** True while the event's target takes text, so that plain keys belong to it. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button', 'submit'].includes(target.type)))
  );
}
