/** Texts. What counts as one character is one code point, so that no emoji is cut in half. */
import { typeError, valueError } from '../CypherError.js';
import type { Value } from '../values/Value.js';
import type { Argument, FunctionContext, FunctionEntry, TypeName } from './FunctionEntry.js';
import { gather, joinTexts } from './gather.js';
import { endOfLetters, letterAt, letterBefore, lettersOf, startOfLetters } from './letters.js';
import { between } from './separators.js';
import { capitals, normalForm, smallLetters } from './writing.js';

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
/** Of one that goes through all of its text: others have their turn in its midst. */
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
  joinTexts(search === '' ? apart(original, context) : between(original, [search], context), replacement, context);
function* apart(original: string, context: FunctionContext): Iterable<string> {
  yield '';
  yield* lettersOf(original, context);
  yield '';
}

// An empty text is all that can be cut from one, whatever is asked.
/** From the code point at `start`; to the end where no length is given. */
function piece(context: FunctionContext, original: string, start: number, length = Number.POSITIVE_INFINITY): string {
  const from = endOfLetters(original, 0, start, context);
  return original.slice(from, endOfLetters(original, from, length, context));
}

// What Java calls white space: not the spaces that forbid a break.
const SPACE = String.raw`[\t-\r\u001C-\u0020\u1680\u2000-\u2006\u2008-\u200A\u2028\u2029\u205F\u3000]`;
const BLANK = new RegExp(SPACE);
const AT_ONCE = 1_024;
/** `characters`: any of them is taken away, in any order; none given: white space. */
function trimmed(
  context: FunctionContext,
  input: string,
  characters: string | undefined,
  { start, end }: { start: boolean; end: boolean },
): string {
  const among = new Set(characters);
  let looks = 0;
  const unwanted = (letter: string): boolean => {
    if (++looks % AT_ONCE === 0) context.step(AT_ONCE);
    return characters === undefined ? BLANK.test(letter) : among.has(letter);
  };
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
  largeEntry(
    name,
    `The text without white space, or without these characters, ${where}.`,
    [text('input'), { ...text('trimCharacterString'), optional: true }],
    (context, input: string, characters?: string) => trimmed(context, input, characters, sides),
  );

function split(context: FunctionContext, original: string, by: string | Value[]): Value {
  const delimiters = typeof by === 'string' ? [by] : by;
  if (delimiters.includes(null)) return null;
  if (!delimiters.every((one) => typeof one === 'string'))
    throw typeError('split() takes a STRING or a LIST of STRINGs.');
  if (original === '' || delimiters.length === 0) return [original];
  return gather(delimiters.includes('') ? without(delimiters) : between(original, delimiters, context), context);

  function* without(letters: readonly string[]): Iterable<string> {
    const left = new Set(letters);
    for (const letter of lettersOf(original, context)) if (!left.has(letter)) yield letter;
  }
}

const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;
function normalize(context: FunctionContext, input: string, form = 'NFC'): string {
  const known = FORMS.find((one) => one === form);
  if (!known) throw valueError(`"${form}" is no normal form. There are ${FORMS.join(', ')}.`);
  return normalForm(input, known, context);
}

const toLower = (context: FunctionContext, input: string): string => smallLetters(input, context);
const toUpper = (context: FunctionContext, input: string): string => capitals(input, context);
const bothSides = { start: true, end: true };

export const string: FunctionEntry[] = [
  largeEntry(
    'left',
    'The first characters of a text.',
    [text('original'), integer('length')],
    (context, original: string, length: bigint) =>
      original && piece(context, original, 0, notNegative('The length', length)),
  ),
  largeEntry(
    'right',
    'The last characters of a text.',
    [text('original'), integer('length')],
    (context, original: string, length: bigint) =>
      original.slice(startOfLetters(original, notNegative('The length', length), context)),
  ),
  largeEntry(
    'substring',
    'A piece of a text; the first character is at 0.',
    [text('original'), integer('start'), { ...integer('length'), optional: true }],
    (context, original: string, start: bigint, length?: bigint) =>
      original &&
      piece(
        context,
        original,
        notNegative('The start', start),
        length === undefined ? undefined : notNegative('The length', length),
      ),
  ),
  trims('lTrim', 'at its beginning', { start: true, end: false }),
  trims('rTrim', 'at its end', { start: false, end: true }),
  trims('trim', 'at both ends', bothSides),
  trims('btrim', 'at both ends', bothSides),
  largeEntry('toLower', 'The text in small letters.', [text('input')], toLower),
  largeEntry('toUpper', 'The text in capitals.', [text('input')], toUpper),
  largeEntry('lower', 'The text in small letters.', [text('input')], toLower),
  largeEntry('upper', 'The text in capitals.', [text('input')], toUpper),
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
  largeEntry(
    'normalize',
    'The text in a Unicode normal form: NFC, NFD, NFKC or NFKD.',
    [text('input'), { ...text('normalForm'), optional: true }],
    normalize,
  ),
];
