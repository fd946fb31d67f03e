/** Who says what the facts rest on: a filter. */
import type { SchemaResponse } from '../../../../contract/index.js';
import { filter } from '../../../state/graph.js';
import { language } from '../../../state/preferences.js';
import { nameOf } from '../../../state/vocabulary.js';
import { commonWords } from '../../../words/common.js';
import { number } from '../../../words/numbers.js';
import { overviewWords } from '../../../words/overview.js';
import { filterBy } from '../../parts/filterBy.js';
import { KindMark } from '../../parts/Icon.js';
import { wordsOf } from '../../wordsOf.js';
import { Facet } from './Facet.js';

export function ClaimantFacet({ claimants }: { claimants: SchemaResponse['claimants'] }) {
  const t = wordsOf(overviewWords);
  const { theArticles } = wordsOf(commonWords);
  return (
    <Facet
      title={t.claimants}
      list={filter.value.claimants}
      onChange={(next) => filterBy('claimants', next)}
      first={6}
      note={t.claimCounts}
      rows={claimants.map(({ claimant, count }) => ({
        value: claimant?.id ?? 'article',
        name: claimant === null ? theArticles : nameOf(claimant),
        mark: claimant === null ? undefined : <KindMark kind={claimant.kind} size={18} />,
        count: number(count, language.value),
      }))}
    />
  );
}
