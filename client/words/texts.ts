/** Words of the dialog for the articles' own words. */
import { bilingual } from './bilingual.js';
import { count, list, number } from './numbers.js';

const numbers = (all: readonly number[], language: 'en' | 'fr'): string =>
  list(
    all.map((n) => number(n, language)),
    language,
  );

export const textsWords = bilingual({
  en: {
    title: 'The articles’ own words',
    what: 'The data set says in our words what the articles say, and holds no sentence of them. If you have an article as a text file, its passages are recognised and shown beside the claims.',
    where: 'The text stays in this graph. Exports and figures leave it out unless asked.',
    drop: 'Drop the articles’ text files here',
    choose: 'Choose files…',
    more: 'Choose more files…',
    accepted: 'Plain text. Names, order and whatever else is in the files make no difference.',
    reading: 'Looking for the passages',
    keeping: 'Keeping the passages',
    found: 'Found in your files',
    passages: (n: number, of: number) => `${number(n, 'en')} of ${count(of, 'en', 'passage', 'passages')}`,
    whole: 'whole',
    missing: (all: readonly number[]) => `missing: ${numbers(all, 'en')}`,
    nothing: 'No passage of a known article was found.',
    nothingHelp:
      'Passages are compared letter by letter, but for spaces, quotation marks, apostrophes and dashes. A shortened or translated copy is not recognised.',
    differs: 'These paragraphs differ from what is known',
    differsFrom: (file: string, line: number, n: number) =>
      `${file}, line ${number(line, 'en')}, in place of passage ${number(n, 'en')}:`,
    none: (file: string) => `${file}: no known passage`,
    refused: (file: string) => `${file}: not read`,
    partial: (n: number) =>
      `Also keep the ${count(n, 'en', 'passage', 'passages')} found of articles that are not whole`,
    keep: (n: number) => `Keep the text of ${count(n, 'en', 'article', 'articles')}`,
    startOver: 'Choose other files',
    kept: (n: number) => `The text of ${count(n, 'en', 'article', 'articles')} is kept.`,
    others: (n: number) => `${count(n, 'en', 'other file waits', 'other files wait')} to be imported`,
    inGraph: 'In the graph',
    noText: 'no text',
    remove: 'Remove the text',
    removeOf: (title: string) => `Remove the text of “${title}”`,
    removeAsk: (title: string) => `Remove the text of “${title}” from the graph? What we say of it stays.`,
    removeYes: 'Remove it',
    removeNo: 'Keep it',
    removing: 'Removing the text',
    save: 'Save the graph with these texts (Cypher)',
    saveHelp: 'Whoever gets that file gets the articles: have the right to pass them on.',
  },
  fr: {
    title: 'Les articles dans leurs propres mots',
    what: 'Le jeu de données dit dans nos mots ce que disent les articles et n’en contient aucune phrase. Si vous avez un article en fichier texte, ses passages sont reconnus et montrés à côté des déclarations.',
    where: 'Le texte reste dans ce graphe. Les exports et les figures l’omettent, sauf demande.',
    drop: 'Déposez ici les fichiers texte des articles',
    choose: 'Choisir des fichiers…',
    more: 'Choisir d’autres fichiers…',
    accepted: 'Du texte brut. Les noms, l’ordre et tout ce que les fichiers contiennent d’autre sont sans importance.',
    reading: 'Recherche des passages',
    keeping: 'Enregistrement des passages',
    found: 'Trouvé dans vos fichiers',
    passages: (n, of) => `${number(n, 'fr')} sur ${count(of, 'fr', 'passage', 'passages')}`,
    whole: 'entier',
    missing: (all) => `manquent : ${numbers(all, 'fr')}`,
    nothing: 'Aucun passage d’un article connu n’a été trouvé.',
    nothingHelp:
      'Les passages sont comparés lettre à lettre, sauf les espaces, guillemets, apostrophes et tirets. Une copie abrégée ou traduite n’est pas reconnue.',
    differs: 'Ces paragraphes diffèrent de ce qui est connu',
    differsFrom: (file, line, n) => `${file}, ligne ${number(line, 'fr')}, à la place du passage ${number(n, 'fr')} :`,
    none: (file) => `${file} : aucun passage connu`,
    refused: (file) => `${file} : non lu`,
    partial: (n) =>
      n === 1
        ? 'Garder aussi le passage trouvé d’un article incomplet'
        : `Garder aussi les ${number(n, 'fr')} passages trouvés d’articles incomplets`,
    keep: (n) => `Garder le texte de ${count(n, 'fr', 'article', 'articles')}`,
    startOver: 'Choisir d’autres fichiers',
    kept: (n) => `Le texte de ${count(n, 'fr', 'article', 'articles')} est gardé.`,
    others: (n) =>
      `${count(n, 'fr', 'autre fichier attend', 'autres fichiers attendent')} d’être importé${n > 1 ? 's' : ''}`,
    inGraph: 'Dans le graphe',
    noText: 'pas de texte',
    remove: 'Retirer le texte',
    removeOf: (title) => `Retirer le texte de « ${title} »`,
    removeAsk: (title) => `Retirer le texte de « ${title} » du graphe ? Ce que nous en disons reste.`,
    removeYes: 'Le retirer',
    removeNo: 'Le garder',
    removing: 'Retrait du texte',
    save: 'Enregistrer le graphe avec ces textes (Cypher)',
    saveHelp: 'Qui reçoit ce fichier reçoit les articles : ayez le droit de les transmettre.',
  },
});
