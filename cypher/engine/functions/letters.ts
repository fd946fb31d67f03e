/** The letters of a text: one code point each, so that no emoji is cut in half. */

/** The one that begins at `at`. */
export const letterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) as number);

/** The one that ends before `end`. */
export function letterBefore(text: string, end: number): string {
  const pair = end > 1 ? text.slice(end - 2, end) : '';
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair) ? pair : text.slice(end - 1, end);
}

/** From the last to the first. */
export function backwards(text: string): string {
  const parts: string[] = [];
  // In pieces: as an array of letters a long text would take twenty times its room.
  for (let end = text.length; end > 0;) {
    let piece = '';
    for (let count = 0; end > 0 && count < 4_096; count++) {
      const letter = letterBefore(text, end);
      piece += letter;
      end -= letter.length;
    }
    parts.push(piece);
  }
  return parts.join('');
}
