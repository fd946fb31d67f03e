/** The kinds of entity: legend of the discs, and a filter. */
import type { SchemaResponse } from '../../../../contract/index.js';
import { kindStyle } from '../../../../kernel/appearance/index.js';
import { filter } from '../../../state/graph.js';
import { say, theme } from '../../../state/preferences.js';
import { overviewWords } from '../../../words/overview.js';
import { filterBy } from '../../parts/filterBy.js';
import { KindMark } from '../../parts/Icon.js';
import { wordsOf } from '../../wordsOf.js';
import { Facet } from './Facet.js';

interface KindFacetProps {
  kinds: SchemaResponse['kinds'];
  /** Nodes drawn now, by kind. */
  onScreen: ReadonlyMap<string, number>;
}

export function KindFacet({ kinds, onScreen }: KindFacetProps) {
  const t = wordsOf(overviewWords);
  return (
    <Facet
      title={t.kinds}
      list={filter.value.kinds}
      onChange={(next) => filterBy('kinds', next)}
      note={t.onScreen}
      rows={kinds.map(({ kind, count }) => ({
        value: kind,
        name: say(kindStyle(kind, theme.value).plural),
        mark: <KindMark kind={kind} size={20} />,
        count: t.ofWhole(onScreen.get(kind) ?? 0, count),
      }))}
    />
  );
}
