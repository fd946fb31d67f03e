/**
 * Colours Cypher as one writes: keywords, labels and types, strings, numbers, parameters, functions, comments. Reads
 * line by line and never fails.
 */
import { StreamLanguage, type StringStream } from '@codemirror/language';

const KEYWORDS = new Set(
  (
    'all and any as asc ascending by call case commit contains create delete desc descending detach distinct else end ends exists explain finish foreach from in into is limit load match merge next none not null ' +
    'nulls offset on optional or order profile remove return set single skip starts then true false union unwind use when where with xor yield'
  ).split(' '),
);

interface State {
  inComment: boolean;
  quote: string | null;
  /** The last thing that counts: a colon opens labels and types. */ before: string;
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
  if (stream.match(/^\$(?:[\p{L}_][\p{L}\p{N}_]*|`[^`]*`)/u)) return told(state, 'variable', 'macroName');
  if (stream.match(/^(?:0x[\da-f]+|0o[0-7]+|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?)/i))
    return told(state, 'number', 'number');
  if (stream.match(/^`(?:[^`]|``)*`?/))
    return told(state, before === ':' ? ':' : 'name', before === ':' ? 'typeName' : 'variableName');
  if (stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u)) {
    const word = stream.current();
    if (before === ':') return told(state, 'type', 'typeName');
    if (before === '.') return told(state, 'name', 'propertyName');
    if (KEYWORDS.has(word.toLowerCase())) return told(state, 'keyword', 'keyword');
    return told(state, 'name', stream.match(/^\s*\(/, false) ? 'variableName.function' : 'variableName');
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

function told(state: State, before: string, name: string): string {
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
