/** Words of the first step of an import: the files and the name of their data set. */
import { bilingual } from '../bilingual.js';

/** What can be wrong with a data set's name. */
export type NameFault = 'empty' | 'long' | 'characters' | 'start' | 'bundled';

export const chooseFilesWords = bilingual({
  en: {
    drop: 'Drop files here',
    orChoose: 'Choose files…',
    more: 'Choose more files…',
    accepted:
      'Tables in CSV, TSV or Excel (nodes, relationships, an edge list or a matrix); graphs in GEXF, GraphML, GML, Pajek, DOT, GDF, SIF or JSON; FollowTheMoney; Entente’s own scripts of Cypher; also as gzip or ZIP. Several files and folders at once.',
    chosen: 'Files',
    removeFile: (name: string) => `Take ${name} off the list`,
    dataset: 'Name of the data set',
    datasetHelp:
      'Imports are kept apart under this name: it can be shown, hidden or deleted without touching the rest.',
    datasetThere: (name: string) => `${name} is there already: this import adds to it and updates it.`,
    faults: {
      empty: 'Give the data set a name.',
      long: 'At most 63 characters, please.',
      characters: 'Only the letters a to z in lower case, digits and hyphens.',
      start: 'The name has to begin with a letter or a digit.',
      bundled: 'This name belongs to the data set that comes with Entente: choose another one.',
    } satisfies Record<NameFault, string> as Record<NameFault, string>,
    useName: (name: string) => `Use ${name}`,
    check: 'Check the files',
    nothingYet: 'Nothing is written before you have seen what would come of it.',
  },
  fr: {
    drop: 'Déposez des fichiers ici',
    orChoose: 'Choisir des fichiers…',
    more: 'Choisir d’autres fichiers…',
    accepted:
      'Tableaux CSV, TSV ou Excel (nœuds, relations, liste de liens ou matrice) ; graphes GEXF, GraphML, GML, Pajek, DOT, GDF, SIF ou JSON ; FollowTheMoney ; les scripts Cypher d’Entente ; même en gzip ou ZIP. Plusieurs fichiers et dossiers à la fois.',
    chosen: 'Fichiers',
    removeFile: (name) => `Retirer ${name} de la liste`,
    dataset: 'Nom du jeu de données',
    datasetHelp:
      'Les imports sont rangés à part sous ce nom : on peut les montrer, les masquer ou les supprimer sans toucher au reste.',
    datasetThere: (name) => `${name} existe déjà : cet import le complète et le met à jour.`,
    faults: {
      empty: 'Donnez un nom au jeu de données.',
      long: '63 caractères au plus.',
      characters: 'Seulement des lettres minuscules de a à z, des chiffres et des traits d’union.',
      start: 'Le nom doit commencer par une lettre ou un chiffre.',
      bundled: 'Ce nom est celui du jeu de données fourni avec Entente : choisissez-en un autre.',
    },
    useName: (name) => `Prendre ${name}`,
    check: 'Vérifier les fichiers',
    nothingYet: 'Rien n’est écrit avant que vous ayez vu ce que cela donnerait.',
  },
});
