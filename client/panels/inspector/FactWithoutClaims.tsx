/** A fact that was imported as it is: its data set stands for it, and what the file says of it is all there is. */
import type { Fact } from '../../../contract/index.js';
import { schema } from '../../state/connection.js';
import { factWords } from '../../words/fact.js';
import { PropertyList } from '../parts/PropertyList.js';
import { Section } from '../parts/Section.js';
import { wordsOf } from '../wordsOf.js';
import { namedProperties } from './namedProperties.js';

export function FactWithoutClaims({ fact }: { fact: Fact }) {
  const t = wordsOf(factWords);
  const details = namedProperties(fact.properties ?? {});
  const title = schema.value?.datasets.find(({ name }) => name === fact.dataset)?.title ?? fact.dataset;
  return (
    <>
      <p class="block">{t.noClaims(title)}</p>
      {details.length > 0 && (
        <Section title={t.properties}>
          <PropertyList properties={details} />
        </Section>
      )}
    </>
  );
}
