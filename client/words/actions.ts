/** The label of each action, as menus, palette, buttons and the list of keys show it; by its name in `actions`. */
export const actionLabels = {
  search: { en: 'Search', fr: 'Rechercher' },
  palette: { en: 'All commands', fr: 'Toutes les commandes' },
  shortcuts: { en: 'Keyboard shortcuts', fr: 'Raccourcis clavier' },
  cypher: { en: 'Cypher', fr: 'Cypher' },
  inspector: { en: 'Show or hide the inspector', fr: 'Afficher ou masquer l’inspecteur' },
  figure: { en: 'Export a figure', fr: 'Exporter une figure' },
  filter: { en: 'Filter', fr: 'Filtrer' },
  importData: { en: 'Import data…', fr: 'Importer des données…' },
  datasets: { en: 'Data sets…', fr: 'Jeux de données…' },

  clearFilter: { en: 'Clear the filter', fr: 'Effacer le filtre' },
  core: { en: 'Back to the core', fr: 'Revenir au cœur' },
  everything: { en: 'Show everything', fr: 'Tout afficher' },
  undo: { en: 'Undo', fr: 'Annuler' },
  redo: { en: 'Redo', fr: 'Rétablir' },
  layout: { en: 'Lay out again', fr: 'Redisposer' },
  unpinAll: { en: 'Unpin everything', fr: 'Tout détacher' },
  showHidden: { en: 'Show what is hidden', fr: 'Réafficher ce qui est masqué' },

  expand: { en: 'Expand', fr: 'Développer' },
  hide: { en: 'Hide', fr: 'Masquer' },
  keepOnly: { en: 'Keep only the selection', fr: 'Ne garder que la sélection' },
  paths: { en: 'Paths between two entities', fr: 'Chemins entre deux entités' },
  unpin: { en: 'Unpin', fr: 'Détacher' },
  selectAll: { en: 'Select all', fr: 'Tout sélectionner' },
  escape: { en: 'Deselect', fr: 'Désélectionner' },
  left: { en: 'Walk to the neighbour on the left', fr: 'Aller au voisin de gauche' },
  right: { en: 'Walk to the neighbour on the right', fr: 'Aller au voisin de droite' },
  up: { en: 'Walk to the neighbour above', fr: 'Aller au voisin du dessus' },
  down: { en: 'Walk to the neighbour below', fr: 'Aller au voisin du dessous' },

  fit: { en: 'Fit to the window', fr: 'Ajuster à la fenêtre' },
  zoomIn: { en: 'Zoom in', fr: 'Agrandir' },
  zoomOut: { en: 'Zoom out', fr: 'Réduire' },
  layerArticles: {
    en: 'Show or hide articles as nodes',
    fr: 'Montrer ou masquer les articles comme nœuds',
  },
  layerPassages: {
    en: 'Show or hide passages as nodes',
    fr: 'Montrer ou masquer les passages comme nœuds',
  },
  /** Named by the language that it switches to. */
  language: { en: 'En français', fr: 'In English' },
  theme: { en: 'Light or dark', fr: 'Clair ou sombre' },
} as const;
