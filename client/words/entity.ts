/** Words of the inspector for one entity, several, and the paths between two. */
import { bilingual } from './bilingual.js';
import { count, number } from './numbers.js';

export const entityWords = bilingual({
  en: {
    wikidata: 'Wikidata', wikidataLabel: (id: string) => `Wikidata entry ${id} (opens in a new tab)`,
    otherName: 'In French', aliases: 'Also called', descriptions: 'Described as', properties: 'Other properties',
    facts: 'Facts', mentioned: 'Where mentioned', noFacts: 'No fact is known of it; it is mentioned only.', notMentioned: 'No passage mentions it.',
    outgoing: (words: string) => `${words} …`, incoming: (words: string, name: string) => `… ${words} ${name}`,
    groupCount: (loaded: number, total: number) => (loaded < total ? `${number(loaded, 'en')} of ${number(total, 'en')}` : number(total, 'en')),
    factsCut: (shown: number, total: number) => `${number(shown, 'en')} of ${count(total, 'en', 'fact', 'facts')} are listed, strongest and best sourced first.`,
    expand: 'Expand',
    expandGroup: (n: number) => `Add ${number(n, 'en')}`, expandGroupLabel: (words: string, n: number) => `Bring onto the graph: ${words} (${number(n, 'en')})`, allShown: 'all shown',
    hide: 'Hide', pin: 'Pin', unpin: 'Unpin', pathsTo: 'Paths to…', pathsToLabel: 'Find the shortest paths to another entity', pathsPick: 'To whom or what?', copyCypher: 'Copy Cypher', openInEditor: 'Open in the editor',
    keepOnly: 'Keep only this', showOnGraph: 'Show on the graph', notOnGraph: 'Not on the graph now.',
    passages: (ns: readonly number[]) => (ns.length === 1 ? `passage ${ns[0]}` : `passages ${ns.join(', ')}`),
    selected: (n: number) => `${number(n, 'en')} selected`, selectedFacts: 'Selected facts', selectedEntities: 'Selected entities',
    shared: 'Facts among them', noShared: 'On the graph no fact joins any two of them.', hideThem: 'Hide them', keepThem: 'Keep only these', expandThem: 'Expand them', deselect: 'Deselect', unselect: (name: string) => `Take ${name} out of the selection`,
    pathsBetween: 'Paths between the two', paths: 'Paths', pathSummary: (n: number, length: number) => `${count(n, 'en', 'shortest path', 'shortest paths')}, ${count(length, 'en', 'fact', 'facts')} long`,
    pathsCut: (shown: number, total: number) => `The first ${number(shown, 'en')} of ${number(total, 'en')}.`, leavePaths: 'Leave the paths',
    foreign: 'This node is not an entity of the data set; it came with the result of a statement.', labels: 'Labels',
  },
  fr: {
    wikidata: 'Wikidata', wikidataLabel: (id) => `Notice Wikidata ${id} (dans un nouvel onglet)`,
    otherName: 'En anglais', aliases: 'Aussi nommée', descriptions: 'Décrite comme', properties: 'Autres propriétés',
    facts: 'Faits', mentioned: 'Où elle est citée', noFacts: 'Aucun fait n’en est connu ; elle est seulement citée.', notMentioned: 'Aucun passage ne la cite.',
    outgoing: (words) => `${words} …`, incoming: (words, name) => `… ${words} ${name}`,
    groupCount: (loaded, total) => (loaded < total ? `${number(loaded, 'fr')} sur ${number(total, 'fr')}` : number(total, 'fr')),
    factsCut: (shown, total) => `${number(shown, 'fr')} faits listés sur ${number(total, 'fr')}, les plus forts et les mieux sourcés d’abord.`,
    expand: 'Développer',
    expandGroup: (n) => `Ajouter ${number(n, 'fr')}`, expandGroupLabel: (words, n) => `Amener sur le graphe : ${words} (${number(n, 'fr')})`, allShown: 'tous affichés',
    hide: 'Masquer', pin: 'Épingler', unpin: 'Détacher', pathsTo: 'Chemins vers…', pathsToLabel: 'Chercher les plus courts chemins vers une autre entité', pathsPick: 'Vers qui ou quoi ?', copyCypher: 'Copier le Cypher', openInEditor: 'Ouvrir dans l’éditeur',
    keepOnly: 'Ne garder qu’elle', showOnGraph: 'Montrer sur le graphe', notOnGraph: 'Absente du graphe pour l’instant.',
    passages: (ns) => (ns.length === 1 ? `passage ${ns[0]}` : `passages ${ns.join(', ')}`),
    selected: (n) => count(n, 'fr', 'sélectionné', 'sélectionnés'), selectedFacts: 'Faits sélectionnés', selectedEntities: 'Entités sélectionnées',
    shared: 'Faits entre elles', noShared: 'Sur le graphe, aucun fait n’en relie deux.', hideThem: 'Les masquer', keepThem: 'Ne garder qu’elles', expandThem: 'Les développer', deselect: 'Désélectionner', unselect: (name) => `Retirer ${name} de la sélection`,
    pathsBetween: 'Chemins entre les deux', paths: 'Chemins', pathSummary: (n, length) => `${count(n, 'fr', 'plus court chemin', 'plus courts chemins')}, ${count(length, 'fr', 'fait', 'faits')} de long`,
    pathsCut: (shown, total) => `Les ${number(shown, 'fr')} premiers sur ${number(total, 'fr')}.`, leavePaths: 'Quitter les chemins',
    foreign: 'Ce nœud n’est pas une entité du jeu de données ; il vient du résultat d’une requête.', labels: 'Étiquettes',
  },
});
