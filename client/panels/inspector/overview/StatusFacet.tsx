/** Where facts stand: legend of the lines, and a filter. */
import type { FactStanding, SchemaResponse } from '../../../../contract/index.js';
import { TYPED_STANDINGS } from '../../../../contract/standing.js';
import { STATUS_WORDS } from '../../../../kernel/appearance/index.js';
import { filter } from '../../../state/graph.js';
import { language, say } from '../../../state/preferences.js';
import { commonWords } from '../../../words/common.js';
import { number } from '../../../words/numbers.js';
import { overviewWords } from '../../../words/overview.js';
import { filterBy } from '../../parts/filterBy.js';
import { StatusMark } from '../../parts/StatusMark.js';
import { wordsOf } from '../../wordsOf.js';
import { Facet } from './Facet.js';

export function StatusFacet({ statuses }: { statuses: SchemaResponse['statuses'] }) {
  const t = wordsOf(overviewWords);
  const { statuses: meanings } = wordsOf(commonWords);
  return (
    <Facet<FactStanding>
      title={t.statuses}
      list={filter.value.statuses}
      implied={TYPED_STANDINGS}
      onChange={(next) => filterBy('statuses', next)}
      note={t.statusHelp}
      rows={statuses.map(({ status, count }) => ({
        value: status,
        name: say(STATUS_WORDS[status]),
        detail: meanings[status].meaning,
        mark: <StatusMark look={status} />,
        count: number(count, language.value),
      }))}
    />
  );
}
