/** Data sets in the overview: shown or hidden when there are several, and the ways to more of them. */
import { actions } from '../../actions/actions.js';
import type { Dataset } from '../../../contract/index.js';
import { filter } from '../../state/graph.js';
import { commonWords } from '../../words/common.js';
import { dataWords } from '../../words/data.js';
import { Button } from '../parts/Button.js';
import { Facet } from '../inspector/Facet.js';
import { wordsOf } from '../wordsOf.js';

export function DatasetFacet({
  sets,
  onChange,
}: {
  sets: readonly Dataset[];
  onChange: (next: string[] | undefined) => void;
}) {
  const t = wordsOf(dataWords);
  const c = wordsOf(commonWords);
  const ways = (
    <div class="button-row">
      <Button icon="upload" onClick={() => void actions.importData.run()}>
        {t.importData}
      </Button>
      <Button icon="data" onClick={() => void actions.datasets.run()}>
        {t.manage}
      </Button>
    </div>
  );
  if (sets.length < 2)
    return (
      <section class="facet">
        <h3>{t.sets}</h3>
        {sets.map((set) => (
          <p key={set.name}>
            {set.title}{' '}
            <span class="soft small">
              {c.entities(set.entities)}, {c.facts(set.facts)}
            </span>
          </p>
        ))}
        {ways}
      </section>
    );
  return (
    <>
      <Facet
        title={t.sets}
        list={filter.value.datasets}
        onChange={onChange}
        rows={sets.map((set) => ({
          value: set.name,
          name: set.title,
          detail: `${c.entities(set.entities)}, ${c.facts(set.facts)}`,
          count: '',
        }))}
      />
      {ways}
    </>
  );
}
