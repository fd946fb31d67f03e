/**
 * The CodeMirror editor of the statement, kept in step with the draft: the draft follows what is typed, the editor
 * takes over texts, problems and places that come from outside.
 */
import { effect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { EditorView } from '@codemirror/view';
import { useFocusRequest } from '../panels/parts/useFocusRequest.js';
import { wordsOf } from '../panels/wordsOf.js';
import { moveFocus } from '../state/page.js';
import { language } from '../state/preferences.js';
import { cypherWords } from '../words/cypher.js';
import { createEditor } from './createEditor.js';
import { isExample } from './examples.js';
import { goTo, markProblems, replaceText } from './editorCommands.js';
import { jumpTo } from './jump.js';
import { problems } from './problems.js';
import { draft, draftVersion } from './query.js';
import { cancel, run } from './run.js';

const HINT = 'MATCH (a:Entity)-[r]->(b:Entity) RETURN a, r, b LIMIT 50';

/** Puts the editor into `place`; made anew when the language changes. The ref is null before and after. */
export function useStatementEditor(place: RefObject<HTMLElement | null>): RefObject<EditorView | null> {
  const t = wordsOf(cypherWords);
  const view = useRef<EditorView | null>(null);
  useLayoutEffect(() => {
    const text = draft.peek().statement;
    const made = createEditor(place.current!, {
      text,
      selected: isExample(text),
      label: t.editor,
      hint: HINT,
      phrases: t.editorPhrases,
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
  }, [language.value]);
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
  const found = problems.value;
  useEffect(() => {
    if (view.current !== null) markProblems(view.current, found);
  }, [found, language.value]);
  return view;
}
