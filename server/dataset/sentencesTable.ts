/**
 * Everything that a data set has the page say, as a table to be read through: each fact with its line and its sentences
 * from both sides, and under it those of its claims that say it in another way. Pure.
 */
import type { FactWording } from '../../kernel/wording/index.js';
import { deriveFacts } from './deriveFacts.js';
import type { TextDataset } from './textDataset.js';
import { wordFacts } from './wordFacts.js';

const COLUMNS = ['of', 'status', 'line', 'lineFr', 'sentence', 'sentenceFr', 'passive', 'passiveFr'];

/** Tab-separated, facts by their keys; the data set is taken to be sound. */
export function sentencesTable(dataset: TextDataset): string {
  const facts = deriveFacts(dataset);
  const words = wordFacts(dataset, facts);
  const rows = [...facts.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, status }) => {
      const worded = rowOf(words.facts.get(id));
      const otherwise = dataset.claims
        .filter((claim) => claim.fact === id)
        .map((claim) => [`  ${claim.id}`, claim.status, ...rowOf(words.claims.get(claim.id))])
        .filter((row) => row.slice(2).join('\t') !== worded.join('\t'));
      return [[id, status, ...worded], ...otherwise];
    });
  return [COLUMNS, ...rows].map((row) => `${row.join('\t')}\n`).join('');
}

const rowOf = (words: FactWording | undefined): string[] =>
  words === undefined
    ? []
    : [
        words.line.en,
        words.line.fr,
        words.active.en.text,
        words.active.fr.text,
        words.passive.en.text,
        words.passive.fr.text,
      ];
