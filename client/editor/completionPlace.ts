/** What is being written at a place in a statement, read from the text before it. Pure. */

export type CompletionPlace = 'label' | 'type' | 'property' | 'parameter' | 'word';

/** In `[r:SIGNED|` and `[:`: a colon inside square brackets, types parted by bars. */
const AFTER_TYPE_COLON = /\[[^\][]*:\s*(?:[\p{L}\p{N}_`]+\s*\|\s*:?\s*)*$/u;
/** In `(a:`, `a:A&`: a colon or an operator of labels, behind a variable or inside round brackets. */
const AFTER_LABEL_COLON = /(?:\([^()[\]]*|\b[\p{L}_][\p{L}\p{N}_]*)[:&|]\s*!?$/u;
const AFTER_DOT = /[\p{L}\p{N}_)\]]\.$/u;
/** In `(a {` and `[r {name: 1, `: where the next key of a map stands. */
const BEFORE_MAP_KEY = /[([][^()[\]]*\{(?:[^{}]*,)?\s*$/;

/** `MATCH (a:Per` → a label that begins at offset 9. */
export function completionPlace(before: string): { place: CompletionPlace; from: number } {
  const word = /`?[\p{L}\p{N}_]*$/u.exec(before)![0];
  const from = before.length - word.length;
  return { place: placeAfter(before.slice(0, from)), from };
}

/** Comments, strings and quoted names, whole; `isProse` recognises what is left open at the end of a text. */
const CLOSED =
  /\/\/[^\n]*\n|\/\*[^]*?\*\/|'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"|`(?:[^`]|``)*`|\/(?![/*])|[^/'"`]+/uy;

/** Whether the text ends inside a comment, a string, or a quoted name of several words. */
export function isProse(before: string): boolean {
  let end = 0;
  CLOSED.lastIndex = 0;
  while (end < before.length && CLOSED.test(before)) end = CLOSED.lastIndex;
  return end < before.length && !/^`[\p{L}\p{N}_]*$/u.test(before.slice(end));
}

function placeAfter(lead: string): CompletionPlace {
  if (lead.endsWith('$')) return 'parameter';
  if (AFTER_TYPE_COLON.test(lead)) return 'type';
  const inMap = /\{[^}]*$/.test(lead.slice(lead.lastIndexOf('(')));
  if (AFTER_LABEL_COLON.test(lead) && !inMap) return 'label';
  return AFTER_DOT.test(lead) || BEFORE_MAP_KEY.test(lead) ? 'property' : 'word';
}
