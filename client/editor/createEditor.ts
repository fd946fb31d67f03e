/** CodeMirror set up for Cypher: highlighting, completion, marks at problems, keys. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { lintGutter } from '@codemirror/lint';
import { EditorState, Prec, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import { completeCypher } from './completion.js';
import { cypherMode } from './cypherMode.js';
import { editorTheme } from './editorTheme.js';

interface EditorKeys {
  run: () => void;
  cancel: () => void;
  /** Escape: the focus goes back to the graph. */
  leave: () => void;
}

export interface EditorOptions {
  text: string;
  /** Whether all of the text is selected at first, so that typing replaces it; else the cursor stands at its end. */
  selected: boolean;
  /** Name of the field, for the screen reader. */
  label: string;
  /** Shown while the text is empty. */
  hint: string;
  /** CodeMirror's own words, from English into the page's language. */
  phrases: Record<string, string>;
  keys: EditorKeys;
  onChange: (text: string) => void;
}

export function createEditor(parent: HTMLElement, options: EditorOptions): EditorView {
  const extensions: Extension[] = [
    runKeys(options.keys),
    lineNumbers(),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    lintGutter(),
    cypherMode,
    editorTheme,
    EditorView.lineWrapping,
    autocompletion({ override: [completeCypher], icons: false }),
    editingKeys(options.keys),
    placeholder(options.hint),
    EditorState.phrases.of(options.phrases),
    EditorView.contentAttributes.of({ 'aria-label': options.label, spellcheck: 'false' }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) options.onChange(update.state.doc.toString());
    }),
  ];
  const { text, selected } = options;
  const selection = { anchor: selected ? 0 : text.length, head: text.length };
  return new EditorView({ parent, state: EditorState.create({ doc: text, selection, extensions }) });
}

/** Run and cancel come before every key of CodeMirror's. */
const runKeys = (keys: EditorKeys): Extension =>
  Prec.highest(
    keymap.of([
      {
        key: 'Mod-Enter',
        run: (view) => {
          closeCompletion(view);
          keys.run();
          return true;
        },
      },
      { key: 'Mod-.', run: always(keys.cancel) },
    ]),
  );

/** Tab is left to the browser: a keyboard must be able to leave the editor. */
const editingKeys = (keys: EditorKeys): Extension =>
  keymap.of([
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...historyKeymap,
    ...defaultKeymap,
    { key: 'Escape', run: always(keys.leave) },
  ]);

const always = (run: () => void) => () => {
  run();
  return true;
};
