/**
 * Other people's data, in three steps: files, check, result. Closing it loses nothing: what was chosen is there when it
 * is opened again, and an import goes on.
 */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { draft, step } from '../../actions/importDraft.js';
import { takeOffered } from '../../actions/takeOffered.js';
import { importWork, offeredFiles } from '../../state/imports.js';
import { importDialogWords } from '../../words/import/dialog.js';
import { previewWords } from '../../words/import/preview.js';
import { Dialog } from '../parts/Dialog.js';
import { ErrorBox } from '../parts/ErrorBox.js';
import { wordsOf } from '../wordsOf.js';
import { CheckStep } from './CheckStep.js';
import { ChooseFiles } from './ChooseFiles.js';
import { CountsTable } from './CountsTable.js';
import { suggestName } from './datasetName.js';
import { ImportProgressBar } from './ImportProgressBar.js';
import { LandedStep } from './LandedStep.js';
import { UnreadFiles } from './UnreadFiles.js';
import './styles/index.css';

const STEPS = ['files', 'check', 'done'] as const;

export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = wordsOf(importDialogWords);
  const offered = offeredFiles.value;
  useEffect(() => {
    if (offered.length === 0) return;
    offeredFiles.value = [];
    void takeOffered(offered, suggestName);
  }, [offered]);
  const { preview, landed, unread, error, cancelled } = draft.value;
  const at = STEPS.indexOf(step.value);
  const work = importWork.value;
  const place = useRef<HTMLOListElement>(null);
  const before = useRef(at);
  // After a step the keyboard and the screen reader begin at its top.
  useLayoutEffect(() => {
    if (before.current !== at) place.current?.focus();
    before.current = at;
  }, [at]);
  const first = work?.mode === 'preview' && preview === null;
  const landing = work?.mode === 'commit';
  return (
    <Dialog title={t.title} onClose={onClose} class="import-dialog">
      <ol class="steps" ref={place} tabIndex={-1} aria-label={t.stepOf(at + 1, STEPS.length, t.steps[at]!)}>
        {t.steps.map((name, i) => (
          <li key={i} aria-current={i === at ? 'step' : undefined} data-past={i < at}>
            <span aria-hidden="true">{i + 1}</span> {name}
          </li>
        ))}
      </ol>
      {unread.length > 0 && <UnreadFiles names={unread} />}
      {error !== null && (
        <ErrorBox error={error}>{!error.code.startsWith('network.') && <p class="soft small">{t.failed}</p>}</ErrorBox>
      )}
      {cancelled !== null && landed === null && work === null && (
        <p class="soft" role="status">
          {t.cancelled[cancelled]}
        </p>
      )}
      {landed !== null ? (
        <LandedStep record={landed} />
      ) : preview === null ? (
        <ChooseFiles />
      ) : landing ? (
        <CountsTable {...preview} label={wordsOf(previewWords).what} />
      ) : (
        <CheckStep preview={preview} />
      )}
      {work !== null && (first || landing) && <ImportProgressBar work={work} />}
    </Dialog>
  );
}
