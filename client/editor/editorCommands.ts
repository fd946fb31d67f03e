/** What the page does to an editor that is there: put a text into it, mark problems in it, go to a place. */
import { setDiagnostics } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import type { Problem } from './lintWorker.js';

/** Replaces the whole text; the cursor goes to its end. The same text leaves everything as it is. */
export function replaceText(view: EditorView, text: string): void {
  if (view.state.doc.toString() !== text)
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: text },
      selection: { anchor: text.length },
    });
}

/** Marks problems at their place; positions beyond the text count as its end. */
export function markProblems(view: EditorView, problems: readonly Problem[]): void {
  const end = view.state.doc.length;
  const place = (offset: number) => Math.max(0, Math.min(end, offset));
  view.dispatch(
    setDiagnostics(
      view.state,
      problems.map(({ from, to, severity, message }) => ({
        from: place(from),
        to: place(Math.max(to, from)),
        severity,
        message,
      })),
    ),
  );
}

/** Puts the cursor at an offset, brings it into view, and gives the editor the focus. */
export function goTo(view: EditorView, offset: number): void {
  view.dispatch({ selection: { anchor: Math.min(view.state.doc.length, offset) }, scrollIntoView: true });
  view.focus();
}
