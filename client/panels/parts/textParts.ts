/** A property's text as it is shown: its addresses as links, and its beginning when it is long. Pure. */

export interface TextPart {
  text: string;
  /** Where it leads; absent for plain words. */
  href?: string;
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"'«»“”]+/gi;
/** Ends a sentence, not an address. */
const AFTER = /[.,;:!?…]+$/;

/** Only addresses of the web become links, never those that run or open something on the reader's machine. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutEnd(found);
    if (!URL.canParse(address)) continue;
    if (index > end) parts.push({ text: text.slice(end, index) });
    parts.push({ text: address, href: address });
    end = index + address.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

/** The address without the sentence's punctuation, and without a bracket that it does not open. */
function withoutEnd(found: string): string {
  let address = found.replace(AFTER, '');
  while (address.endsWith(')') && address.split(')').length > address.split('(').length)
    address = address.slice(0, -1).replace(AFTER, '');
  return address;
}

const MOST_LINES = 8;
const MOST_LETTERS = 400;

/** What is shown of a long text before it is unfolded; null for a text that is shown whole. */
export function beginningOf(text: string): string | null {
  const lines = text.split(/\r\n?|\n/);
  // Folding that hides next to nothing helps nobody.
  if (lines.length <= MOST_LINES + 2 && text.length <= MOST_LETTERS * 1.25) return null;
  const first = lines.slice(0, MOST_LINES).join('\n');
  if (first.length <= MOST_LETTERS) return first.trimEnd();
  const cut = first.slice(0, MOST_LETTERS);
  const space = cut.search(/\s\S*$/);
  return space > MOST_LETTERS * 0.8 ? cut.slice(0, space) : cut;
}
