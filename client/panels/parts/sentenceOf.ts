/** A fact, or a claim of one, read as a sentence in the page's language. The one place that makes it for lists. */
import { language } from '../../state/preferences.js';
import { vocabulary } from '../../state/vocabulary.js';
import { factSentence, plain } from '../../words/sentence.js';

export const sentenceOf = (fact: Parameters<typeof factSentence>[0]): string =>
  fact.sentence?.[language.value] ?? plain(factSentence(fact, vocabulary.value, language.value));
