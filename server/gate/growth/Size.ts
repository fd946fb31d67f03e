/**
 * How large a value may become, as far as the statement itself says; of what comes out of the graph nobody knows before
 * it runs, so it is taken to be as large as such values usually are.
 */

export interface Size {
  readonly kind: 'number' | 'text' | 'list' | 'map' | 'unknown';
  /** About what it takes in memory. */
  readonly bytes: number;
  /** Elements of a list, characters of a text. */
  readonly length: number;
  /** Of a number, or of one written as a text, without its sign. */
  readonly magnitude: number;
  /** Of a list's elements or a map's values; null where nothing is known of them. */
  readonly within: Size | null;
  /** A number that stands in the statement. */
  readonly exact?: number;
  /** Of a node of a pattern: how many different ones there may be. */
  readonly different?: number;
  /** Of a text, if it is known: how often it would say, as a regular expression, that something may repeat. */
  readonly repeats?: number;
}

/** Of an element of a list, beside what it holds. */
export const ELEMENT_BYTES = 32;
const NUMBER_BYTES = 24;
/** Digits of the greatest integer. */
const DIGITS = 19;

export const numberOf = (magnitude: number, exact?: number): Size => ({
  kind: 'number',
  bytes: NUMBER_BYTES,
  length: DIGITS,
  magnitude: Math.abs(magnitude),
  within: null,
  ...(exact === undefined ? {} : { exact }),
});

export const textOf = (bytes: number, length = bytes, magnitude = numberIn(length)): Size => ({
  kind: 'text',
  bytes,
  length,
  magnitude,
  within: null,
});
/** One that is known. */
export const textLike = (text: string, roughly = (count: number): number => count): Size => {
  const length = roughly(text.length);
  const size = textOf(length, length, roughly(Math.abs(Number(text) || 0)));
  return Object.assign(size, { repeats: repetitionsIn(text) });
};

/** Most texts are no regular expressions, which one look tells. */
const repetitionsIn = (text: string): number =>
  /[*+{]/.test(text) ? (text.replaceAll(/\\.|\[[^\]]*\]/gs, '').match(/[*+]|\{\d*,\d*\}/g)?.length ?? 0) : 0;
/** The greatest number that so many digits can write. */
const numberIn = (length: number): number => 10 ** Math.min(DIGITS, length);

export const listOf = (
  within: Size | null,
  length: number,
  bytes = length * ((within?.bytes ?? 0) + ELEMENT_BYTES),
): Size => ({
  kind: 'list',
  bytes,
  length,
  magnitude: 0,
  within,
});

/** What a property, or anything else that is not known, is taken for: a number, a text or a list. */
const SOMETHING: Size = { kind: 'unknown', bytes: 200, length: 100, magnitude: 2_000, within: null };
export const DATA: Size = { ...SOMETHING, within: SOMETHING };

/** Of an element of `list`. */
export const elementOf = ({ kind, within }: Size): Size => within ?? (kind === 'list' ? numberOf(0) : DATA);

/** How many elements going through it takes: a value alone is a list of one. */
export const elementsOf = ({ kind, length }: Size): number => (kind === 'number' || kind === 'text' ? 1 : length);

/** One or the other. */
export function either(one: Size, other: Size): Size {
  if (one === other || covers(one, other)) return one;
  return {
    kind: one.kind === other.kind ? one.kind : 'unknown',
    bytes: Math.max(one.bytes, other.bytes),
    length: Math.max(one.length, other.length),
    magnitude: Math.max(one.magnitude, other.magnitude),
    within: one.within && other.within ? either(one.within, other.within) : (one.within ?? other.within),
  };
}

/** Whether `one`, which is itself one or the other of several, is all that `other` may be. */
const covers = (one: Size, other: Size): boolean =>
  one.kind === other.kind &&
  one.bytes >= other.bytes &&
  one.length >= other.length &&
  one.magnitude >= other.magnitude &&
  other.within === null &&
  one.exact === undefined &&
  one.different === undefined &&
  one.repeats === undefined;

/** Bytes of it as a text, what it only refers to included. */
export const written = ({ bytes, length, within }: Size): number =>
  Math.max(bytes, within ? length * written(within) : 0);

/** `one + other`, where texts and lists are joined and numbers added. */
export function joined(one: Size, other: Size): Size {
  const kinds = [one.kind, other.kind];
  if (kinds.every((kind) => kind === 'number'))
    return numberOf(one.magnitude + other.magnitude, sum(one.exact, other.exact));
  const bytes = one.bytes + other.bytes;
  if (kinds.includes('text') && kinds.every((kind) => kind === 'text' || kind === 'number'))
    return { ...textOf(bytes, one.length + other.length), repeats: repeatsOf(one) + repeatsOf(other) };
  const parts = [one, other];
  const elements = parts.flatMap((part) => [
    ...(part.within ? [part.within] : []),
    ...(part.kind === 'list' ? [] : [part]),
  ]);
  const [first, ...rest] = elements;
  return {
    kind: kinds.includes('list') ? 'list' : 'unknown',
    bytes: bytes + ELEMENT_BYTES,
    length: parts.reduce((length, part) => length + (part.kind === 'map' ? 1 : elementsOf(part)), 0),
    magnitude: one.magnitude + other.magnitude,
    within: first ? rest.reduce(either, first) : null,
  };
}
/** A text of which nothing else is known may be nothing but signs of repetition. */
export const repeatsOf = ({ kind, length, repeats = kind === 'text' ? length / 2 : 0 }: Size): number => repeats;
const sum = (one?: number, other?: number): number | undefined =>
  one === undefined || other === undefined ? undefined : one + other;
