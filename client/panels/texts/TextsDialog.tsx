/**
 * The articles' own words: files are looked through, what they hold is kept, and what is kept can be taken out again.
 */
import { useEffect } from 'preact/hooks';
import { addTexts, forgetTexts, textsDraft } from '../../actions/articleTexts.js';
import { draft } from '../../actions/importDraft.js';
import { offeredFiles } from '../../state/imports.js';
import { dialog } from '../../state/page.js';
import { textsWords } from '../../words/texts.js';
import { Button } from '../parts/Button.js';
import { Dialog } from '../parts/Dialog.js';
import { ErrorBox } from '../parts/ErrorBox.js';
import { Loading } from '../parts/Loading.js';
import { wordsOf } from '../wordsOf.js';
import { ChooseTexts } from './ChooseTexts.js';
import { FoundTexts } from './FoundTexts.js';
import { KeptTexts } from './KeptTexts.js';
import '../import/styles/index.css';
import './texts.css';

export function TextsDialog({ onClose }: { onClose: () => void }) {
  const t = wordsOf(textsWords);
  const { report, done, busy, error } = textsDraft.value;
  const offered = offeredFiles.value;
  const { files, landed } = draft.value;
  const waiting = landed === null ? files.length : 0;
  useEffect(() => {
    if (offered.length === 0) return;
    offeredFiles.value = [];
    void addTexts(offered);
  }, [offered]);
  const close = () => {
    if (done) forgetTexts();
    onClose();
  };
  return (
    <Dialog title={t.title} onClose={close} class="texts-dialog">
      <p>{t.what}</p>
      <p class="soft">{t.where}</p>
      <ChooseTexts />
      {error !== null && <ErrorBox error={error} />}
      {busy && <Loading>{report === null ? t.reading : t.keeping}</Loading>}
      {report !== null && <FoundTexts report={report} />}
      {waiting > 0 && (
        <p>
          <Button
            look="link"
            icon="upload"
            onClick={() => {
              dialog.value = 'import';
            }}
          >
            {t.others(waiting)}
          </Button>
        </p>
      )}
      <KeptTexts />
    </Dialog>
  );
}
