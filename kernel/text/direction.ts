/**
 * Right-to-left text among left-to-right: marks that keep a text's signs and digits in its own order, wherever it
 * stands (canvas, SVG, sentence). Takes no room.
 */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}]/u;

/** Whether the first letter of the text is read from right to left. */
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? '');

/** The text as a unit of its own, in the direction of `whole`, of which it may be a line; unchanged without need. */
export function isolated(text: string, whole = text): string {
  if (!RIGHT_TO_LEFT.test(whole)) return text;
  return `${isRightToLeft(whole) ? '\u2067' : '\u2066'}${text}\u2069`;
}
