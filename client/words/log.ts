/** Words of the log of gestures. */
import { bilingual } from './bilingual.js';

export const logWords = bilingual({
  en: {
    empty: 'Nothing yet. Each gesture that asks the store for something is written here as Cypher.',
    explained: 'Each gesture as the Cypher that gives the same data, newest first.',
    copyAll: 'Copy all',
  },
  fr: {
    empty: 'Rien encore. Chaque geste qui interroge la base s’écrit ici en Cypher.',
    explained: 'Chaque geste, en Cypher qui donne les mêmes données, le plus récent d’abord.',
    copyAll: 'Tout copier',
  },
});
