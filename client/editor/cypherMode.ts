/**
 * Colours Cypher as one writes: keywords, labels and types, strings, numbers, parameters, functions, comments. Reads
 * line by line and never fails.
 */
import { StreamLanguage, type StringStream } from '@codemirror/language';
import { KEYWORDS } from './keywords.js';

interface State {
  inComment: boolean;
  /** The mark that ends the string being read. */
  quote: string | null;
  /** What was read last: a colon opens labels and types. */
  before: string;
}

function token(stream: StringStream, state: State): string | null {
  if (state.inComment) {
    if (stream.skipTo('*/')) {
      stream.match('*/');
      state.inComment = false;
    } else stream.skipToEnd();
    return 'comment';
  }
  if (state.quote !== null) return string(stream, state, state.quote);
  if (stream.eatSpace()) return null;
  if (stream.match('//')) {
    stream.skipToEnd();
    return 'comment';
  }
  if (stream.match('/*')) {
    state.inComment = true;
    return 'comment';
  }
  const before = state.before;
  if (stream.match(/^\$(?:[\p{L}_][\p{L}\p{N}_]*|`[^`]*`)/u)) return remembered(state, 'variable', 'macroName');
  if (stream.match(/^(?:0x[\da-f]+|0o[0-7]+|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?)/i))
    return remembered(state, 'number', 'number');
  if (stream.match(/^`(?:[^`]|``)*`?/))
    return remembered(state, before === ':' ? ':' : 'name', before === ':' ? 'typeName' : 'variableName');
  if (stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u)) {
    const word = stream.current();
    if (before === ':') return remembered(state, 'type', 'typeName');
    if (before === '.') return remembered(state, 'name', 'propertyName');
    if (KEYWORDS.has(word.toLowerCase())) return remembered(state, 'keyword', 'keyword');
    return remembered(state, 'name', stream.match(/^\s*\(/, false) ? 'variableName.function' : 'variableName');
  }
  const char = stream.next()!;
  if (char === '"' || char === "'") {
    state.before = 'string';
    return string(stream, state, char);
  }
  // In `:A|B` and `:A&B` the colon's reach goes on; in a map's `key: value` it does not, and colouring a variable as a
  // type there does no harm.
  state.before = (char === '|' || char === '&' || char === '!') && (before === 'type' || before === ':') ? ':' : char;
  return /[()[\]{}]/.test(char) ? 'bracket' : 'operator';
}

/** Keeps what was read, and says how it is coloured. */
function remembered(state: State, before: string, name: string): string {
  state.before = before;
  return name;
}

function string(stream: StringStream, state: State, quote: string): string {
  state.quote = quote;
  for (let char = stream.next(); char != null; char = stream.next()) {
    if (char === '\\') stream.next();
    else if (char === quote) {
      state.quote = null;
      break;
    }
  }
  return 'string';
}

export const cypherMode = StreamLanguage.define<State>({
  name: 'cypher',
  startState: () => ({ inComment: false, quote: null, before: '' }),
  token,
  languageData: {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] },
  },
});
