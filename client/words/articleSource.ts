/** Words about an article's own text, and of the form for where it appeared. */
import { bilingual } from './bilingual.js';
import { count, number } from './numbers.js';

export const articleSourceWords = bilingual({
  en: {
    addText: 'Have the article? Show its own words',
    textOfSome: (n: number, of: number) =>
      `The article’s own words can be read here for ${number(n, 'en')} of ${count(of, 'en', 'passage', 'passages')}.`,
    edit: 'Source…',
    fields: { outlet: 'Outlet', author: 'Author', url: 'Address', date: 'Date' },
    faults: {
      outlet: 'One line of at most 200 characters, please.',
      author: 'One line of at most 200 characters, please.',
      url: 'An address that begins with http:// or https://, please.',
      date: 'A date of the calendar, please: 2024-06-19, 2024-06 or 2024.',
    },
    save: 'Save the source',
    help: 'Cited in figures. Kept when the data set is loaded again; what you empty is as the data set has it.',
  },
  fr: {
    addText: 'Vous avez l’article ? Montrer ses propres mots',
    textOfSome: (n, of) =>
      `Le texte même de l’article se lit ici pour ${count(n, 'fr', 'passage', 'passages')} sur ${number(of, 'fr')}.`,
    edit: 'Source…',
    fields: { outlet: 'Média', author: 'Auteur', url: 'Adresse', date: 'Date' },
    faults: {
      outlet: 'Une seule ligne de 200 caractères au plus.',
      author: 'Une seule ligne de 200 caractères au plus.',
      url: 'Une adresse qui commence par http:// ou https://.',
      date: 'Une date du calendrier : 2024-06-19, 2024-06 ou 2024.',
    },
    save: 'Enregistrer la source',
    help: 'Citée dans les figures. Gardée quand le jeu de données est rechargé ; ce que vous videz reprend la valeur du jeu de données.',
  },
});
