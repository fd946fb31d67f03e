/** Words of the dialogs for imports and data sets: from the files to the result, the lists of data sets and imports. Loaded with them; what the page needs at once is in data.ts. */
import type { ColumnMapping, ColumnRole, ImportFormat, ImportedFile, ImportProgress } from '../../contract/index.js';
import { bilingual } from './bilingual.js';
import { count, number } from './numbers.js';

/** What can be wrong with a data set's name. */
export type NameFault = 'empty' | 'long' | 'characters' | 'start' | 'bundled';
type ValueType = ColumnMapping['valueType'];
type Phases = Record<ImportProgress['phase'], string>;
type Contents = Record<ImportedFile['content'], string>;
type Pairs = readonly (readonly [string, string])[];
const formats: Record<ImportFormat, string> = { csv: 'CSV', json: 'JSON', gexf: 'GEXF', graphml: 'GraphML' };

const en = {
  title: 'Import data', steps: ['Files', 'Check', 'Done'] as readonly string[], stepOf: (n: number, of: number, name: string) => `Step ${n} of ${of}: ${name}`,
  // files
  drop: 'Drop files here', orChoose: 'Choose files…', more: 'Choose more files…', accepted: 'CSV or TSV (nodes, relationships or one edge list), JSON (graphology or nodes and links), GEXF, GraphML. Several at once.',
  chosen: 'Files', removeFile: (name: string) => `Take ${name} off the list`,
  dataset: 'Name of the data set', datasetHelp: 'Imports are kept apart under this name: it can be shown, hidden or deleted without touching the rest.',
  datasetThere: (name: string) => `${name} is there already: this import adds to it and updates it.`,
  faults: {
    empty: 'Give the data set a name.', long: 'At most 63 characters, please.', characters: 'Only the letters a to z in lower case, digits and hyphens.',
    start: 'The name has to begin with a letter or a digit.', bundled: 'This name belongs to the data set that comes with Entente: choose another one.',
  } satisfies Record<NameFault, string> as Record<NameFault, string>,
  useName: (name: string) => `Use ${name}`,
  check: 'Check the files', nothingYet: 'Nothing is written before you have seen what would come of it.',
  // progress
  phases: { receiving: 'Sending the files', reading: 'Reading', comparing: 'Comparing with what is there', writing: 'Writing', finishing: 'Finishing' } as Phases,
  beginning: 'Beginning', cancel: 'Cancel', checking: 'Checking the files', importingInto: (name: string) => `Importing into ${name}`,
  doneOf: (done: string, total: string) => `${done} of ${total}`, rows: (n: number) => count(n, 'en', 'row', 'rows'),
  bytes: (n: number) => bytes(n, 'en', ['bytes', 'kB', 'MB', 'GB']),
  cancelled: { preview: 'Cancelled. Nothing was written.', commit: 'Cancelled. Nothing was written: the graph is as it was.' },
  failed: 'Nothing was written: the graph is as it was.',
  // preview
  what: 'What would come of it', entities: 'Entities', facts: 'Facts',
  columnsOfCounts: { added: 'new', merged: 'updated', unchanged: 'as they are', conflicts: 'in conflict' },
  countsHelp: 'Updated: there already, and given new values. In conflict: another data set holds a different value; that value stays.',
  nothingNew: 'Everything is there already: this import would change nothing.',
  problems: (n: number) => `${count(n, 'en', 'problem', 'problems')}: nothing can be imported yet`,
  problemsHelp: 'Correct the column mapping below, or mend the files and choose them again. Your choices here are kept.',
  problemColumns: { file: 'File', line: 'Line', column: 'Column', message: 'What is wrong' }, listed: (shown: number, of: number) => `The first ${number(shown, 'en')} of ${number(of, 'en')}.`, none: '–',
  conflicts: (n: number) => count(n, 'en', 'conflict', 'conflicts'), conflictsHelp: 'These values of other data sets stay; the file’s values are left out.',
  conflictColumns: { entity: 'Entity', property: 'Property', kept: 'Stays', offered: 'In the file' },
  remarks: (n: number) => count(n, 'en', 'remark', 'remarks'),
  formats, contents: { nodes: 'entities', relationships: 'facts', edges: 'facts with their entities', graph: 'entities and facts' } as Contents,
  holds: (what: string) => `read as ${what}`, unmapped: 'Not read yet: say below which column holds the key of an entity, or which two hold the two ends of a fact.',
  column: 'Column', role: 'Holds', nthRow: (n: number) => `Row ${n}`, values: 'First rows',
  roleOf: (column: string) => `What the column ${column} holds`, nameOf: (column: string) => `Name of the property in the column ${column}`, typeOf: (column: string) => `Type of the values in the column ${column}`,
  roleGroups: { entity: 'Of an entity', fact: 'Of a fact', either: 'Other' },
  roles: {
    id: 'Key of the entity', label: 'Kind (label)', name: 'Name', nameFr: 'French name', aliases: 'Other names', source: 'From: first entity', target: 'To: second entity', type: 'Relation type', fact: 'Key of the fact',
    date: 'Date', status: 'Status', property: 'Property', ignore: '(left out)',
  } as Record<ColumnRole, string>,
  valueTypes: { string: 'text', integer: 'whole number', float: 'number', boolean: 'true or false', list: 'list of texts', integerList: 'list of whole numbers', floatList: 'list of numbers', booleanList: 'list of true or false' } as Record<ValueType, string>,
  empty: 'empty', noMapping: 'This format says itself what is what.', moreColumns: (n: number) => `Show the other ${number(n, 'en')} columns`,
  reading: 'How the files are read', defaultType: 'Relation type where a row names none', delimiter: 'Separator of columns', arrayDelimiter: 'Separator inside lists',
  delimiters: [['', 'told from the file'], [',', 'comma'], [';', 'semicolon'], ['\t', 'tab'], ['|', 'vertical bar']] as Pairs,
  back: 'Back to the files', land: 'Import', landCounts: (what: string) => `Import ${what}`, checkingAgain: 'Checking again…',
  // result
  landed: (name: string) => `Imported into ${name}`, unchanged: 'Everything was there already; nothing was changed.', undone: 'This import was taken back: the graph is as it was before it.',
  took: (time: string) => `It took ${time}.`, show: 'Show this data set', undo: 'Undo this import', again: 'Import more', close: 'Close',
  // data sets
  dataTitle: 'Data sets', importData: 'Import data…', sets: 'Data sets', setsHelp: 'What is ticked is shown on the graph.', bundled: 'comes with Entente', imported: 'imported',
  onGraph: (name: string) => `Show the data set ${name} on the graph`, only: 'only', onlyThis: (name: string) => `Show only the data set ${name}`, showAll: 'Show all',
  delete: 'Delete…', deleteSet: (name: string) => `Delete the data set ${name}`,
  deleteAsk: (name: string, entities: string, facts: string) => `Delete ${name}? Its ${entities} and ${facts} go, except what other data sets hold too. This cannot be undone; the files can be imported again.`,
  deleteYes: 'Delete', keep: 'Keep it', deleting: 'Deleting…',
  imports: 'Imports', noImports: 'Nothing was imported yet.', into: (name: string) => `into ${name}`,
  states: { landed: 'landed', undone: 'taken back', unchanged: 'changed nothing' },
  undoShort: 'Undo…', undoOf: (files: string) => `Undo the import of ${files}`,
  undoAsk: (entities: string, facts: string) => `Take this import back? What it added goes (${entities}, ${facts}), what it changed is as it was before.`, undoYes: 'Take it back', undoing: 'Taking it back…', keepImport: 'Keep it',
};

