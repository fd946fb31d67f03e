/** An import that goes on while its dialog is closed: how far it is, and the way back to it. */
import { importWork } from '../../state/imports.js';
import { dialog } from '../../state/page.js';
import { dataWords } from '../../words/data.js';
import { Button } from '../parts/Button.js';
import { wordsOf } from '../wordsOf.js';

export function ImportStatus() {
  const work = importWork.value;
  if (work === null || dialog.value === 'import') return null;
  const t = wordsOf(dataWords);
  const { progress } = work;
  return (
    <div class="status-busy">
      <span class="spinner" aria-hidden="true" />
      <span role="status">{work.mode === 'commit' ? t.importing(work.dataset) : t.checking}</span>
      {progress?.total != null && progress.total > 0 && (
        <span>{t.percent(Math.min(100, Math.floor((100 * progress.done) / progress.total)))}</span>
      )}
      <Button
        look="link"
        onClick={() => {
          dialog.value = 'import';
        }}
      >
        {t.look}
      </Button>
    </div>
  );
}
