/** A fact as a sentence, where it stands, on how much it rests: the title of its line in a figure. */
import type { EdgeAttributes, GraphEdge, Language } from '../../contract/index.js';
import { isFact, NOT_DONE, sentenceText, STATUS_WORDS, type Vocabulary } from '../appearance/index.js';
import type { Picture } from '../picture/index.js';
import { dateText } from '../text/dateWords.js';
import { countedWords, FIGURE_WORDS } from './figureWords.js';

export function factSentence(
  edge: GraphEdge,
  nodes: Picture['nodes'],
  vocabulary: Vocabulary,
  language: Language,
): string {
  const ends = [nodes.get(edge.source)!.attributes, nodes.get(edge.target)!.attributes] as const;
  const words = sentenceText(edge.attributes, ends, vocabulary, language).replace(/\.$/, '');
  return isFact(edge) ? `${words} (${standing(edge.attributes, language)})` : words;
}

/** With its date only where no sentence says it. */
function standing(fact: EdgeAttributes, language: Language): string {
  const words = FIGURE_WORDS[language];
  const date = fact.sentence === undefined && fact.date !== null ? dateText(fact.date, fact.precision, language) : null;
  const status = [
    (fact.negated === true ? NOT_DONE : STATUS_WORDS[fact.status])[language],
    fact.contested && fact.status !== 'denied' ? STATUS_WORDS.contested[language] : '',
    fact.interpretive === true ? words.ourReading : '',
  ]
    .filter((s) => s !== '')
    .join(', ');
  const counts = [
    countedWords(fact.claimCount, words.claims, language),
    countedWords(fact.originCount, words.origins, language),
  ];
  return [date, status, ...(fact.claimCount > 0 ? counts : [])].filter(Boolean).join(`${words.semicolon} `);
}
