/** Words for what is wrong with the files of an import, and for the ways out. */
import { bilingual } from '../bilingual.js';
import { count, firstOnes, number } from '../numbers.js';

type DateOrders = readonly (readonly [order: string, name: string])[];

export const problemWords = bilingual({
  en: {
    problems: (n: number) => `${count(n, 'en', 'problem', 'problems')}: nothing can be imported yet`,
    skipped: (n: number) => `${count(n, 'en', 'row is', 'rows are')} left out`,
    wereSkipped: (n: number) => `${count(n, 'en', 'row was', 'rows were')} left out`,
    more: 'More can be read',
    help: 'Choose below, correct the column mapping, or mend the files and choose them again. Your choices here are kept.',
    quotesAreLetters: 'Take quotes for letters',
    createMissingEnds: 'Create the entities that are missing',
    skipBadRows: 'Leave these rows out',
    skipNone: 'Leave no row out',
    letters: 'Some letters seem wrong',
    encodingHelp: 'Choose the encoding that makes the letters of the first rows below right.',
    dateOrder: 'Order of dates',
    dateHelp: 'Some dates are not written as 2024-06-19.',
    dateOrders: [
      ['', 'as 2024-06-19 only'],
      ['dmy', 'day first: 19/06/2024'],
      ['mdy', 'month first: 06/19/2024'],
      ['ymd', 'year first: 2024/06/19'],
    ] as DateOrders,
    columns: { file: 'File', line: 'Line', column: 'Column', message: 'What is wrong' },
    listed: (shown: number, of: number) => `The first ${number(shown, 'en')} of ${number(of, 'en')}.`,
    save: (n: number) => `Save the list (${number(n, 'en')}) as CSV`,
    none: '–',
  },
  fr: {
    problems: (n) => `${count(n, 'fr', 'problème', 'problèmes')} : rien ne peut encore être importé`,
    skipped: (n) => count(n, 'fr', 'ligne est laissée de côté', 'lignes sont laissées de côté'),
    wereSkipped: (n) => count(n, 'fr', 'ligne a été laissée de côté', 'lignes ont été laissées de côté'),
    more: 'On peut en lire davantage',
    help: 'Choisissez ci-dessous, corrigez le rôle des colonnes, ou corrigez les fichiers et choisissez-les de nouveau. Vos choix sont gardés.',
    quotesAreLetters: 'Prendre les guillemets pour des lettres',
    createMissingEnds: 'Créer les entités qui manquent',
    skipBadRows: 'Laisser ces lignes de côté',
    skipNone: 'Ne laisser aucune ligne de côté',
    letters: 'Des lettres semblent fausses',
    encodingHelp: 'Choisissez l’encodage qui rend justes les lettres des premières lignes ci-dessous.',
    dateOrder: 'Ordre des dates',
    dateHelp: 'Des dates ne sont pas écrites 2024-06-19.',
    dateOrders: [
      ['', 'comme 2024-06-19 seulement'],
      ['dmy', 'le jour d’abord : 19/06/2024'],
      ['mdy', 'le mois d’abord : 06/19/2024'],
      ['ymd', 'l’année d’abord : 2024/06/19'],
    ],
    columns: { file: 'Fichier', line: 'Ligne', column: 'Colonne', message: 'Ce qui ne va pas' },
    listed: (shown, of) => `Ici : ${firstOnes(shown, 'm')} sur ${number(of, 'fr')}.`,
    save: (n) => `Enregistrer la liste (${number(n, 'fr')}) en CSV`,
    none: '–',
  },
});
