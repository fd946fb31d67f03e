/** The data sets of the store: shown or hidden on the graph, singled out, and the imported ones deleted. */
import { useState } from 'preact/hooks';
import { deleteDataset } from '../../actions/datasets.js';
import type { Dataset } from '../../../contract/index.js';
import { filter } from '../../state/graph.js';
import { language } from '../../state/preferences.js';
import { workOn } from '../../state/underWay.js';
import { commonWords } from '../../words/common.js';
import { dataWords } from '../../words/data.js';
import { datasetWords } from '../../words/import/datasets.js';
import { list } from '../../words/numbers.js';
import { Button } from '../parts/Button.js';
import { filterBy } from '../parts/filterBy.js';
import { isOn, onlyOne, toggled } from '../parts/toggles.js';
import { datasetTitle } from '../datasetTitle.js';
import { wordsOf } from '../wordsOf.js';
import { Confirm } from './Confirm.js';

export function DatasetList({ sets }: { sets: readonly Dataset[] }) {
  const t = wordsOf(datasetWords);
  const shown = filter.value.datasets;
  return (
    <section>
      <h3>
        {t.sets}
        {shown !== undefined && shown.length > 0 && (
          <Button look="link" onClick={() => filterBy('datasets', undefined)}>
            {t.showAll}
          </Button>
        )}
      </h3>
      <ul class="dataset-rows">
        {sets.map((set) => (
          <DatasetRow key={set.name} set={set} names={sets.map(({ name }) => name)} />
        ))}
      </ul>
      <p class="soft small">{t.setsHelp}</p>
    </section>
  );
}

function DatasetRow({ set, names }: { set: Dataset; names: readonly string[] }) {
  const t = wordsOf(datasetWords);
  const c = wordsOf(commonWords);
  const title = datasetTitle(set);
  const [asking, setAsking] = useState(false);
  const shown = filter.value.datasets;
  const alone = shown?.length === 1 && shown[0] === set.name;
  const work = workOn(set.name);
  const counts =
    work !== undefined
      ? [wordsOf(dataWords).underWay[work]]
      : [c.entities(set.entities), c.facts(set.facts), ...(set.articles > 0 ? [c.articles(set.articles)] : [])];
  return (
    <li>
      <div class="dataset-row">
        <label class="check">
          <input
            type="checkbox"
            checked={isOn(shown, set.name)}
            aria-label={t.onGraph(title)}
            onChange={() => filterBy('datasets', alone ? undefined : toggled(shown, set.name, names))}
          />
          <span>
            <span class="dataset-title">{title}</span>{' '}
            <span class="soft small">
              {title === set.name ? '' : `${set.name} · `}
              {set.bundled ? t.bundled : t.imported} · {list(counts, language.value)}
            </span>
          </span>
        </label>
        {names.length > 1 && (
          <Button
            look="link"
            label={t.onlyThis(title)}
            pressed={alone}
            onClick={() => filterBy('datasets', onlyOne(shown, set.name))}
          >
            {t.only}
          </Button>
        )}
        {!set.bundled && work === undefined && (
          <Button look="link" label={t.deleteSet(title)} expanded={asking} onClick={() => setAsking(!asking)}>
            {t.delete}
          </Button>
        )}
      </div>
      {asking && (
        <Confirm
          question={t.deleteAsk(title, c.entities(set.entities), c.facts(set.facts))}
          yes={t.deleteYes}
          no={t.keep}
          doing={t.deleting}
          run={() => deleteDataset(set.name)}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
