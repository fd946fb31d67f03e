/** Evidence is stated in our own words, shortly, in both languages. */
import type { TextDataset } from '../textDataset.js';
import type { ProblemList } from './ProblemList.js';

const MOST_WORDS = 40;

export function checkParaphrases(dataset: TextDataset, found: ProblemList): void {
  dataset.claims.forEach((claim, index) => {
    claim.evidence.forEach((evidence, i) => {
      for (const field of ['paraphrase', 'paraphraseFr'] as const) {
        const count = evidence[field].trim().split(/\s+/).length;
        if (count > MOST_WORDS)
          found.add('claims', index, `evidence[${i}].${field}`, `${count} words: say it in ${MOST_WORDS} or fewer`);
      }
      if (evidence.paraphrase === evidence.paraphraseFr) {
        found.add(
          'claims',
          index,
          `evidence[${i}].paraphraseFr`,
          'the same text in both languages: write it in French',
        );
      }
    });
  });
}
