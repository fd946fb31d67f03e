/** Actions on how the graph is looked at: camera, layers, language, colours. */
import { visible } from '../state/graph.js';
import { moveCamera } from '../state/page.js';
import { language, theme, themeChoice } from '../state/preferences.js';
import { actionLabels as labels } from '../words/actions.js';
import { action } from './Action.js';
import { toggleBackground } from './background.js';
import { toggleLayer } from './layers.js';

const ZOOM_FACTOR = 1.5;
const drawn = () => visible.value.nodes.size > 0;

export const viewActions = {
  fit: action({
    id: 'view.fit',
    label: labels.fit,
    keys: ['f'],
    group: 'view',
    enabled: drawn,
    run: () => moveCamera({ kind: 'fit' }),
  }),
  zoomIn: action({
    id: 'view.zoom-in',
    label: labels.zoomIn,
    keys: ['+', '='],
    group: 'view',
    enabled: drawn,
    run: () => moveCamera({ kind: 'zoom', factor: ZOOM_FACTOR }),
  }),
  zoomOut: action({
    id: 'view.zoom-out',
    label: labels.zoomOut,
    keys: ['-'],
    group: 'view',
    enabled: drawn,
    run: () => moveCamera({ kind: 'zoom', factor: 1 / ZOOM_FACTOR }),
  }),
  layerArticles: action({
    id: 'view.articles',
    label: labels.layerArticles,
    group: 'view',
    enabled: drawn,
    run: () => toggleLayer('articles'),
  }),
  layerPassages: action({
    id: 'view.passages',
    label: labels.layerPassages,
    group: 'view',
    enabled: drawn,
    run: () => toggleLayer('passages'),
  }),
  background: action({
    id: 'view.background',
    label: labels.background,
    keys: ['b'],
    group: 'view',
    enabled: drawn,
    run: () => toggleBackground(),
  }),
  language: action({
    id: 'view.language',
    label: labels.language,
    group: 'view',
    run: () => {
      language.value = language.value === 'en' ? 'fr' : 'en';
    },
  }),
  theme: action({
    id: 'view.theme',
    label: labels.theme,
    group: 'view',
    run: () => {
      themeChoice.value = theme.value === 'dark' ? 'light' : 'dark';
    },
  }),
};
