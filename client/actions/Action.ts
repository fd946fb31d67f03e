/**
 * An action is a value: a name, words, keys, whether it can run now, and what it does. Keys, buttons, palette, menus
 * and the canvas share one list.
 */
import type { Bilingual } from '../../contract/index.js';

export interface Action {
  /** Stable dotted name, `graph.undo`. */
  readonly id: string;
  readonly label: Bilingual;
  /**
   * Key combinations, `Mod` being Ctrl or ⌘: `Mod+z`, `Shift+f`, `ArrowUp`. A single character that is no letter
   * means that character however it is typed. Those of a `canvas` action work while the canvas has the focus, others anywhere
   * outside text fields (`Mod` combinations also inside none).
   */
  readonly keys: readonly string[];
  readonly where: 'page' | 'canvas';
  readonly group: 'graph' | 'selection' | 'view' | 'page';
  enabled(): boolean;
  run(): void | Promise<void>;
}

type Given = Pick<Action, 'id' | 'label' | 'group' | 'run'> & Partial<Action>;

/** An action with the defaults: no keys, anywhere on the page, always enabled. */
export const action = (given: Given): Action => ({ keys: [], where: 'page', enabled: () => true, ...given });
