/**
 * Finds places in JSON text: where it is broken, and on which line the items of its lists begin. Used for the words of
 * a problem only.
 */

const MARK = /([{}[\],:])/;
const QUOTE_MARK = /(")/;
const NUMBER = /(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/;
const WORD = /(true|false|null)/;
const TOKEN = new RegExp(
  `[\\s\\uFEFF]*(?:${[MARK, QUOTE_MARK, NUMBER, WORD].map(({ source }) => source).join('|')})`,
  'y',
);

const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Where the text ends that begins with the quote at `at`; null where it is broken. A pattern of all of it would recurse. */
function stringEnd(text: string, at: number): number | null {
  for (let end = at + 1; ; end = ESCAPE.lastIndex) {
    PLAIN.lastIndex = end;
    PLAIN.test(text);
    if (text[PLAIN.lastIndex] === '"') return PLAIN.lastIndex + 1;
    ESCAPE.lastIndex = PLAIN.lastIndex;
    if (!ESCAPE.test(text)) return null;
  }
}

export interface Place {
  line: number;
  column: number;
}

export function placeAt(text: string, offset: number): Place {
  let [line, start] = [1, 0];
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

/** Where objects and lists are nested more than `most` levels deep; null when they nowhere are. */
export function tooDeepAt(text: string, most: number): number | null {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      for (at++; at < text.length && text.charCodeAt(at) !== QUOTE; at++) if (text.charCodeAt(at) === BACKSLASH) at++;
    } else if (code === 0x7b || code === 0x5b) {
      if (++depth > most) return at;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return null;
}
const [QUOTE, BACKSLASH] = [0x22, 0x5c];

/** An object or list that has been opened. */
type Level = {
  list: boolean;
  key: string | null;
  expect: 'value' | 'key' | 'colon' | 'comma';
  count: number;
  path: string;
};

/**
 * Walks JSON text token by token. `onItem(path, index, offset)` is called for items of lists, the path being keys
 * joined by dots (`nodes`, `edges`). Returns the offset of what does not belong there, or null when the text is sound.
 */
export function walkJson(
  text: string,
  onItem: (path: string, index: number, offset: number) => void = () => undefined,
): number | null {
  const levels: Level[] = [];
  let done = false;
  for (let at = 0, end = 0; ; at = end) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) {
      const rest = text.slice(at).search(/[^\s\uFEFF]/);
      return rest < 0 && done ? null : rest < 0 ? text.length : at + rest;
    }
    const [, mark, quote] = found;
    const offset = TOKEN.lastIndex - (mark ?? quote ?? found[3] ?? found[4] ?? '').length;
    const stringEnds = quote === undefined ? TOKEN.lastIndex : stringEnd(text, offset);
    if (done || stringEnds === null) return offset;
    end = stringEnds;
    const string = quote === undefined ? undefined : text.slice(offset, end);
    const level = levels.at(-1);
    if (mark === '}' || mark === ']') {
      const empty = level?.count === 0;
      if (!level || level.list !== (mark === ']') || !(level.expect === 'comma' || empty)) return offset;
      levels.pop();
    } else if (mark === ',') {
      if (!level || level.expect !== 'comma') return offset;
      level.expect = level.list ? 'value' : 'key';
      continue;
    } else if (mark === ':') {
      if (level?.expect !== 'colon') return offset;
      level.expect = 'value';
      continue;
    } else if (level?.expect === 'key') {
      if (string === undefined) return offset;
      level.key = string.slice(1, -1);
      level.expect = 'colon';
      level.count++;
      continue;
    } else {
      if (level && level.expect !== 'value') return offset;
      if (level?.list) onItem(level.path, level.count++, offset);
      if (mark === '{' || mark === '[') {
        const list = mark === '[';
        levels.push({ list, key: null, expect: list ? 'value' : 'key', count: 0, path: pathInside(level) });
        continue;
      }
    }
    const outer = levels.at(-1);
    if (outer) outer.expect = 'comma';
    else done = true;
  }
}

function pathInside(outer: Level | undefined): string {
  if (outer === undefined) return '';
  if (outer.list) return `${outer.path}[]`;
  return outer.path === '' ? (outer.key ?? '') : `${outer.path}.${outer.key}`;
}

/** Lines on which the items of the named list begin. */
export function itemLines(text: string, path: string): number[] {
  const lines: number[] = [];
  let [line, at] = [1, 0];
  walkJson(text, (found, index, offset) => {
    if (found !== path) return;
    for (let next = text.indexOf('\n', at); next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) {
      line++;
      at = next + 1;
    }
    lines[index] = line;
  });
  return lines;
}
