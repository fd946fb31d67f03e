/** Steps of undo and tasks about style and measures, in both languages. */

export const styleGestures = {
  rules: { en: 'Change the style', fr: 'Changer le style' },
  filter: { en: 'Filter by the legend', fr: 'Filtrer par la légende' },
  readProperties: { en: 'Reading properties', fr: 'Lecture des propriétés' },
  measure: { en: 'Measuring the graph', fr: 'Mesure du graphe' },
};
