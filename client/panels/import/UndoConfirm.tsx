/** Asks before an import is taken back, and says what goes with it. */
import { undoImport } from '../../actions/importing.js';
import type { ImportRecord } from '../../../contract/index.js';
import { commonWords } from '../../words/common.js';
import { importResultWords } from '../../words/import/result.js';
import { wordsOf } from '../wordsOf.js';
import { Confirm } from './Confirm.js';

export function UndoConfirm({ record, onClose }: { record: ImportRecord; onClose: () => void }) {
  const t = wordsOf(importResultWords);
  const c = wordsOf(commonWords);
  return (
    <Confirm
      question={t.undoAsk(c.entities(record.entities.added), c.facts(record.facts.added))}
      yes={t.undoYes}
      no={t.keep}
      doing={t.undoing}
      run={() => undoImport(record.id)}
      onClose={onClose}
    />
  );
}
