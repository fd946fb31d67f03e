/**
 * Lists of texts in one text, parted by a separator of one character. A backslash before a separator makes it part of
 * its item; of backslashes before one, each stands twice; all others mean nothing. A list of one empty text is a
 * backslash. Pure.
 */

/** Of one item at least. */
export function joinList(items: readonly string[], separator: string): string {
  if (items.length === 1 && /^\\*$/.test(items[0] ?? '')) return `${items[0]}\\`;
  const last = items.length - 1;
  return items.map((item, i) => escaped(item, separator, i < last)).join(separator);
}

function escaped(item: string, separator: string, isFollowed: boolean): string {
  let [made, backslashes] = ['', 0];
  for (const letter of item) {
    if (letter === '\\') backslashes++;
    else {
      made += '\\'.repeat(letter === separator ? backslashes * 2 + 1 : backslashes) + letter;
      backslashes = 0;
    }
  }
  return made + '\\'.repeat(isFollowed ? backslashes * 2 : backslashes);
}

/** The items that `joinList` joined; of any other text, those between its separators. */
export function splitList(text: string, separator: string): string[] {
  if (!text.includes('\\')) return text.split(separator);
  if (/^\\+$/.test(text)) return [text.slice(1)];
  const items: string[] = [];
  let [item, backslashes] = ['', 0];
  for (const letter of text) {
    if (letter === '\\') backslashes++;
    else {
      const isEscaped = letter === separator && backslashes % 2 === 1;
      item += '\\'.repeat(letter === separator ? backslashes >> 1 : backslashes);
      backslashes = 0;
      if (letter !== separator || isEscaped) item += letter;
      else {
        items.push(item);
        item = '';
      }
    }
  }
  return [...items, item + '\\'.repeat(backslashes)];
}
