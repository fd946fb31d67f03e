/** Reads the beginning of an XML text: the encoding it declares and the name of its root element. */

/** Null when it declares none. */
export const xmlEncoding = (text: string): string | null =>
  /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(text)?.[1] ?? null;

/** Local name of the root element, in lower case; null when the text ends before it. */
export function xmlRoot(text: string): string | null {
  const rest = text.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, '').replace(/<!DOCTYPE[^[>]*(\[[\s\S]*?\]\s*)?>/gi, '');
  return /<(?:[\w.-]+:)?([\w.-]+)[\s/>]/.exec(rest)?.[1]?.toLowerCase() ?? null;
}
