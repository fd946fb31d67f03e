/** The articles of the small data set in words of our own, and that data set with their checksums. */
import { smallDataset } from '../../dataset/testing/smallDataset.js';
import type { TextDataset } from '../../dataset/textDataset.js';
import { checksumOf, foldText } from '../foldText.js';

/** By article, passage after passage; typography as the press has it. */
export const HARBOUR_TEXTS = {
  n1: [
    'Northport signs the ferry pact',
    'After a year of talks, Northport put its name to the pact on Thursday. The mayor called it “a bridge of boats”.',
    'Three ferries are said to have gone to Southport already – by night, and without their flags.',
    'Northport and Southport may meet next year; nobody’s calendar names a day yet.',
  ],
  n2: [
    'Selon Œ. Alice, maire de Port-Nord, le pacte des bacs est signé. « Nous l’avons voulu », dit-elle : la Gazette y était.',
    'Le Port du nord dément avoir livré des bateaux au Port-Sud.',
    'Les pêcheurs, eux, attendent…',
  ],
} as const;

export type HarbourArticle = keyof typeof HARBOUR_TEXTS;

export const textOf = (article: HarbourArticle): string => `${HARBOUR_TEXTS[article].join('\n\n')}\n`;

export function harbourDataset(texts: Record<string, readonly string[]> = HARBOUR_TEXTS): TextDataset {
  const passages = Object.entries(texts).flatMap(([article, paragraphs]) =>
    paragraphs.map((text, i) => {
      const folded = foldText(text);
      return { article, n: i + 1, length: folded.length, checksum: checksumOf(folded) };
    }),
  );
  return { ...smallDataset(), passages };
}
