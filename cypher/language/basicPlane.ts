/**
 * A statement for Neo4j's analysis, which counts letters beyond the basic plane, such as emoji, now as one and now as
 * two: those in texts and comments give way to as much that counts alike everywhere. Pure.
 */

const PIECE = /\/\/[^\r\n]*|\/\*[^]*?\*\/|'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"|`(?:[^`]|``)*`/g;
const BEYOND = /[\u{10000}-\u{10ffff}]/gu;
/** For private use: a letter of these, twice, stands for another. */
const FIRST = 0xe000;
const MOST = 6_400;
const OWN = /[\ue000-\uf8ff]/;

/** `restored`: a message about `text` as one about the statement. A statement that has letters for private use stays. */
export function inBasicPlane(statement: string): { text: string; restored(message: string): string } {
  if (OWN.test(statement)) return { text: statement, restored: (message) => message };
  const places = new Map<string, number>();
  const standIn = (letter: string): string => {
    const at = places.get(letter) ?? places.size;
    if (at >= MOST) return letter;
    places.set(letter, at);
    return String.fromCharCode(FIRST + at).repeat(2);
  };
  const text = statement.replace(PIECE, (piece) => (piece.startsWith('`') ? piece : piece.replace(BEYOND, standIn)));
  const letters = [...places.keys()];
  return {
    text,
    restored: (message) =>
      message.replace(/([\ue000-\uf8ff])\1/g, (pair) => letters[pair.charCodeAt(0) - FIRST] ?? pair),
  };
}
