/** The data sets: a filter when there are several, and the ways to more of them. */
import { actions } from '../../../actions/actions.js';
import type { Dataset } from '../../../../contract/index.js';
import { filter } from '../../../state/graph.js';
import { workOn } from '../../../state/underWay.js';
import { commonWords } from '../../../words/common.js';
import { dataWords } from '../../../words/data.js';
import { Button } from '../../parts/Button.js';
import { filterBy } from '../../parts/filterBy.js';
import { datasetTitle } from '../../datasetTitle.js';
import { wordsOf } from '../../wordsOf.js';
import { Facet } from './Facet.js';

export function DatasetFacet({ sets }: { sets: readonly Dataset[] }) {
  const t = wordsOf(dataWords);
  const c = wordsOf(commonWords);
  const size = (set: Dataset) => {
    const work = workOn(set.name);
    return work === undefined ? `${c.entities(set.entities)}, ${c.facts(set.facts)}` : t.underWay[work];
  };
  if (sets.length < 2)
    return (
      <section class="facet">
        <h3>{t.sets}</h3>
        {sets.map((set) => (
          <p key={set.name}>
            {datasetTitle(set)} <span class="soft small">{size(set)}</span>
          </p>
        ))}
        <MoreData />
      </section>
    );
  return (
    <>
      <Facet
        title={t.sets}
        list={filter.value.datasets}
        onChange={(next) => filterBy('datasets', next)}
        rows={sets.map((set) => ({ value: set.name, name: datasetTitle(set), detail: size(set), count: '' }))}
      />
      <MoreData />
    </>
  );
}

function MoreData() {
  const t = wordsOf(dataWords);
  return (
    <div class="button-row">
      <Button icon="upload" onClick={() => void actions.importData.run()}>
        {t.importData}
      </Button>
      <Button icon="data" onClick={() => void actions.datasets.run()}>
        {t.manage}
      </Button>
    </div>
  );
}
