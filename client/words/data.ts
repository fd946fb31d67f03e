/**
 * Words about other people's data that the page needs at once: the menu, what shows while files are dragged, an import
 * that goes on in the background.
 */
import { bilingual } from './bilingual.js';

export const dataWords = bilingual({
  en: {
    sets: 'Data sets',
    importData: 'Import data…',
    manage: 'Data sets…',
    thisView: 'This view',
    dropTitle: 'Drop to import',
    dropHelp:
      'CSV, TSV, JSON, GEXF, GraphML, or articles as text. Nothing is written before you have seen what would come of it.',
    folders: 'A folder cannot be imported as it is.',
    foldersHelp: 'Drop the files that are in it.',
    checking: 'Checking the files to import',
    importing: (name: string) => `Importing into ${name}`,
    percent: (n: number) => `${n}%`,
    look: 'Look',
  },
  fr: {
    sets: 'Jeux de données',
    importData: 'Importer des données…',
    manage: 'Jeux de données…',
    thisView: 'Cette vue',
    dropTitle: 'Déposez pour importer',
    dropHelp:
      'CSV, TSV, JSON, GEXF, GraphML, ou des articles en texte. Rien n’est écrit avant que vous ayez vu ce que cela donnerait.',
    folders: 'Un dossier ne peut pas être importé tel quel.',
    foldersHelp: 'Déposez les fichiers qu’il contient.',
    checking: 'Vérification des fichiers à importer',
    importing: (name) => `Import dans ${name}`,
    percent: (n) => `${n} %`,
    look: 'Voir',
  },
});
