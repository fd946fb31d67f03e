/** The one list of actions: keys, buttons, palette and menus all take from here. */
import { redo, redoLabel, undo, undoLabel } from '../state/history.js';
import { data, filtered, hidden, pinned, scope, visible } from '../state/graph.js';
import { announcement, dialog, panels, moveCamera, moveFocus } from '../state/page.js';
import { language, say, theme, themeChoice } from '../state/preferences.js';
import { paths, selectedCount, selectedEntity, selection } from '../state/selection.js';
import { tasks } from '../state/tasks.js';
import { nameOf } from '../state/vocabulary.js';
import type { Action } from './Action.js';
import { expandEntity, keepOnly, layOutAgain, setFilter, showPaths } from './explore.js';
import { isSource, toggleLayer } from './layers.js';
import { openScope } from './load.js';
import { clearPaths, deselect, hideNodes, select, showHidden, unpin, walk } from './select.js';

const always = () => true;
const drawn = () => visible.value.nodes.size > 0;
const action = (
  group: Action['group'],
  id: string,
  en: string,
  fr: string,
  keys: string[],
  run: Action['run'],
  enabled: Action['enabled'] = always,
  where: Action['where'] = 'page',
): Action => ({ id, label: { en, fr }, keys, where, group, enabled, run });

export const actions = {
  search: action('page', 'page.search', 'Search', 'Rechercher', ['/'], () => moveFocus('search')),
  palette: action('page', 'page.palette', 'All commands', 'Toutes les commandes', ['Mod+k', 'Mod+Shift+p'], () => {
    dialog.value = 'palette';
  }),
  shortcuts: action('page', 'page.shortcuts', 'Keyboard shortcuts', 'Raccourcis clavier', ['?'], () => {
    dialog.value = 'shortcuts';
  }),
  cypher: action('page', 'page.cypher', 'Cypher', 'Cypher', ['c'], () => {
    const open = !panels.value.drawerOpen || panels.value.drawerTab !== 'cypher';
    panels.value = { ...panels.value, drawerOpen: open, drawerTab: 'cypher' };
    moveFocus(open ? 'editor' : 'canvas');
  }),
  inspector: action(
    'page',
    'page.inspector',
    'Show or hide the inspector',
    'Afficher ou masquer l’inspecteur',
    ['i'],
    () => {
      panels.value = { ...panels.value, inspectorOpen: !panels.value.inspectorOpen };
    },
  ),
  figure: action(
    'page',
    'page.figure',
    'Export a figure',
    'Exporter une figure',
    ['e'],
    () => {
      dialog.value = 'figure';
    },
    drawn,
  ),
  filter: action('graph', 'graph.filter', 'Filter', 'Filtrer', ['Shift+F', 'v'], () => {
    deselect();
    panels.value = { ...panels.value, inspectorOpen: true };
    moveFocus('inspector');
  }),
  importData: action('page', 'page.import', 'Import data…', 'Importer des données…', ['m'], () => {
    dialog.value = 'import';
  }),
  datasets: action('page', 'page.datasets', 'Data sets…', 'Jeux de données…', ['d'], () => {
    dialog.value = 'datasets';
  }),
  clearFilter: action(
    'graph',
    'graph.clear-filter',
    'Clear the filter',
    'Effacer le filtre',
    [],
    () => setFilter({}),
    () => filtered.value,
  ),
  core: action(
    'graph',
    'graph.core',
    'Back to the core',
    'Revenir au cœur',
    ['Home'],
    async () => {
      await openScope('core');
    },
    always,
    'canvas',
  ),
  everything: action(
    'graph',
    'graph.everything',
    'Show everything',
    'Tout afficher',
    ['a'],
    async () => {
      await openScope('all');
    },
    () => scope.value !== 'all',
  ),
  undo: action(
    'graph',
    'graph.undo',
    'Undo',
    'Annuler',
    ['u', 'Mod+z'],
    () => {
      const label = undo();
      if (label) announcement.value = `${say({ en: 'Undone:', fr: 'Annulé :' })} ${say(label)}`;
    },
    () => undoLabel.value !== null,
  ),
  redo: action(
    'graph',
    'graph.redo',
    'Redo',
    'Rétablir',
    ['Mod+Shift+z', 'Mod+y', 'U'],
    () => {
      const label = redo();
      if (label) announcement.value = `${say({ en: 'Redone:', fr: 'Rétabli :' })} ${say(label)}`;
    },
    () => redoLabel.value !== null,
  ),
  layout: action('graph', 'graph.layout', 'Lay out again', 'Redisposer', ['l'], layOutAgain, drawn),
  unpinAll: action(
    'graph',
    'graph.unpin-all',
    'Unpin everything',
    'Tout détacher',
    [],
    () => unpin([...pinned.value]),
    () => pinned.value.size > 0,
  ),
  showHidden: action(
    'graph',
    'graph.show-hidden',
    'Show what is hidden',
    'Réafficher ce qui est masqué',
    [],
    showHidden,
    () => [...hidden.value].some((key) => data.value.nodes.has(key)),
  ),
  expand: action(
    'selection',
    'selection.expand',
    'Expand',
    'Développer',
    ['Enter'],
    async () => {
      for (const key of selection.value.entities) await expandEntity(key);
    },
    () => selection.value.entities.length > 0,
    'canvas',
  ),
  hide: action(
    'selection',
    'selection.hide',
    'Hide',
    'Masquer',
    ['h', 'Delete', 'Backspace'],
    () => hideNodes(selection.value.entities),
    () => selection.value.entities.length > 0,
  ),
  keepOnly: action(
    'selection',
    'selection.keep-only',
    'Keep only the selection',
    'Ne garder que la sélection',
    ['o'],
    () => keepOnly(selection.value.entities),
    () => selection.value.entities.length > 0,
  ),
  paths: action(
    'selection',
    'selection.paths',
    'Paths between two entities',
    'Chemins entre deux entités',
    ['p'],
    async () => {
      await showPaths(selection.value.entities[0]!, selection.value.entities[1]!);
    },
    () =>
      selection.value.entities.length === 2 &&
      selection.value.facts.length === 0 &&
      !selection.value.entities.some(isSource),
  ),
  unpin: action(
    'selection',
    'selection.unpin',
    'Unpin',
    'Détacher',
    [],
    () => unpin(selection.value.entities),
    () => selection.value.entities.some((key) => pinned.value.has(key)),
  ),
  selectAll: action(
    'selection',
    'selection.all',
    'Select all',
    'Tout sélectionner',
    ['Mod+a'],
    () => select({ entities: [...visible.value.nodes.keys()], facts: [] }),
    drawn,
    'canvas',
  ),
  escape: action(
    'selection',
    'selection.clear',
    'Deselect',
    'Désélectionner',
    ['Escape'],
    escape,
    () => dialog.value !== null || selectedCount.value > 0 || paths.value !== null || tasks.value.length > 0,
  ),
  left: action(
    'selection',
    'walk.left',
    'Walk to the neighbour on the left',
    'Aller au voisin de gauche',
    ['ArrowLeft'],
    () => walk('left'),
    drawn,
    'canvas',
  ),
  right: action(
    'selection',
    'walk.right',
    'Walk to the neighbour on the right',
    'Aller au voisin de droite',
    ['ArrowRight'],
    () => walk('right'),
    drawn,
    'canvas',
  ),
  up: action(
    'selection',
    'walk.up',
    'Walk to the neighbour above',
    'Aller au voisin du dessus',
    ['ArrowUp'],
    () => walk('up'),
    drawn,
    'canvas',
  ),
  down: action(
    'selection',
    'walk.down',
    'Walk to the neighbour below',
    'Aller au voisin du dessous',
    ['ArrowDown'],
    () => walk('down'),
    drawn,
    'canvas',
  ),
  fit: action(
    'view',
    'view.fit',
    'Fit to the window',
    'Ajuster à la fenêtre',
    ['f'],
    () => moveCamera({ kind: 'fit' }),
    drawn,
  ),
  zoomIn: action(
    'view',
    'view.zoom-in',
    'Zoom in',
    'Agrandir',
    ['+', '='],
    () => moveCamera({ kind: 'zoom', factor: 1.5 }),
    drawn,
  ),
  zoomOut: action(
    'view',
    'view.zoom-out',
    'Zoom out',
    'Réduire',
    ['-'],
    () => moveCamera({ kind: 'zoom', factor: 1 / 1.5 }),
    drawn,
  ),
  layerArticles: action(
    'view',
    'view.articles',
    'Show or hide articles as nodes',
    'Montrer ou masquer les articles comme nœuds',
    [],
    () => toggleLayer('articles'),
    drawn,
  ),
  layerPassages: action(
    'view',
    'view.passages',
    'Show or hide passages as nodes',
    'Montrer ou masquer les passages comme nœuds',
    [],
    () => toggleLayer('passages'),
    drawn,
  ),
  language: action('view', 'view.language', 'En français', 'In English', [], () => {
    language.value = language.value === 'en' ? 'fr' : 'en';
  }),
  theme: action('view', 'view.theme', 'Light or dark', 'Clair ou sombre', [], () => {
    themeChoice.value = theme.value === 'dark' ? 'light' : 'dark';
  }),
} as const satisfies Record<string, Action>;

export const ALL_ACTIONS: readonly Action[] = Object.values(actions);

/** What Escape takes back, one thing at a time: a dialog, a running request, paths, the selection. */
function escape(): void {
  if (dialog.value !== null) dialog.value = null;
  else if (tasks.value.length > 0) tasks.value.at(-1)!.cancel();
  else if (paths.value !== null) clearPaths();
  else deselect();
}

/** The words of `expand` for the selected entity, "Expand Vladimir Putin". */
export const expandWords = (): string => {
  const node = selectedEntity.value === null ? undefined : visible.value.nodes.get(selectedEntity.value);
  return node === undefined ? say(actions.expand.label) : `${say(actions.expand.label)} ${nameOf(node)}`;
};
