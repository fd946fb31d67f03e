/** How far a preview or an import is, and the way to cancel it. */
import type { ImportWork } from '../../state/imports.js';
import { language } from '../../state/preferences.js';
import { importProgressWords } from '../../words/import/progress.js';
import { Button } from '../parts/Button.js';
import { wordsOf } from '../wordsOf.js';
import { progressShare, progressText } from './progressText.js';

export function ImportProgressBar({ work }: { work: ImportWork }) {
  const t = wordsOf(importProgressWords);
  const { phase, amount } = progressText(work.progress, language.value);
  const share = progressShare(work.progress);
  const title = work.mode === 'commit' ? t.importingInto(work.dataset) : t.checking;
  return (
    <section class="import-progress" aria-label={title}>
      <p>
        <strong>{title}</strong>
      </p>
      <progress aria-label={title} {...(share !== null && { value: share })} max={1} />
      <div class="import-progress-line">
        {/* The phase is spoken as it changes, the amount is not: it would never be silent. */}
        <p>
          <span role="status">{phase}</span>
          {amount !== '' && (
            <span class="soft" aria-hidden="true">
              {' '}
              · {amount}
            </span>
          )}
        </p>
        <Button onClick={work.cancel}>{t.cancel}</Button>
      </div>
    </section>
  );
}
