/** The statement's editor, and below it the statement's problems in words. */
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../panels/parts/Icon.js';
import { wordsOf } from '../panels/wordsOf.js';
import { cypherWords } from '../words/cypher.js';
import { goTo } from './editorCommands.js';
import { problems, unchecked, watchDraft } from './problems.js';
import { outcome } from './run.js';
import { useStatementEditor } from './useStatementEditor.js';

/** More problems than these are not listed; each is marked in the text all the same. */
const MOST_LISTED = 5;

export function StatementEditor() {
  const t = wordsOf(cypherWords);
  const place = useRef<HTMLDivElement>(null);
  const view = useStatementEditor(place);
  useEffect(watchDraft, []);
  // The report beside the statement already says in full what the server answered.
  const last = outcome.value;
  const listed = problems.value.filter((problem) => last?.kind !== 'error' || problem.message !== last.error.message);
  return (
    <>
      <div class="editor-place" ref={place} />
      {(listed.length > 0 || unchecked.value) && (
        <ul class="statement-problems" aria-label={t.problems}>
          {listed.slice(0, MOST_LISTED).map((problem) => (
            <li key={`${problem.from} ${problem.message}`}>
              <button
                type="button"
                class="problem"
                data-severity={problem.severity}
                onClick={() => view.current !== null && goTo(view.current, problem.from)}
              >
                <Icon name="warning" size={14} /> {t.problem(problem.line, problem.column, problem.message)}
              </button>
            </li>
          ))}
          {unchecked.value && <li class="soft small">{t.checkingOff}</li>}
        </ul>
      )}
    </>
  );
}
