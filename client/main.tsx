/**
 * Composes the page: state from the address, the connection, keys, and the panels with the scene in their middle. The
 * only module that knows both panels and scene.
 */
import './first.js';
import './zodWithoutEval.js';
import { render } from 'preact';
import { bindKeys } from './actions/keys.js';
import { start } from './actions/start.js';
import { loadFonts } from './fonts.js';
import { App } from './panels/App.js';
import { lazily } from './panels/parts/lazily.js';
// Not with the canvas's code, which would wait for it.
import './scene/scene.css';

/** Its code comes beside the first JavaScript (vite.config.ts), while the data are asked for. */
const GraphCanvas = lazily(() => import('./scene/GraphCanvas.js').then((module) => module.GraphCanvas));

function begin(): void {
  bindKeys();
  // First of all, what has to be waited for is asked for.
  start();
  render(<App canvas={<GraphCanvas />} />, document.getElementById('app')!);
  void loadFonts();
}

// After this module has run: a browser that is watched by developer tools or a test reads all that is running once more
// to say where a request comes from.
queueMicrotask(begin);
