/** Words of the inspector for one fact and its claims. */
import { bilingual } from './bilingual.js';
import { count, number } from './numbers.js';

export const factWords = bilingual({
  en: {
    for: 'Who says so',
    against: 'Who denies it',
    open: 'Expected or held possible by',
    nobodyDenies: 'No claim denies it.',
    nobodySays: 'Nobody upholds it.',
    contestedMeaning: 'Some uphold it, others deny it.',
    contestedOtherwise: 'Some uphold it; others deny a related thing, stated below.',
    notDoneMeaning: 'An article itself says that it was not done.',
    importedOnly: 'imported, no claims',
    ownVoice: 'The article itself',
    via: (reporter: string) => `reported by ${reporter}`,
    status: 'Status',
    date: 'Date',
    undated: 'No date is given.',
    precision: 'precision',
    cameo: 'CAMEO',
    cameoTitle: 'Event code (CAMEO)',
    properties: 'Details',
    ourReading: 'our reading',
    ourReadingMeaning:
      'Our reading: the passage does not say so in these words; this is how its readers understood it.',
    evidence: 'Evidence',
    passage: (n: number) => `passage ${number(n, 'en')}`,
    origins: (claims: number, origins: number) =>
      `${count(claims, 'en', 'claim', 'claims')} from ${count(origins, 'en', 'independent origin', 'independent origins')}.`,
    originsWhy: 'The same claimant, reached through the same agency, counts once however many articles repeat it.',
    noClaims: (dataset: string) =>
      `Imported with the data set ${dataset}, which stands for it: the import brought no claims.`,
    propertiesClaimed: (dataset: string) =>
      `Imported with the data set ${dataset}, which stands for it. Who gives its properties is shown below.`,
    copySentence: 'Copy the sentence',
    relation: 'Relation',
    noEvidence: 'No passage is given.',
    ownWords: 'In our words',
    showEnds: 'Show on the graph',
    claimsNotYet:
      'Not reported as done: it is only expected, possible or denied, so Cypher finds it as claims, not as a relationship.',
  },
  fr: {
    for: 'Qui le dit',
    against: 'Qui le dément',
    open: 'Attendu ou tenu pour possible par',
    nobodyDenies: 'Aucune déclaration ne le dément.',
    nobodySays: 'Personne ne le soutient.',
    contestedMeaning: 'Les uns le soutiennent, d’autres le démentent.',
    contestedOtherwise: 'Les uns le soutiennent ; d’autres démentent une chose voisine, dite ci-dessous.',
    notDoneMeaning: 'Un article dit lui-même que cela n’a pas été fait.',
    importedOnly: 'importé, sans déclaration',
    ownVoice: 'L’article lui-même',
    via: (reporter) => `rapporté par ${reporter}`,
    status: 'Statut',
    date: 'Date',
    undated: 'Aucune date n’est donnée.',
    precision: 'précision',
    cameo: 'CAMEO',
    cameoTitle: 'Code d’événement (CAMEO)',
    properties: 'Précisions',
    ourReading: 'notre lecture',
    ourReadingMeaning:
      'Notre lecture : le passage ne le dit pas en ces termes ; c’est ainsi que ses lecteurs l’ont compris.',
    evidence: 'Preuves',
    passage: (n) => `passage ${number(n, 'fr')}`,
    origins: (claims, origins) =>
      `${count(claims, 'fr', 'déclaration', 'déclarations')}, ${count(origins, 'fr', 'origine indépendante', 'origines indépendantes')}.`,
    originsWhy:
      'Une même personne citée par la même agence compte une fois, quel que soit le nombre d’articles qui la répètent.',
    noClaims: (dataset) =>
      `Importé avec le jeu de données ${dataset}, qui en répond : l’import n’a pas apporté de déclaration.`,
    propertiesClaimed: (dataset) =>
      `Importé avec le jeu de données ${dataset}, qui en répond. Qui donne ses propriétés est dit ci-dessous.`,
    copySentence: 'Copier la phrase',
    relation: 'Relation',
    noEvidence: 'Aucun passage n’est donné.',
    ownWords: 'Dans nos mots',
    showEnds: 'Montrer sur le graphe',
    claimsNotYet:
      'Pas rapporté comme accompli : il est seulement attendu, possible ou démenti ; Cypher le trouve donc parmi les déclarations, non comme relation.',
  },
});
