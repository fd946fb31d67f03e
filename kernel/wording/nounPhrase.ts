/** Entities in running text: with their article in English and French, and as a place (« en Corée du Nord »). */
import type { Bilingual } from '../../contract/index.js';
import { startsWithVowel } from './frenchSeams.js';
import { marked, SEAM, withoutMarks, type End } from './marks.js';
import type { Noun } from './Wording.js';

/** As it stands alone in a sentence: "the Kremlin", « le Kremlin ». */
export const nounPhrase = (noun: Noun): Bilingual => ({
  en: withoutMarks(englishNoun(noun, 'subject')),
  fr: withoutMarks(frenchNoun(noun, 'subject')),
});

/** "the Kremlin", "Vladimir Putin"; the name is marked as the fact's subject or object, the article is not. */
export const englishNoun = ({ en }: Noun, end: End): string =>
  `${en.article === '' ? '' : `${en.article} `}${marked(end, en.name)}`;

/** What one is in; one is at all others. */
const PLACES: readonly Noun['kind'][] = ['Country', 'Place'];

/** "in Russia", "at the Kremlin", "at the crossing": what the entity itself says goes first. */
export const englishLocative = (noun: Noun, end: End): string =>
  noun.en.locative === undefined
    ? `${PLACES.includes(noun.kind) ? 'in' : 'at'} ${englishNoun(noun, end)}`
    : markedWithin(noun.en.locative, noun.en.name, end);

/** « le Kremlin », « l’Iran », « des responsables occidentaux »; le and la lose their vowel where they must. */
export const frenchNoun = ({ fr }: Noun, end: End): string =>
  `${frenchArticle(fr.article, fr.name)}${marked(end, fr.name)}`;

function frenchArticle(article: Noun['fr']['article'], name: string): string {
  if (article === '' || article === 'l’') return article;
  return (article === 'le' || article === 'la') && startsWithVowel(name) ? 'l’' : `${article} `;
}

/**
 * « en Corée du Nord », « au Japon », « aux États-Unis », « à Pyongyang », of places « dans » and the article, else « à
 * » (« au Kremlin »); what the entity itself says goes first.
 */
export function frenchLocative(noun: Noun, end: End): string {
  const { kind, fr } = noun;
  if (fr.locative !== undefined) return markedWithin(fr.locative, fr.name, end);
  if (fr.article === '') return `à ${marked(end, fr.name)}`;
  if (kind !== 'Country') return `${kind === 'Place' ? 'dans ' : `à ${SEAM}`}${frenchNoun(noun, end)}`;
  if (fr.plural) return `aux ${marked(end, fr.name)}`;
  const feminine = fr.gender === 'f' || startsWithVowel(fr.name);
  return `${feminine ? 'en' : 'au'} ${marked(end, fr.name)}`;
}

/** The name is marked where the phrase has it, else all but its first word, the preposition. */
function markedWithin(phrase: string, name: string, end: End): string {
  const plain = withoutMarks(phrase);
  const found = plain.indexOf(name);
  const [from, to] = found === -1 ? [plain.indexOf(' ') + 1, plain.length] : [found, found + name.length];
  return `${plain.slice(0, from)}${marked(end, plain.slice(from, to))}${plain.slice(to)}`;
}
