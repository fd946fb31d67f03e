/** Copies text, and says so; where the browser forbids it, a notice says what to do instead. */
import { notify } from '../../state/tasks.js';
import { announcement } from '../../state/page.js';
import { commonWords } from '../../words/common.js';
import { wordsOf } from '../wordsOf.js';

/** Resolves to true when the text is on the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Pages served over plain HTTP from another host have no clipboard interface.
    if (!copyByCommand(text)) {
      notify({ tone: 'warning', message: { en: commonWords.en.copyFailed, fr: commonWords.fr.copyFailed } });
      return false;
    }
  }
  announcement.value = wordsOf(commonWords).copied;
  return true;
}

function copyByCommand(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'spoken';
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  const before = document.activeElement;
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
