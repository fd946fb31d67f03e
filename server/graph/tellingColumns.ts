/** The words of facts and claims as answers have them, from the columns of named statements; absent for imports. */
import {
  FactLayer,
  type Bilingual,
  type EdgeAttributes,
  type SentenceSpans,
  type Telling,
} from '../../contract/index.js';
import type { Value } from '../store/GraphStore.js';
import type { RowOf } from '../store/named.js';
import type { Unchecked } from './Unchecked.js';

type FactRow = RowOf<'entity.facts-out'>;
type WordColumns = Unchecked<Pick<FactRow, 'layer' | 'line' | 'lineFr' | 'sentence' | 'sentenceFr' | 'interpretive'>>;
type TellingColumns = Unchecked<
  Pick<FactRow, 'sentenceSpans' | 'sentenceFrSpans' | 'passive' | 'passiveFr' | 'passiveSpans' | 'passiveFrSpans'>
>;

/** What a fact is drawn and read with. */
export function wordsFromRow(row: WordColumns): Pick<EdgeAttributes, 'layer' | 'words' | 'sentence' | 'interpretive'> {
  const layer = FactLayer.safeParse(row.layer);
  if (!layer.success) return {};
  return {
    layer: layer.data,
    ...named('words', bilingual(row.line, row.lineFr)),
    ...named('sentence', bilingual(row.sentence, row.sentenceFr)),
    ...(row.interpretive === true && { interpretive: true }),
  };
}

/** The other side of a fact, and where its sentences name its entities. */
export function tellingFromRow(row: TellingColumns): { telling?: Telling } {
  const passive = bilingual(row.passive, row.passiveFr);
  if (passive === null) return {};
  return {
    telling: {
      spans: { en: spansOf(row.sentenceSpans), fr: spansOf(row.sentenceFrSpans) },
      passive,
      passiveSpans: { en: spansOf(row.passiveSpans), fr: spansOf(row.passiveFrSpans) },
    },
  };
}

/** Null unless both are there. */
export const bilingual = (en: Value | undefined, fr: Value | undefined): Bilingual | null =>
  typeof en === 'string' && typeof fr === 'string' ? { en, fr } : null;

/** `{ [name]: value }`, or nothing. */
export const named = <N extends string>(name: N, value: Bilingual | null): { [K in N]?: Bilingual } =>
  value === null ? {} : ({ [name]: value } as { [K in N]?: Bilingual });

function spansOf(value: Value | undefined): SentenceSpans {
  const [a = -1, b = -1, c = -1, d = -1] = Array.isArray(value) ? value.map(Number) : [];
  return { subject: a < 0 ? null : [a, b], object: c < 0 ? null : [c, d] };
}
