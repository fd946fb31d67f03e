/** The words of facts, claims, entities and types as properties of the graph: text flat, French under `…Fr`. Pure. */
import type { FactWording, MarkedText } from '../../kernel/wording/index.js';
import { present, type Properties } from './graphRows.js';
import type { ClaimRecord, VocabularyRecord } from './textDataset.js';

/** Line and sentences, and where in the sentences subject and object stand. */
export function wordingProperties({ line, active, passive }: FactWording): Properties {
  return {
    line: line.en,
    lineFr: line.fr,
    ...sentence('sentence', active.en),
    ...sentence('sentenceFr', active.fr),
    ...sentence('passive', passive.en),
    ...sentence('passiveFr', passive.fr),
  };
}

/** `[subjectStart, subjectEnd, objectStart, objectEnd]`; -1 for an end that the sentence does not name. */
const sentence = (name: string, { text, subject, object }: MarkedText): Properties => ({
  [name]: text,
  [`${name}Spans`]: [...(subject ?? [-1, -1]), ...(object ?? [-1, -1])],
});

/** `goods: {en, fr}` as `goods` and `goodsFr`; numbers, truth values and codes as they are. */
export const flatProperties = (properties: ClaimRecord['properties']): Properties =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) =>
      typeof value === 'object'
        ? [
            [name, value.en],
            [`${name}Fr`, value.fr],
          ]
        : [[name, value]],
    ),
  );

/** What the graph says of a relation type; how it is conjugated stays in the data set. */
export function relationTypeProperties(v: VocabularyRecord, dataset: string): Properties {
  const { line: _l, lineFr: _lf, active: _a, passive: _p, activeFr: _af, passiveFr: _pf, ...others } = v;
  const { lineExpected: _e, lineExpectedFr: _ef, lineNegated: _n, lineNegatedFr: _nf, ...kept } = others;
  return present({ ...kept, datasets: [dataset] });
}
