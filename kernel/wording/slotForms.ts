/** What becomes of a filling's first word: a possessive for its article, no conjunction, no article on a line. Pure. */
import type { Language } from '../../contract/index.js';
import type { Agreement } from './fillTemplate.js';
import { startsWithVowel } from './frenchSeams.js';

const ARTICLES = {
  en: /^(?:the|an?) /,
  fr: /^(?:les? |la |l’|une? |des |du |de la |de l’|de |d’)/,
} as const;
const CONJUNCTIONS = { en: /^that /, fr: /^qu(?:e |[’'])/ } as const;
/** "a partner" on a line is "partner"; "a few", « un des deux » keep theirs. */
const INDEFINITE = { en: /^an? (?!few |lot |number )/, fr: /^(?:une? |des )(?!d(?:es? |u |’|eux ))/ } as const;

/** As belonging to the clause's subject: "the growth" → "its growth", « l’annexion » → « son annexion ». */
export function owned(text: string, agreement: Agreement, language: Language): string {
  const article = ARTICLES[language].exec(text)?.[0] ?? '';
  const noun = text.slice(article.length);
  if (language === 'en') return `${englishPossessive(agreement)} ${noun}`;
  const { plural } = agreement;
  const many = /^(?:les|des) /.test(article);
  if (plural) return `${many ? 'leurs' : 'leur'} ${noun}`;
  if (many) return `ses ${noun}`;
  return `${/^(?:la|une|de la) /.test(article) && !startsWithVowel(noun) ? 'sa' : 'son'} ${noun}`;
}

const englishPossessive = ({ plural, person, feminine }: Agreement): string => {
  if (plural) return 'their';
  if (!person) return 'its';
  return feminine ? 'her' : 'his';
};

/** "that it is made to last" → "it is made to last", for what stands after a colon. */
export const bareClause = (text: string, language: Language): string => text.replace(CONJUNCTIONS[language], '');

/** A line is short: it does not begin with an indefinite article. */
export const lineWithoutArticle = (line: string, language: Language): string => line.replace(INDEFINITE[language], '');
