/** Where facts stand: legend of the lines, and a filter. Contested facts are in the legend, but no status of their own. */
import type { ClaimStatus, SchemaResponse } from '../../../../contract/index.js';
import { TYPED_STATUSES } from '../../../../contract/index.js';
import { STATUS_WORDS } from '../../../../kernel/appearance/index.js';
import { filter, visible } from '../../../state/graph.js';
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
  const contested = [...visible.value.edges.values()].filter((edge) => edge.attributes.contested).length;
  return (
    <Facet<ClaimStatus>
      title={t.statuses}
      list={filter.value.statuses}
      implied={TYPED_STATUSES}
      onChange={(next) => filterBy('statuses', next)}
      note={t.statusHelp}
      rows={statuses.map(({ status, count }) => ({
        value: status,
        name: say(STATUS_WORDS[status]),
        detail: meanings[status].meaning,
        mark: <StatusMark look={status} />,
        count: number(count, language.value),
      }))}
    >
      <li class="facet-row plain">
        <StatusMark look="contested" />
        <span class="facet-name">
          {say(STATUS_WORDS.contested)} <span class="soft small">{meanings.contested.meaning}</span>
        </span>
        <span class="facet-count">
          {number(contested, language.value)} {t.contestedLegend}
        </span>
      </li>
    </Facet>
  );
}
