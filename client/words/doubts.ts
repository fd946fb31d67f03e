/** Words of the list of facts in doubt. */
import type { ClaimStatus, DoubtfulStanding } from '../../contract/index.js';
import { bilingual } from './bilingual.js';
import { firstOnes, number } from './numbers.js';

const headingsEn: Record<DoubtfulStanding, string> = {
  contested: 'Contested',
  denied: 'Denied',
  alleged: 'Only alleged',
};
const headingsFr: Record<DoubtfulStanding, string> = {
  contested: 'Contestés',
  denied: 'Démentis',
  alleged: 'Seulement allégués',
};
const byEn: Record<ClaimStatus, string> = {
  asserted: 'Asserted by',
  alleged: 'Alleged by',
  expected: 'Expected by',
  hypothetical: 'Held possible by',
  denied: 'Denied by',
};
const byFr: Record<ClaimStatus, string> = {
  asserted: 'Affirmé par',
  alleged: 'Allégué par',
  expected: 'Attendu par',
  hypothetical: 'Tenu pour possible par',
  denied: 'Démenti par',
};

export const doubtsWords = bilingual({
  en: {
    intro: 'What somebody denies, or only alleges, with who says so. A row opens the fact with its evidence.',
    headings: headingsEn,
    by: byEn,
    saidBy: 'Said by',
    articleItself: (title: string) => `the article “${title}”`,
    through: (name: string, reporter: string) => `${name} (through ${reporter})`,
    partlyThrough: (name: string, reporter: string) => `${name} (in part through ${reporter})`,
    nobody: (dataset: string) => `Imported with ${dataset}; who says so is not stated.`,
    notDrawn: 'not on the graph now',
    claimant: 'Said or denied by',
    inArticle: 'In the article',
    anybody: 'anybody',
    anyArticle: 'any',
    none: 'Nothing here is contested, denied or only alleged.',
    noneHelp: 'Facts come to this list when a claim denies them, or when they are only alleged.',
    noneFiltered: 'Under this choice nothing is contested, denied or only alleged.',
    clear: 'List all',
    shown: (shown: number, total: number) => `the first ${number(shown, 'en')} of ${number(total, 'en')}`,
    more: 'List more',
    tooMany: 'More are not listed at once: choose a claimant or an article.',
    copy: 'Copy as text',
    csv: 'Save as CSV',
    fields: ['standing', 'fact', 'date', 'status', 'claimant', 'through', 'articles', 'key'],
  },
  fr: {
    intro: 'Ce qu’on dément ou ne fait qu’alléguer, et qui. Une ligne ouvre le fait et ses preuves.',
    headings: headingsFr,
    by: byFr,
    saidBy: 'Dit par',
    articleItself: (title) => `l’article « ${title} »`,
    through: (name, reporter) => `${name} (par ${reporter})`,
    partlyThrough: (name, reporter) => `${name} (en partie par ${reporter})`,
    nobody: (dataset) => `Importé avec ${dataset} ; qui l’affirme n’est pas dit.`,
    notDrawn: 'absent du graphe pour l’instant',
    claimant: 'Affirmé ou démenti par',
    inArticle: 'Dans l’article',
    anybody: 'quiconque',
    anyArticle: 'tous',
    none: 'Rien ici n’est contesté, démenti ou seulement allégué.',
    noneHelp: 'Un fait entre dans cette liste quand une déclaration le dément, ou quand il n’est qu’allégué.',
    noneFiltered: 'Sous ce choix, rien n’est contesté, démenti ou seulement allégué.',
    clear: 'Tout lister',
    shown: (shown, total) => `${firstOnes(shown, 'm')} sur ${number(total, 'fr')}`,
    more: 'En lister davantage',
    tooMany: 'La liste s’arrête là : choisissez un déclarant ou un article.',
    copy: 'Copier le texte',
    csv: 'Enregistrer en CSV',
    fields: ['position', 'fait', 'date', 'statut', 'déclarant', 'par', 'articles', 'clé'],
  },
});