const fr: typeof en = {
  title: 'Importer des données', steps: ['Fichiers', 'Vérification', 'Résultat'], stepOf: (n, of, name) => `Étape ${n} sur ${of} : ${name}`,
  drop: 'Déposez des fichiers ici', orChoose: 'Choisir des fichiers…', more: 'Choisir d’autres fichiers…', accepted: 'CSV ou TSV (nœuds, relations ou liste de liens), JSON (graphology, ou nœuds et liens), GEXF, GraphML. Plusieurs à la fois.',
  chosen: 'Fichiers', removeFile: (name) => `Retirer ${name} de la liste`,
  dataset: 'Nom du jeu de données', datasetHelp: 'Les imports sont rangés à part sous ce nom : on peut les montrer, les masquer ou les supprimer sans toucher au reste.',
  datasetThere: (name) => `${name} existe déjà : cet import le complète et le met à jour.`,
  faults: {
    empty: 'Donnez un nom au jeu de données.', long: '63 caractères au plus.', characters: 'Seulement des lettres minuscules de a à z, des chiffres et des traits d’union.',
    start: 'Le nom doit commencer par une lettre ou un chiffre.', bundled: 'Ce nom est celui du jeu de données fourni avec Entente : choisissez-en un autre.',
  },
  useName: (name) => `Prendre ${name}`,
  check: 'Vérifier les fichiers', nothingYet: 'Rien n’est écrit avant que vous ayez vu ce que cela donnerait.',
  phases: { receiving: 'Envoi des fichiers', reading: 'Lecture', comparing: 'Comparaison avec ce qui est en base', writing: 'Écriture', finishing: 'Achèvement' },
  beginning: 'Début', cancel: 'Annuler', checking: 'Vérification des fichiers', importingInto: (name) => `Import dans ${name}`,
  doneOf: (done, total) => `${done} sur ${total}`, rows: (n) => count(n, 'fr', 'ligne', 'lignes'),
  bytes: (n) => bytes(n, 'fr', ['octets', 'ko', 'Mo', 'Go']),
  cancelled: { preview: 'Annulé. Rien n’a été écrit.', commit: 'Annulé. Rien n’a été écrit : le graphe est tel qu’il était.' },
  failed: 'Rien n’a été écrit : le graphe est tel qu’il était.',
  what: 'Ce que cela donnerait', entities: 'Entités', facts: 'Faits',
  columnsOfCounts: { added: 'en plus', merged: 'mis à jour', unchanged: 'inchangés', conflicts: 'en conflit' },
  countsHelp: 'Mis à jour : déjà là, avec de nouvelles valeurs. En conflit : un autre jeu de données a une valeur différente ; elle reste.',
  nothingNew: 'Tout est déjà là : cet import ne changerait rien.',
  problems: (n) => `${count(n, 'fr', 'problème', 'problèmes')} : rien ne peut encore être importé`,
  problemsHelp: 'Corrigez le rôle des colonnes ci-dessous, ou les fichiers eux-mêmes, puis choisissez-les de nouveau. Vos choix sont gardés.',
  problemColumns: { file: 'Fichier', line: 'Ligne', column: 'Colonne', message: 'Ce qui ne va pas' }, listed: (shown, of) => `Les ${number(shown, 'fr')} premiers sur ${number(of, 'fr')}.`, none: '–',
  conflicts: (n) => count(n, 'fr', 'conflit', 'conflits'), conflictsHelp: 'Ces valeurs d’autres jeux de données restent ; celles du fichier sont laissées de côté.',
  conflictColumns: { entity: 'Entité', property: 'Propriété', kept: 'Reste', offered: 'Dans le fichier' },
  remarks: (n) => count(n, 'fr', 'remarque', 'remarques'),
  formats, contents: { nodes: 'entités', relationships: 'faits', edges: 'faits avec leurs entités', graph: 'entités et faits' },
  holds: (what) => `lu comme ${what}`, unmapped: 'Pas encore lu : dites ci-dessous quelle colonne contient la clé d’une entité, ou quelles deux colonnes contiennent les deux bouts d’un fait.',
  column: 'Colonne', role: 'Contient', nthRow: (n) => `Ligne ${n}`, values: 'Premières lignes',
  roleOf: (column) => `Ce que contient la colonne ${column}`, nameOf: (column) => `Nom de la propriété de la colonne ${column}`, typeOf: (column) => `Type des valeurs de la colonne ${column}`,
  roleGroups: { entity: 'D’une entité', fact: 'D’un fait', either: 'Autre' },
  roles: {
    id: 'Clé de l’entité', label: 'Sorte (étiquette)', name: 'Nom', nameFr: 'Nom français', aliases: 'Autres noms', source: 'De : première entité', target: 'À : seconde entité', type: 'Type de relation', fact: 'Clé du fait',
    date: 'Date', status: 'Statut', property: 'Propriété', ignore: '(laissée de côté)',
  },
  valueTypes: { string: 'texte', integer: 'nombre entier', float: 'nombre', boolean: 'vrai ou faux', list: 'liste de textes', integerList: 'liste d’entiers', floatList: 'liste de nombres', booleanList: 'liste de vrai ou faux' },
  empty: 'vide', noMapping: 'Ce format dit lui-même ce qui est quoi.', moreColumns: (n) => `Montrer les ${number(n, 'fr')} autres colonnes`,
  reading: 'Comment les fichiers sont lus', defaultType: 'Type de relation quand une ligne n’en nomme aucun', delimiter: 'Séparateur des colonnes', arrayDelimiter: 'Séparateur dans les listes',
  delimiters: [['', 'd’après le fichier'], [',', 'virgule'], [';', 'point-virgule'], ['\t', 'tabulation'], ['|', 'barre verticale']],
  back: 'Revenir aux fichiers', land: 'Importer', landCounts: (what) => `Importer ${what}`, checkingAgain: 'Nouvelle vérification…',
  landed: (name) => `Importé dans ${name}`, unchanged: 'Tout était déjà là ; rien n’a été changé.', undone: 'Cet import a été défait : le graphe est tel qu’il était avant lui.',
  took: (time) => `Durée : ${time}.`, show: 'Montrer ce jeu de données', undo: 'Défaire cet import', again: 'Importer encore', close: 'Fermer',
  dataTitle: 'Jeux de données', importData: 'Importer des données…', sets: 'Jeux de données', setsHelp: 'Ce qui est coché est montré sur le graphe.', bundled: 'fourni avec Entente', imported: 'importé',
  onGraph: (name) => `Montrer le jeu de données ${name} sur le graphe`, only: 'seul', onlyThis: (name) => `Ne montrer que le jeu de données ${name}`, showAll: 'Tout montrer',
  delete: 'Supprimer…', deleteSet: (name) => `Supprimer le jeu de données ${name}`,
  deleteAsk: (name, entities, facts) => `Supprimer ${name} ? Il perd ${entities} et ${facts}, sauf ce que d’autres jeux de données ont aussi. C’est sans retour ; les fichiers peuvent être importés de nouveau.`,
  deleteYes: 'Supprimer', keep: 'Le garder', deleting: 'Suppression…',
  imports: 'Imports', noImports: 'Rien n’a encore été importé.', into: (name) => `dans ${name}`,
  states: { landed: 'fait', undone: 'défait', unchanged: 'n’a rien changé' },
  undoShort: 'Défaire…', undoOf: (files) => `Défaire l’import de ${files}`,
  undoAsk: (entities, facts) => `Défaire cet import ? Ce qu’il a ajouté s’en va (${entities}, ${facts}), ce qu’il a changé redevient comme avant.`, undoYes: 'Défaire', undoing: 'En train de défaire…', keepImport: 'Le garder',
};

export const importWords = bilingual({ en, fr });

/** `1 536` → "1.5 kB". */
function bytes(n: number, language: 'en' | 'fr', units: readonly string[]): string {
  let [size, unit] = [n, 0];
  while (size >= 1000 && unit < units.length - 1) { size /= 1000; unit += 1; }
  return `${number(unit === 0 || size >= 100 ? Math.round(size) : Math.round(size * 10) / 10, language)} ${units[unit]}`;
}
