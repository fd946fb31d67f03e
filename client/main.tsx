/**
 * Composes the page: state from the address, the connection, keys, and the panels with the scene in their middle. The
 * only module that knows both panels and scene.
 */
import './zodWithoutEval.js';
import { render } from 'preact';
import { bindKeys } from './actions/keys.js';
import { start } from './actions/start.js';
import { loadFonts } from './fonts.js';
import { App } from './panels/App.js';
import { GraphCanvas } from './scene/GraphCanvas.js';

bindKeys();
void loadFonts();
render(<App canvas={<GraphCanvas />} />, document.getElementById('app')!);
start();
