/** The imports so far, newest first, each to be taken back. */
import { useState } from 'preact/hooks';
import { undoImport } from '../../actions/importing.js';
import { api } from '../../api/api.js';
import type { ImportRecord } from '../../../contract/index.js';
import { language } from '../../state/preferences.js';
import { common } from '../../words/common.js';
import { importWords } from '../../words/import.js';
import { list } from '../../words/numbers.js';
import { Button } from '../parts/Button.js';
import { RequestState } from '../parts/RequestState.js';
import { useRequest } from '../parts/useRequest.js';
import { speak } from '../speak.js';
import { Confirm } from './Confirm.js';

export function ImportList() {
  const t = speak(importWords);
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
  const t = speak(importWords);
  const c = speak(common);
  const [asking, setAsking] = useState(false);
  const { entities, facts, state } = record;
  const files = list(record.files, language.value);
  const at = new Intl.DateTimeFormat(language.value === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(record.at));
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
        {state === 'landed' && (
          <Button look="link" label={t.undoOf(files)} expanded={asking} onClick={() => setAsking(!asking)}>
            {t.undoShort}
          </Button>
        )}
      </div>
      {asking && (
        <Confirm
          question={t.undoAsk(c.entities(entities.added), c.facts(facts.added))}
          yes={t.undoYes}
          no={t.keepImport}
          doing={t.undoing}
          run={() => undoImport(record.id)}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
