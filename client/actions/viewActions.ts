/** Actions on how the graph is looked at: camera, layers, language, colours. */
import type { Bilingual } from '../../contract/index.js';
import type { Direction4 } from '../graph/points.js';
import { visible } from '../state/graph.js';
import { moveCamera } from '../state/page.js';
import { language, theme, themeChoice } from '../state/preferences.js';
import { selection } from '../state/selection.js';
import { actionLabels as labels } from '../words/actions.js';
import { action } from './Action.js';
import { toggleBackground } from './background.js';
import { toggleGrouping } from './grouping.js';
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
  zoomToSelection: action({
    id: 'view.zoom-to-selection',
    label: labels.zoomToSelection,
    keys: ['z'],
    group: 'view',
    enabled: () => chosenNodes().length > 0,
    run: () => moveCamera({ kind: 'closeUp', nodes: chosenNodes() }),
  }),
  panLeft: panning('left', labels.panLeft, 'Shift+ArrowLeft', [-1, 0]),
  panRight: panning('right', labels.panRight, 'Shift+ArrowRight', [1, 0]),
  panUp: panning('up', labels.panUp, 'Shift+ArrowUp', [0, -1]),
  panDown: panning('down', labels.panDown, 'Shift+ArrowDown', [0, 1]),
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
  grouping: action({
    id: 'view.grouping',
    label: labels.grouping,
    group: 'view',
    enabled: drawn,
    run: toggleGrouping,
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

/** The canvas's share by which a key moves the view. */
const PAN_SHARE = 0.2;

function panning(direction: Direction4, label: Bilingual, key: string, [right, down]: readonly [number, number]) {
  return action({
    id: `pan.${direction}`,
    label,
    keys: [key],
    where: 'canvas',
    group: 'view',
    enabled: drawn,
    run: () => moveCamera({ kind: 'pan', right: right * PAN_SHARE, down: down * PAN_SHARE }),
  });
}

/** Of what is selected the drawn nodes, and the ends of the relations. */
function chosenNodes(): string[] {
  const { entities, facts } = selection.value;
  const { nodes, edges } = visible.value;
  const ends = facts.flatMap((key) => {
    const edge = edges.get(key);
    return edge === undefined ? [] : [edge.source, edge.target];
  });
  return [...new Set([...entities, ...ends])].filter((key) => nodes.has(key));
}
