/** Reads the beginning of an XML text: the encoding it declares and the name of its root element. */

/** Null when it declares none. */
export const xmlEncoding = (text: string): string | null =>
  /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(text)?.[1] ?? null;

/** What may stand before the root, and how each ends. A document type may declare things within brackets. */
const BEFORE_ROOT: readonly [start: string, end: RegExp][] = [
  ['<?', /\?>/g],
  ['<!--', /-->/g],
  ['<!', />/g],
];
const DECLARATIONS_END = /\]\s*>/g;
const ROOT = /<(?:[\w.-]+:)?([\w.-]+)[\s/>]/y;

/** Local name of the root element, in lower case; null when the text ends before it. Takes time as the text is long. */
export function xmlRoot(text: string): string | null {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const before = BEFORE_ROOT.find(([start]) => text.startsWith(start, at));
    if (!before) {
      ROOT.lastIndex = at;
      const name = ROOT.exec(text)?.[1];
      if (name !== undefined) return name.toLowerCase();
      at += 1;
      continue;
    }
    const [start, end] = before;
    const opened = start === '<!' && endOf(text, at, /[[>]/g);
    const over =
      opened && text[opened - 1] === '[' ? endOf(text, opened, DECLARATIONS_END) : endOf(text, at + start.length, end);
    if (over === null) return null;
    at = over;
  }
  return null;
}

/** The place after the first match from `at` on; null where there is none. */
function endOf(text: string, at: number, pattern: RegExp): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
