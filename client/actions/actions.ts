/** The one list of actions: keys, buttons, palette, menus and the canvas all take from here, in this order. */
import type { Action } from './Action.js';
import { graphActions } from './graphActions.js';
import { pageActions } from './pageActions.js';
import { selectionActions } from './selectionActions.js';
import { viewActions } from './viewActions.js';

export const actions = { ...pageActions, ...graphActions, ...selectionActions, ...viewActions };

export const ALL_ACTIONS: readonly Action[] = Object.values(actions);
