/** Last step of an import: what came of it, and what to do next. */
import { useState } from 'preact/hooks';
import { startOver } from '../../actions/importDraft.js';
import { showDataset } from '../../actions/datasets.js';
import type { ImportRecord } from '../../../contract/index.js';
import { dialog } from '../../state/page.js';
import { language } from '../../state/preferences.js';
import { importResultWords } from '../../words/import/result.js';
import { problemWords } from '../../words/import/problems.js';
import { duration } from '../../words/numbers.js';
import { Button } from '../parts/Button.js';
import { Icon } from '../parts/Icon.js';
import { wordsOf } from '../wordsOf.js';
import { CountsTable } from './CountsTable.js';
import { ProblemRows } from './Problems.js';
import { UndoConfirm } from './UndoConfirm.js';

export function LandedStep({ record }: { record: ImportRecord }) {
  const t = wordsOf(importResultWords);
  const [asking, setAsking] = useState(false);
  const { entities, facts, claims, dataset, state, skipped, problems = [] } = record;
  const p = wordsOf(problemWords);
  return (
    <section>
      <h3 class="landed-title">
        <Icon name={state === 'undone' ? 'undo' : 'check'} /> {state === 'landed' ? t.landed(dataset) : t[state]}
      </h3>
      {state === 'landed' && (
        <CountsTable entities={entities} facts={facts} claims={claims} label={t.landed(dataset)} />
      )}
      {state === 'landed' && <p class="soft small">{t.took(duration(record.elapsedMs, language.value))}</p>}
      {state !== 'undone' && problems.length > 0 && (
        <div class="left-out">
          <p class="small">{p.wereSkipped(skipped)}</p>
          <ProblemRows problems={problems} total={problems.length} label={p.wereSkipped(skipped)} />
        </div>
      )}
      {asking ? (
        <UndoConfirm record={record} onClose={() => setAsking(false)} />
      ) : (
        <div class="import-foot">
          <Button
            onClick={() => {
              dialog.value = null;
              startOver();
            }}
          >
            {t.close}
          </Button>
          <Button onClick={startOver}>{t.again}</Button>
          {state === 'landed' && (
            <Button icon="undo" onClick={() => setAsking(true)}>
              {t.undo}
            </Button>
          )}
          {state !== 'undone' && (
            <Button
              look="primary"
              icon="target"
              onClick={() => {
                void showDataset(dataset);
                startOver();
              }}
            >
              {t.show}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
