/** The relation types, the most frequent first: a filter, folded away. */
import type { SchemaResponse } from '../../../../contract/index.js';
import { filter } from '../../../state/graph.js';
import { language } from '../../../state/preferences.js';
import { typeName } from '../../../state/vocabulary.js';
import { number } from '../../../words/numbers.js';
import { overviewWords } from '../../../words/overview.js';
import { filterBy } from '../../parts/filterBy.js';
import { wordsOf } from '../../wordsOf.js';
import { Facet } from './Facet.js';

export function TypeFacet({ types }: { types: SchemaResponse['types'] }) {
  const t = wordsOf(overviewWords);
  return (
    <details class="types disclosure">
      <summary>{t.typesSummary(types.length)}</summary>
      <Facet
        title={t.types}
        list={filter.value.types}
        onChange={(next) => filterBy('types', next)}
        rows={[...types]
          .sort((a, b) => b.count - a.count)
          .map(({ type, count }) => ({
            value: type,
            name: typeName(type),
            count: number(count, language.value),
          }))}
      />
    </details>
  );
}
