/** Which of the chosen files cannot be read, in a box that is spoken when it appears. */
import { language } from '../../state/preferences.js';
import { importDialogWords } from '../../words/import/dialog.js';
import { list } from '../../words/numbers.js';
import { wordsOf } from '../wordsOf.js';

/** Names that are listed; a folder may hold thousands of files. */
const NAMED = 5;

export function UnreadFiles({ names }: { names: readonly string[] }) {
  const t = wordsOf(importDialogWords);
  const others = Math.max(0, names.length - NAMED);
  return (
    <div class="request-error" role="alert">
      <p>{t.unread(list(names.slice(0, NAMED), language.value), others)}</p>
      <p class="soft small">{t.unreadHelp}</p>
    </div>
  );
}
