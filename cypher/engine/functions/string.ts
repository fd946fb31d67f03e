/** Texts. What counts as one character is one code point, so that no emoji is cut in half. */
import { typeError, valueError } from '../CypherError.js';
import type { Value } from '../values/Value.js';
import type { Argument, FunctionContext, FunctionEntry, TypeName } from './FunctionEntry.js';
import { gather } from './gather.js';
import { endOfLetters, letterAt, letterBefore } from './letters.js';

const text = (name: string): Argument => ({ name, types: ['STRING'] });
const integer = (name: string): Argument => ({ name, types: ['INTEGER'] });

const entry = (
  name: string,
  about: string,
  args: Argument[],
  call: (...args: never[]) => Value,
  returns: TypeName = 'STRING',
): FunctionEntry => ({
  name,
  about,
  family: 'string',
  arguments: args,
  returns,
  call: (values) => (call as (...args: Value[]) => Value)(...values),
});
/** Of one that makes much of little: it learns what it makes, so that others have their turn in its midst. */
const largeEntry = (
  name: string,
  about: string,
  args: Argument[],
  call: (context: FunctionContext, ...args: never[]) => Value,
  returns?: TypeName,
): FunctionEntry => ({
  ...entry(name, about, args, () => null, returns),
  call: (values, context) => (call as (context: FunctionContext, ...args: Value[]) => Value)(context, ...values),
});

function notNegative(name: string, value: bigint): number {
  if (value < 0n) throw valueError(`${name} must not be negative.`, 'NegativeIntegerArgument');
  return Number(value);
}
/** Each code point, and between them and at both ends the replacement, where nothing is searched for. */
const replaced = (context: FunctionContext, original: string, search: string, replacement: string): string =>
  search === ''
    ? ['', ...gather(original, context), ''].join(replacement)
    : gather(pieces(original, expressionOf([search])), context).join(replacement);

// An empty text is all that can be cut from one, whatever is asked.
/** From the code point at `start`; to the end where no length is given. */
function piece(original: string, start: number, length = Number.POSITIVE_INFINITY): string {
  const from = endOfLetters(original, 0, start);
  return original.slice(from, endOfLetters(original, from, length));
}

// What Java calls white space: not the spaces that forbid a break.
const SPACE = String.raw`[\t-\r\u001C-\u0020\u1680\u2000-\u2006\u2008-\u200A\u2028\u2029\u205F\u3000]`;
const BLANK = new RegExp(SPACE);
/** `characters`: any of them is taken away, in any order; none given: white space. */
function trimmed(
  input: string,
  characters: string | undefined,
  { start, end }: { start: boolean; end: boolean },
): string {
  const among = new Set(characters);
  const unwanted = (letter: string): boolean => (characters === undefined ? BLANK.test(letter) : among.has(letter));
  let [from, to] = [0, input.length];
  while (start && from < to) {
    const letter = letterAt(input, from);
    if (!unwanted(letter)) break;
    from += letter.length;
  }
  while (end && to > from) {
    const letter = letterBefore(input, to);
    if (!unwanted(letter)) break;
    to -= letter.length;
  }
  return input.slice(from, to);
}
const trims = (name: string, where: string, sides: { start: boolean; end: boolean }): FunctionEntry =>
  entry(
    name,
    `The text without white space, or without these characters, ${where}.`,
    [text('input'), { ...text('trimCharacterString'), optional: true }],
    (input: string, characters?: string) => trimmed(input, characters, sides),
  );

function split(context: FunctionContext, original: string, by: string | Value[]): Value {
  const delimiters = typeof by === 'string' ? [by] : by;
  if (delimiters.includes(null)) return null;
  if (!delimiters.every((one) => typeof one === 'string'))
    throw typeError('split() takes a STRING or a LIST of STRINGs.');
  if (original === '' || delimiters.length === 0) return [original];
  if (delimiters.includes('')) return gather(original, context).filter((letter) => !delimiters.includes(letter));
  return gather(pieces(original, expressionOf(delimiters)), context);
}
const expressionOf = (searched: readonly string[]): RegExp =>
  new RegExp(searched.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|'), 'gu');
function* pieces(original: string, separator: RegExp): Iterable<string> {
  let from = 0;
  for (const { index, 0: found } of original.matchAll(separator)) {
    yield original.slice(from, index);
    from = index + found.length;
  }
  yield original.slice(from);
}

const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'];
function normalize(input: string, form = 'NFC'): string {
  if (!FORMS.includes(form)) throw valueError(`"${form}" is no normal form. There are ${FORMS.join(', ')}.`);
  return input.normalize(form);
}

const toLower = (input: string): string => input.toLowerCase();
const toUpper = (input: string): string => input.toUpperCase();
const bothSides = { start: true, end: true };

export const string: FunctionEntry[] = [
  entry(
    'left',
    'The first characters of a text.',
    [text('original'), integer('length')],
    (original: string, length: bigint) => original && piece(original, 0, notNegative('The length', length)),
  ),
  entry(
    'right',
    'The last characters of a text.',
    [text('original'), integer('length')],
    (original: string, length: bigint) => {
      let from = original.length;
      for (let left = notNegative('The length', length); left > 0 && from > 0; left--)
        from -= letterBefore(original, from).length;
      return original.slice(from);
    },
  ),
  entry(
    'substring',
    'A piece of a text; the first character is at 0.',
    [text('original'), integer('start'), { ...integer('length'), optional: true }],
    (original: string, start: bigint, length?: bigint) =>
      original &&
      piece(
        original,
        notNegative('The start', start),
        length === undefined ? undefined : notNegative('The length', length),
      ),
  ),
  trims('lTrim', 'at its beginning', { start: true, end: false }),
  trims('rTrim', 'at its end', { start: false, end: true }),
  trims('trim', 'at both ends', bothSides),
  trims('btrim', 'at both ends', bothSides),
  entry('toLower', 'The text in small letters.', [text('input')], toLower),
  entry('toUpper', 'The text in capitals.', [text('input')], toUpper),
  entry('lower', 'The text in small letters.', [text('input')], toLower),
  entry('upper', 'The text in capitals.', [text('input')], toUpper),
  largeEntry(
    'replace',
    'The text with another in every place of one that it contains.',
    [text('original'), text('search'), text('replace')],
    replaced,
  ),
  largeEntry(
    'split',
    'The pieces of a text between a separator, or between any of several.',
    [text('original'), { name: 'splitDelimiters', types: ['STRING', 'LIST'] }],
    split,
    'LIST',
  ),
  entry(
    'normalize',
    'The text in a Unicode normal form: NFC, NFD, NFKC or NFKD.',
    [text('input'), { ...text('normalForm'), optional: true }],
    normalize,
  ),
];
