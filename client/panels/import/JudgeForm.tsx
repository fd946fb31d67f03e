/** Asks whether two entities are one, with the reason; its answer merges them, or is remembered. */
import { useState } from 'preact/hooks';
import { focusEntity } from '../../actions/focus.js';
import { judge } from '../../actions/judging.js';
import { asApiError, type ApiError } from '../../api/ApiError.js';
import type { EntityRef, JudgementAnswer } from '../../../contract/index.js';
import { nameOf } from '../../state/vocabulary.js';
import { judgementWords } from '../../words/import/judgements.js';
import { Button } from '../parts/Button.js';
import { ErrorBox } from '../parts/ErrorBox.js';
import { Loading } from '../parts/Loading.js';
import { wordsOf } from '../wordsOf.js';
import './styles/judgeForm.css';

/** `onAnswered`: an answer was given; after one that merges, the entity that is kept is selected. */
export function JudgeForm({ ends, onAnswered }: { ends: readonly EntityRef[]; onAnswered: () => void }) {
  const t = wordsOf(judgementWords);
  const [keptId, keep] = useState(ends[0]!.id);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const answer = (said: JudgementAnswer) => {
    const other = ends.find(({ id }) => id !== keptId)!.id;
    setBusy(true);
    setError(null);
    judge({ kept: keptId, other, answer: said, reason: reason.trim() })
      .then(
        ({ kept, merged }) => {
          onAnswered();
          if (merged) void focusEntity(kept.id);
        },
        (failed: unknown) => setError(asApiError(failed)),
      )
      .finally(() => setBusy(false));
  };
  return (
    <div class="judge-form">
      <label class="field">
        <span>{t.keepWhich}</span>
        <select value={keptId} onChange={(event) => keep(event.currentTarget.value)}>
          {ends.map((end) => (
            <option key={end.id} value={end.id}>
              {nameOf(end)} ({end.id})
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{t.reason}</span>
        <input type="text" maxLength={1_000} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      {error !== null && <ErrorBox error={error} />}
      {busy ? (
        <Loading>{t.doing}</Loading>
      ) : (
        <div class="button-row">
          {(['same', 'different', 'later'] as const).map((said) => (
            <Button key={said} look={said === 'same' ? 'primary' : 'plain'} onClick={() => answer(said)}>
              {t.answers[said]}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
