/** Words of the Cypher drawer. */
import { bilingual } from './bilingual.js';
import { count, number } from './numbers.js';

export const cypherWords = bilingual({
  en: {
    editor: 'Cypher statement', run: 'Run', runKeys: 'Run (Ctrl or ⌘ + Enter)', cancel: 'Cancel', running: 'Running…', cancelled: 'Cancelled. Nothing was changed on the page.',
    examples: 'Examples', history: 'History', noHistory: 'Nothing was run yet', forget: 'Forget the history', parameters: 'Parameters', parametersLabel: 'Parameters as a JSON object', parametersWrong: 'The parameters are not a JSON object.',
    results: 'Results', noResults: 'Results appear here.', noResultsHelp: 'Write a statement, or take one of the examples, and run it.',
    table: 'Table', json: 'JSON', rows: (n: number) => count(n, 'en', 'row', 'rows'), noRows: 'The statement ran and returned no rows.',
    truncatedRows: (n: number) => `Only the first ${number(n, 'en')} rows are here: the row limit. Narrow the statement, or add ORDER BY to choose which come first.`,
    truncatedBytes: (n: number) => `Only the first ${number(n, 'en')} rows are here: the answer reached its size limit. Return less per row.`,
    engine: (engine: string, time: string) => `${time} on ${engine}`, engines: { neo4j: 'Neo4j', embedded: 'the embedded engine' } as Record<string, string>,
    showInGraph: 'Show in graph', addToGraph: 'Add to graph', graphHolds: (entities: number, facts: number) => `${count(entities, 'en', 'node', 'nodes')}, ${count(facts, 'en', 'relationship', 'relationships')}`,
    save: 'Save', csvFile: 'Save as CSV', copyCsv: 'Copy as CSV', copyJson: 'Copy as JSON', jsonFile: 'Save as JSON', page: (from: number, to: number, of: number) => `Rows ${number(from, 'en')}–${number(to, 'en')} of ${number(of, 'en')}`, previous: 'Previous rows', next: 'Next rows',
    errorAt: (line: number, column: number) => `Go to line ${line}, column ${column}`, problem: (line: number, column: number, message: string) => `Line ${line}, column ${column}: ${message}`,
    problems: 'Problems in the statement', openNode: (name: string) => `Show ${name} on the graph`, openRelation: (name: string) => `Show this fact on the graph: ${name}`, null: 'null',
    wrote: (what: string) => `Written: ${what}.`, checkingOff: 'This statement took too long to check; running it still tells its errors.',
    schemaHelp: 'Ctrl+Space completes labels, types, properties.',
  },
  fr: {
    editor: 'Requête Cypher', run: 'Exécuter', runKeys: 'Exécuter (Ctrl ou ⌘ + Entrée)', cancel: 'Annuler', running: 'En cours…', cancelled: 'Annulée. Rien n’a changé sur la page.',
    examples: 'Exemples', history: 'Historique', noHistory: 'Rien n’a encore été exécuté', forget: 'Oublier l’historique', parameters: 'Paramètres', parametersLabel: 'Paramètres, en objet JSON', parametersWrong: 'Les paramètres ne forment pas un objet JSON.',
    results: 'Résultats', noResults: 'Les résultats paraîtront ici.', noResultsHelp: 'Écrivez une requête, ou prenez l’un des exemples, et exécutez-la.',
    table: 'Tableau', json: 'JSON', rows: (n) => count(n, 'fr', 'ligne', 'lignes'), noRows: 'La requête s’est exécutée et n’a rendu aucune ligne.',
    truncatedRows: (n) => `Seules les ${number(n, 'fr')} premières lignes sont ici : c’est la limite. Précisez la requête, ou ajoutez ORDER BY pour choisir les premières.`,
    truncatedBytes: (n) => `Seules les ${number(n, 'fr')} premières lignes sont ici : la réponse a atteint sa taille limite. Rendez moins par ligne.`,
    engine: (engine, time) => `${time} sur ${engine}`, engines: { neo4j: 'Neo4j', embedded: 'le moteur embarqué' },
    showInGraph: 'Voir en graphe', addToGraph: 'Ajouter au graphe', graphHolds: (entities, facts) => `${count(entities, 'fr', 'nœud', 'nœuds')}, ${count(facts, 'fr', 'relation', 'relations')}`,
    save: 'Enregistrer', csvFile: 'Enregistrer en CSV', copyCsv: 'Copier en CSV', copyJson: 'Copier en JSON', jsonFile: 'Enregistrer en JSON', page: (from, to, of) => `Lignes ${number(from, 'fr')} à ${number(to, 'fr')} sur ${number(of, 'fr')}`, previous: 'Lignes précédentes', next: 'Lignes suivantes',
    errorAt: (line, column) => `Aller à la ligne ${line}, colonne ${column}`, problem: (line, column, message) => `Ligne ${line}, colonne ${column} : ${message}`,
    problems: 'Problèmes dans la requête', openNode: (name) => `Montrer ${name} sur le graphe`, openRelation: (name) => `Montrer ce fait sur le graphe : ${name}`, null: 'null',
    wrote: (what) => `Écrit : ${what}.`, checkingOff: 'Cette requête est trop longue à vérifier ; l’exécuter dira ses erreurs.',
    schemaHelp: 'Ctrl+Espace complète étiquettes, types, propriétés.',
  },
});
