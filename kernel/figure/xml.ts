/** Writes XML: escapes what must be, rounds numbers to hundredths, leaves out what is undefined. */
export type AttributeValue = string | number | undefined;

const FORBIDDEN_CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text safe in content and in double-quoted attributes; characters that XML forbids become U+FFFD. */
export const escapeXml = (text: string): string => escapeXmlContent(text).replace(/"/g, '&quot;');

/** The same for content alone, where quotes may stay. */
export const escapeXmlContent = (text: string): string =>
  text
    .replace(FORBIDDEN_CONTROLS, '\ufffd')
    .replace(LONE_SURROGATES, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

/** To two decimals, without a negative zero. */
export const rounded = (value: number): string => String(Math.round(value * 100) / 100 + 0);

/** Coordinates as path data and transforms have them. */
export const point = ({ x, y }: { x: number; y: number }): string => `${rounded(x)} ${rounded(y)}`;

/** `element('circle', {cx: 1}, …)`; content is XML already, and absent content closes the tag at once. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  content?: string | readonly string[],
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) =>
      value === undefined ? '' : ` ${key}="${typeof value === 'number' ? rounded(value) : escapeXml(value)}"`,
    )
    .join('');
  const inside = typeof content === 'string' ? content : content?.join('');
  return inside === undefined ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** A key as an XML id: what an id may not hold is written as its code between low lines. */
export const xmlId = (prefix: string, key: string): string =>
  `${prefix}-${key.replace(/[^A-Za-z0-9.-]/g, (c) => `_${(c.codePointAt(0) ?? 0).toString(16)}_`)}`;
