/**
 * Words about other people's data that the page needs at once: the menu, an import that goes on in the background.
 */
import type { ExportFormat } from '../../contract/index.js';
import { bilingual } from './bilingual.js';

export const dataWords = bilingual({
  en: {
    sets: 'Data sets',
    importData: 'Import data…',
    manage: 'Data sets…',
    thisView: 'This view',
    /** What a file of the format keeps of entities and facts, and what it cannot. */
    keeps: {
      json: 'everything but claims and articles',
      gexf: 'no claims, articles, control characters',
      graphml: 'no claims, articles, control characters',
      csv: 'two tables in a zip; no claims, articles',
      ftm: 'values as text; no claims, articles',
      statements: 'values as text, with who gives them; no articles',
      cypher: 'everything',
    } as Record<ExportFormat, string>,
    checking: 'Checking the files to import',
    importing: (name: string) => `Importing into ${name}`,
    percent: (n: number) => `${n}%`,
    look: 'Look',
    underWay: { landing: 'being imported', undoing: 'an import is being taken back', deleting: 'being deleted' },
    changing: {
      landing: (name: string) => `“${name}” is being imported.`,
      undoing: (name: string) => `An import into “${name}” is being taken back.`,
      deleting: (name: string) => `“${name}” is being deleted.`,
    },
    changingHelp: 'Until that is done, counts of the whole graph are of a state in between.',
  },
  fr: {
    sets: 'Jeux de données',
    importData: 'Importer des données…',
    manage: 'Jeux de données…',
    thisView: 'Cette vue',
    keeps: {
      json: 'tout, sauf déclarations et articles',
      gexf: 'sans déclarations, articles, caractères de contrôle',
      graphml: 'sans déclarations, articles, caractères de contrôle',
      csv: 'deux tableaux en zip ; sans déclarations, articles',
      ftm: 'valeurs en texte ; sans déclarations, articles',
      statements: 'valeurs en texte, avec qui les donne ; sans articles',
      cypher: 'tout',
    },
    checking: 'Vérification des fichiers à importer',
    importing: (name) => `Import dans ${name}`,
    percent: (n) => `${n} %`,
    look: 'Voir',
    underWay: {
      landing: 'import en cours',
      undoing: 'un import est en cours d’annulation',
      deleting: 'suppression en cours',
    },
    changing: {
      landing: (name) => `« ${name} » est en cours d’import.`,
      undoing: (name) => `Un import dans « ${name} » est en cours d’annulation.`,
      deleting: (name) => `« ${name} » est en cours de suppression.`,
    },
    changingHelp: 'D’ici la fin, les décomptes du graphe entier sont ceux d’un état intermédiaire.',
  },
});
