/** Actions that open a part of the page: a field, a panel, a dialog. */
import { batch } from '@preact/signals';
import { visible } from '../state/graph.js';
import { dialog, moveFocus, panels, rootPage } from '../state/page.js';
import { actionLabels as labels } from '../words/actions.js';
import { action } from './Action.js';
import { deselect } from './select.js';

const open = (name: NonNullable<typeof dialog.value>) => () => {
  dialog.value = name;
};

function openRoot(page: typeof rootPage.value): void {
  batch(() => {
    deselect();
    rootPage.value = page;
    panels.value = { ...panels.value, inspectorOpen: true };
    moveFocus('inspector');
  });
}

export const pageActions = {
  search: action({
    id: 'page.search',
    label: labels.search,
    keys: ['/'],
    group: 'page',
    run: () => moveFocus('search'),
  }),
  palette: action({
    id: 'page.palette',
    label: labels.palette,
    keys: ['Mod+k', 'Mod+Shift+p'],
    group: 'page',
    run: open('palette'),
  }),
  shortcuts: action({
    id: 'page.shortcuts',
    label: labels.shortcuts,
    keys: ['?'],
    group: 'page',
    run: open('shortcuts'),
  }),
  cypher: action({
    id: 'page.cypher',
    label: labels.cypher,
    keys: ['c'],
    group: 'page',
    run: () => {
      const drawerOpen = !panels.value.drawerOpen || panels.value.drawerTab !== 'cypher';
      panels.value = { ...panels.value, drawerOpen, drawerTab: 'cypher' };
      moveFocus(drawerOpen ? 'editor' : 'canvas');
    },
  }),
  inspector: action({
    id: 'page.inspector',
    label: labels.inspector,
    keys: ['i'],
    group: 'page',
    run: () => {
      panels.value = { ...panels.value, inspectorOpen: !panels.value.inspectorOpen };
    },
  }),
  figure: action({
    id: 'page.figure',
    label: labels.figure,
    keys: ['e'],
    group: 'page',
    enabled: () => visible.value.nodes.size > 0,
    run: open('figure'),
  }),
  recipe: action({
    id: 'page.recipe',
    label: labels.recipe,
    group: 'page',
    run: open('recipe'),
  }),
  filter: action({
    id: 'graph.filter',
    label: labels.filter,
    keys: ['Shift+f', 'v'],
    group: 'graph',
    run: () => openRoot('overview'),
  }),
  doubts: action({
    id: 'graph.doubts',
    label: labels.doubts,
    keys: ['w'],
    group: 'graph',
    run: () => openRoot('doubts'),
  }),
  styles: action({
    id: 'graph.styles',
    label: labels.styles,
    keys: ['s'],
    group: 'view',
    run: () => openRoot('styles'),
  }),
  table: action({
    id: 'page.table',
    label: labels.table,
    keys: ['t'],
    group: 'view',
    run: () => {
      panels.value = { ...panels.value, drawerOpen: true, drawerTab: 'table' };
    },
  }),
  importData: action({
    id: 'page.import',
    label: labels.importData,
    keys: ['m'],
    group: 'page',
    run: open('import'),
  }),
  texts: action({
    id: 'page.texts',
    label: labels.texts,
    group: 'page',
    run: open('texts'),
  }),
  datasets: action({
    id: 'page.datasets',
    label: labels.datasets,
    keys: ['d'],
    group: 'page',
    run: open('datasets'),
  }),
};
