/** The statement's editor: CodeMirror kept in step with the draft, its problems listed below in words. */
import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { EditorView } from '@codemirror/view';
import { wordsOf } from '../panels/wordsOf.js';
import { useFocusRequest } from '../panels/parts/useFocusRequest.js';
import { Icon } from '../panels/parts/Icon.js';
import { moveFocus } from '../state/page.js';
import { language } from '../state/preferences.js';
import { cypherWords } from '../words/cypher.js';
import { createEditor, goTo, markProblems, replaceText } from './codeMirror.js';
import { jumpTo } from './jump.js';
import { problems, unchecked, watchDraft } from './problems.js';
import { draft, draftVersion } from './query.js';
import { cancel, outcome, run } from './run.js';

const PHRASES_FR: Record<string, string> = {
  Completions: 'Propositions',
  'Control character': 'Caractère de contrôle',
};

export function StatementEditor() {
  const t = wordsOf(cypherWords);
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const words = language.value;
  const found = problems.value;
  // The report beside the statement already says in full what the server told.
  const last = outcome.value;
  const listed = found.filter((problem) => last?.kind !== 'error' || problem.message !== last.error.message);

  useEffect(() => {
    const made = createEditor(place.current!, draft.peek().statement, {
      label: t.editor,
      hint: 'MATCH (a:Entity)-[r]->(b:Entity) RETURN a, r, b LIMIT 50',
      phrases: words === 'fr' ? PHRASES_FR : {},
      keys: { run: () => void run(), cancel, leave: () => moveFocus('canvas') },
      onChange: (statement) => {
        draft.value = { ...draft.peek(), statement };
      },
    });
    view.current = made;
    markProblems(made, problems.peek());
    return () => {
      made.destroy();
      view.current = null;
    };
  }, [words]);
  useEffect(watchDraft, []);
  useEffect(() => {
    if (view.current !== null) replaceText(view.current, draft.peek().statement);
  }, [draftVersion.value]);
  useFocusRequest('editor', () => {
    view.current?.focus();
    return view.current !== null;
  });
  useEffect(
    () =>
      effect(() => {
        const jump = jumpTo.value;
        if (jump === null || view.current === null) return;
        goTo(view.current, jump.offset);
        jumpTo.value = null;
      }),
    [],
  );
  useEffect(() => {
    if (view.current !== null) markProblems(view.current, found);
  }, [found, words]);

  return (
    <>
      <div class="editor-place" ref={place} />
      {(listed.length > 0 || unchecked.value) && (
        <ul class="statement-problems" aria-label={t.problems}>
          {listed.slice(0, 5).map((problem) => (
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
