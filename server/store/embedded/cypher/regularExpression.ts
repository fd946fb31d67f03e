/**
 * Neo4j matches with Java's regular expressions, the embedded engine with Rust's. This writes the part of Java's that
 * is understood here so that Rust's means the same; anything else is refused (null).
 */

/** What Java's dot leaves out; Rust's leaves out only the first. */
const ANY = '[^\\n\\r\\x{85}\\x{2028}\\x{2029}]';
const PLAIN = /^[^\\^$.|?*+()[\]{}]$/u;
const ESCAPABLE = /^[\\^$.|?*+()[\]{}\-/&~#@!"'%:;,<>=_ ]$/;

export function toRustRegularExpression(java: string): string | null {
  let ignoreCase = false;
  let rest = java;
  if (rest.startsWith('(?i)')) {
    ignoreCase = true;
    rest = rest.slice(4);
  }
  let out = '';
  const characters = [...rest];
  let depth = 0;
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] as string;
    if (character === '\\') {
      const next = characters[++at];
      if (next === undefined || !ESCAPABLE.test(next)) return null;
      out += escaped(next);
    } else if (character === '.') out += ANY;
    else if (character === '[') {
      const read = characterClass(characters, at, ignoreCase);
      if (!read) return null;
      out += read.text;
      at = read.end;
    } else if (character === '(') {
      if (characters[at + 1] === '?') {
        if (characters[at + 2] !== ':') return null;
        at += 2;
      }
      depth++;
      out += '(?:';
    } else if (character === ')') {
      if (--depth < 0) return null;
      out += ')';
    } else if (character === '|') out += '|';
    else if (character === '*' || character === '+' || character === '?') {
      // A quantifier needs something before it; *+ and the like are possessive in Java.
      const before = characters[at - 1];
      if (before === undefined || ((before === '(' || before === '|') && characters[at - 2] !== '\\')) return null;
      if (characters[at + 1] === '+' || characters[at + 1] === '*') return null;
      out += character;
    } else if (PLAIN.test(character)) {
      const written = literal(character, ignoreCase);
      if (written === null) return null;
      out += written;
    } else return null;
  }
  return depth === 0 ? `(?:${out})` : null;
}

const escaped = (character: string): string =>
  /[A-Za-z0-9_ ]/.test(character) || (character.codePointAt(0) as number) > 127
    ? character
    : `\\x{${(character.codePointAt(0) as number).toString(16)}}`;

/** Java's (?i) folds ASCII letters only. */
function literal(character: string, ignoreCase: boolean): string | null {
  if (!ignoreCase || !/[A-Za-z]/.test(character)) return escaped(character);
  return `[${character.toLowerCase()}${character.toUpperCase()}]`;
}

/** A class of plain characters and ranges: [a-zA-Z0-9_é]. */
function characterClass(
  characters: string[],
  start: number,
  ignoreCase: boolean,
): { text: string; end: number } | null {
  let at = start + 1;
  const negated = characters[at] === '^';
  if (negated) at++;
  let text = '';
  for (let first = true; ; first = false) {
    const low = characters[at];
    if (low === undefined || (first && low === ']')) return null;
    if (low === ']') break;
    if (/[[\\&^-]/.test(low)) return null;
    const high = characters[at + 1] === '-' && characters[at + 2] !== ']' ? characters[at + 2] : undefined;
    if (high !== undefined) {
      if (/[[\\&^-]/.test(high) || (high.codePointAt(0) as number) < (low.codePointAt(0) as number)) return null;
      if (ignoreCase && !/^([a-z]{2}|[A-Z]{2}|[0-9]{2})$/.test(low + high)) return null;
      text += `${escaped(low)}-${escaped(high)}`;
      if (ignoreCase && /[a-zA-Z]/.test(low))
        text += low < 'a' ? `${low.toLowerCase()}-${high.toLowerCase()}` : `${low.toUpperCase()}-${high.toUpperCase()}`;
      at += 3;
    } else {
      text += escaped(low);
      if (ignoreCase && /[a-zA-Z]/.test(low)) text += low.toLowerCase() + low.toUpperCase();
      at++;
    }
  }
  return { text: `[${negated ? '^' : ''}${text}]`, end: at };
}
