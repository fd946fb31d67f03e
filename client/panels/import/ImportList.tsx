/** The imports so far, newest first, each to be taken back. */
import { useState } from 'preact/hooks';
import { api } from '../../api/api.js';
import type { ImportRecord } from '../../../contract/index.js';
import { language } from '../../state/preferences.js';
import { workOn } from '../../state/underWay.js';
import { commonWords } from '../../words/common.js';
import { momentText } from '../../words/dates.js';
import { datasetWords } from '../../words/import/datasets.js';
import { list } from '../../words/numbers.js';
import { Button } from '../parts/Button.js';
import { RequestState } from '../parts/RequestState.js';
import { useRequest } from '../parts/useRequest.js';
import { wordsOf } from '../wordsOf.js';
import { UndoConfirm } from './UndoConfirm.js';

export function ImportList() {
  const t = wordsOf(datasetWords);
  const request = useRequest('imports', (signal) => api.imports({}, { signal }));
  const imports = request.data?.imports ?? [];
  return (
    <section>
      <h3>{t.imports}</h3>
      <RequestState request={request} />
      {request.data !== null && imports.length === 0 && <p class="soft">{t.noImports}</p>}
      <ul class="dataset-rows">
        {imports.map((record) => (
          <ImportRow key={record.id} record={record} />
        ))}
      </ul>
    </section>
  );
}

function ImportRow({ record }: { record: ImportRecord }) {
  const t = wordsOf(datasetWords);
  const c = wordsOf(commonWords);
  const [asking, setAsking] = useState(false);
  const { entities, facts, state } = record;
  const files = list(record.files, language.value);
  const at = momentText(new Date(record.at), language.value);
  return (
    <li>
      <div class="dataset-row" data-off={state === 'undone'}>
        <p>
          <span class="dataset-title">{files}</span> {t.into(record.dataset)}{' '}
          <span class="soft small">
            <time dateTime={record.at}>{at}</time> · {t.states[state]} ·{' '}
            {list([c.entities(entities.added + entities.merged), c.facts(facts.added + facts.merged)], language.value)}
          </span>
        </p>
        {state === 'landed' && workOn(record.dataset) === undefined && (
          <Button look="link" label={t.undoOf(files)} expanded={asking} onClick={() => setAsking(!asking)}>
            {t.undoShort}
          </Button>
        )}
      </div>
      {asking && <UndoConfirm record={record} onClose={() => setAsking(false)} />}
    </li>
  );
}
