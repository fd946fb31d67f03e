/** Asks before a statement that changes the database runs; the keyboard starts at the safe answer, Escape is no. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { wordsOf } from '../panels/wordsOf.js';
import { moveFocus } from '../state/page.js';
import { cypherWords } from '../words/cypher.js';
import { leaveAskedFor, runAskedFor } from './run.js';

export function WriteQuestion({ statement }: { statement: string }) {
  const t = wordsOf(cypherWords);
  const safe = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => safe.current?.focus(), []);
  const answer = (yes: boolean) => {
    moveFocus('editor');
    if (yes) void runAskedFor();
    else leaveAskedFor();
  };
  return (
    <div
      class="result-error"
      role="alertdialog"
      aria-label={t.writeAsk}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        answer(false);
      }}
    >
      <p>
        <strong>{t.writeAsk}</strong>
      </p>
      <p>{t.writeHelp}</p>
      <pre class="code">{statement}</pre>
      <div class="button-row">
        <button type="button" class="button plain danger" onClick={() => answer(true)}>
          {t.run}
        </button>
        <button type="button" ref={safe} class="button plain" onClick={() => answer(false)}>
          {t.cancel}
        </button>
      </div>
    </div>
  );
}
