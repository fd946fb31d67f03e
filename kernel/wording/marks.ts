/**
 * Where the two entities of a fact stand in its sentence. While a sentence is put together, characters of the private
 * use area mark what fills its slots, so that rules of elision see the seams; at the end they become spans.
 */

/** Begins whatever fills a slot. */
export const SEAM = '\uE000';
const OPEN = { subject: '\uE001', object: '\uE003' } as const;
const CLOSE = { subject: '\uE002', object: '\uE004' } as const;
const MARKS = /[\uE000-\uE004]/g;

export type End = keyof typeof OPEN;

/** From where to where (exclusive) a name stands, counted in UTF-16 units. */
export type Span = readonly [start: number, end: number];

export interface MarkedText {
  text: string;
  /** Null for an entity that the text does not name. */
  subject: Span | null;
  object: Span | null;
}

export const withoutMarks = (text: string): string => text.replace(MARKS, '');

/** The name of a fact's subject or object, findable afterwards. */
export const marked = (end: End, name: string): string => `${OPEN[end]}${withoutMarks(name)}${CLOSE[end]}`;

/** The text without its marks, and where they were; of a name that occurs twice the first place. */
export function readMarks(text: string): MarkedText {
  const span = (end: End): Span | null => {
    const [open, close] = [text.indexOf(OPEN[end]), text.indexOf(CLOSE[end])];
    if (open === -1 || close === -1) return null;
    const place = (at: number): number => withoutMarks(text.slice(0, at)).length;
    return [place(open), place(close)];
  };
  return { text: withoutMarks(text), subject: span('subject'), object: span('object') };
}
