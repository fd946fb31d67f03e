/** A fact that was imported as it is: its data set stands for it, and what the file says of it is all there is. */
import type { Fact, FactResponse, JsonValue, PropertyClaims as Claims } from '../../../contract/index.js';
import { schema } from '../../state/connection.js';
import { factWords } from '../../words/fact.js';
import { datasetTitle } from '../datasetTitle.js';
import { wordsOf } from '../wordsOf.js';
import { PropertyClaims } from './PropertyClaims.js';

export function FactWithoutClaims({
  fact,
  named,
  claims,
}: {
  fact: Fact;
  named?: FactResponse['named'];
  claims?: Claims | undefined;
}) {
  const t = wordsOf(factWords);
  const dataset = schema.value?.datasets.find(({ name }) => name === fact.dataset);
  const title = dataset === undefined ? fact.dataset : datasetTitle(dataset);
  return (
    <>
      <p class="block">{claims === undefined ? t.noClaims(title) : t.propertiesClaimed(title)}</p>
      <PropertyClaims
        claims={claims}
        others={(fact.properties ?? {}) as Record<string, JsonValue>}
        title={t.properties}
        named={named}
      />
    </>
  );
}
