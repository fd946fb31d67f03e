/** The letters of a text: one code point each, so that no emoji is cut in half. */

/** The one that begins at `at`. */
export const letterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) as number);

/** The one that ends before `end`. */
export function letterBefore(text: string, end: number): string {
  const pair = end > 1 ? text.slice(end - 2, end) : '';
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair) ? pair : text.slice(end - 1, end);
}

/** Units turned round at once: as one array of letters a long text would take twenty times its room. */
const PIECE = 65_536;

/** From the last letter to the first. */
export function backwards(text: string): string {
  const parts: string[] = [];
  for (let end = text.length; end > 0;) {
    let from = Math.max(0, end - PIECE);
    // Not in the midst of a letter.
    if (from > 0 && letterBefore(text, from + 1).length === 2) from--;
    parts.push([...text.slice(from, end)].reverse().join(''));
    end = from;
  }
  return parts.join('');
}
