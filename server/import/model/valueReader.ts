/** Turns the text of a cell or attribute into a value of its declared type. Pure. */
import { FROM_TEXT, valueText } from '../../../cypher/engine/values/fromText.js';
import { TEXT_KINDS, type TextKind } from '../../../cypher/language/valueText.js';
import { splitList } from '../../../kernel/text/listText.js';
import type { DateFormat, DecimalMark, ImportRemedy, ValueType } from '../../../contract/index.js';
import { asLastingFloat, Float, TypedText } from '../../store/boxed.js';
import type { PropertyValue, Scalar } from '../records.js';
import { pointOfMap } from './pointOfMap.js';
import { isoDate, looksLikeDate } from './isoDate.js';
import { COMMA_NUMBER } from './decimalComma.js';

/** Why a text cannot be read, with the remedy. */
export class BadValue {
  constructor(
    readonly reason: string,
    readonly remedy?: ImportRemedy,
  ) {}
}
/** A text that stands for no value among others of its type, such as `NaN` among whole numbers. */
export class NoValue {
  /** What becomes of it, in words. */
  readonly loss: string;
  constructor(text: string) {
    this.loss = `${quote(text.trim())} is taken for no value; read the column as text to keep it`;
  }
}
/** Undefined for an empty text, where the type has none. */
export type ValueReader = (text: string) => PropertyValue | BadValue | NoValue | undefined;
type ScalarReader = (text: string) => Scalar | BadValue;

/** A text as a problem shows it: its first 40 characters. */
export const quote = (text: string): string => `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;

/** As pandas, NetworkX, R, spreadsheets and databases write that there is none. */
const NO_VALUES = new Set(['nan', 'nat', 'na', 'n/a', '#n/a', '<na>', 'none', 'null', '\\n']);
export const standsForNone = (text: string): boolean => NO_VALUES.has(text.trim().toLowerCase());

/** What a reader made of a single text, where it may stand for no value. */
export const orNoValue = (value: Scalar | BadValue, text: string): Scalar | BadValue | NoValue =>
  value instanceof BadValue && standsForNone(text) ? new NoValue(text) : value;

/** Also `3.0`, as pandas writes whole numbers of a column that lacks some. */
function readInteger(text: string): Scalar | BadValue {
  const trimmed = text.trim().replace(/(?<=\d)\.0*$/, '');
  if (!/^[+-]?\d+$/.test(trimmed))
    return new BadValue(`${quote(text)} is not a whole number: mend it, or read the column as text or float`);
  const number = Number(trimmed);
  if (Number.isSafeInteger(number)) return number === 0 ? 0 : number;
  // Millions of digits would take seconds to read.
  const big = Math.abs(number) < 2 ** 64 ? BigInt(trimmed.replace(/^\+/, '')) : null;
  return big !== null && BigInt.asIntN(64, big) === big
    ? big
    : new BadValue(`${quote(text)} does not fit into 64 bits: read the column as text`);
}

const NUMBER = /^[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
/** As XML Schema, Java, Python and C write them. */
const NOT_FINITE = new Map([
  ['nan', Number.NaN],
  ['+nan', Number.NaN],
  ['-nan', Number.NaN],
  ['inf', Infinity],
  ['+inf', Infinity],
  ['infinity', Infinity],
  ['+infinity', Infinity],
  ['-inf', -Infinity],
  ['-infinity', -Infinity],
]);

/** NaN or an infinity; null for other texts. */
export function notFinite(text: string): Float | null {
  const number = NOT_FINITE.get(text.toLowerCase());
  return number === undefined ? null : new Float(number);
}

function readFloat(text: string): Scalar | BadValue {
  return readPointFloat(text, false);
}
/** Of a column whose decimal mark can be said. */
const readColumnFloat = (text: string): Scalar | BadValue => readPointFloat(text, true);

function readPointFloat(text: string, markCanBeSaid: boolean): Scalar | BadValue {
  const trimmed = text.trim();
  if (NUMBER.test(trimmed) && Number.isFinite(Number(trimmed))) return asLastingFloat(Number(trimmed));
  const special = notFinite(trimmed);
  if (special !== null) return special;
  const remedy =
    markCanBeSaid && COMMA_NUMBER.test(trimmed)
      ? 'say that a comma is the decimal mark, or read the column as text'
      : 'write it as 1234.5, or read the column as text';
  return new BadValue(`${quote(text)} is not a number: ${remedy}`);
}

function readCommaFloat(text: string): Scalar | BadValue {
  const trimmed = text.trim();
  if (!COMMA_NUMBER.test(trimmed)) {
    if (notFinite(trimmed) !== null) return readFloat(trimmed);
    return new BadValue(`${quote(text)} is not a number with a decimal comma: write it as 1234,5`);
  }
  return readFloat(trimmed.replace(/[. \u00a0\u202f]/g, '').replace(',', '.'));
}

function readBoolean(text: string): Scalar | BadValue {
  switch (text.trim().toLowerCase()) {
    case 'true':
    case '1':
      return true;
    case 'false':
    case '0':
      return false;
    default:
      return new BadValue(`${quote(text)} is neither true nor false: mend it, or read the column as text`);
  }
}
const readText = (text: string): Scalar => text;

/** A date, time, duration or point, in the form that every database gives it. */
const kindReader =
  (kind: TextKind, { dateFormat: format, zone }: Partial<ReadingRules>): ScalarReader =>
  (text) => {
    try {
      const plain = plainForm(kind, text.trim(), format);
      return new TypedText(valueText(FROM_TEXT[kind](zone && ZONED.has(kind) ? inZone(plain, zone) : plain)));
    } catch {
      const ordered = DATED.has(kind) && looksLikeDate(text);
      const remedy = ordered ? 'say in which order day, month and year stand' : 'mend it';
      const reason = `${quote(text)} is no ${kind} (${EXAMPLES[kind]}): ${remedy}, or read the column as text`;
      return new BadValue(reason, ordered ? 'dateFormat' : undefined);
    }
  };
/** As every database writes it. */
function plainForm(kind: TextKind, text: string, format: DateFormat | undefined): string {
  if (kind === 'point') return pointOfMap(text) ?? text;
  return DATED.has(kind) ? isoDate(text, format).replace(BLANK_FOR_T, '$1T') : text;
}
const ZONED: ReadonlySet<TextKind> = new Set(['time', 'datetime']);
/** A time that names no zone, with one: an offset (`+02:00`), or a place between brackets. */
function inZone(text: string, zone: string): string {
  if (/(Z|[+-]\d{2}(:?\d{2})?|\])$/i.test(text.replace(/^\d{4}-\d{2}-\d{2}/, ''))) return text;
  return text + (/^(Z|[+-]\d)/i.test(zone) ? zone : `[${zone}]`);
}
/** pandas, SQL and spreadsheets write `2024-06-19 08:30`. */
const BLANK_FOR_T = /^(\d{4}-\d{2}-\d{2}) +(?=\d{2}:)/;
const DATED: ReadonlySet<TextKind> = new Set(['date', 'localdatetime', 'datetime']);
const EXAMPLES: Record<TextKind, string> = {
  date: '2024-06-19',
  localtime: '08:30:00',
  time: '08:30:00+02:00',
  localdatetime: '2024-06-19T08:30:00',
  datetime: '2024-06-19T08:30:00+02:00',
  duration: 'P1DT12H',
  point: 'SRID=4326;POINT (2.35 48.86)',
};

const listReader =
  (read: ScalarReader, separator: string): ValueReader =>
  (text) =>
    text === '' ? undefined : readItems(splitList(text, separator), read);

/** The items of a list, each read by itself. */
export function readItems(parts: readonly string[], read: ScalarReader): Scalar[] | BadValue {
  const items: Scalar[] = [];
  for (const part of parts) {
    if (part.trim() === '' && read !== readText)
      return new BadValue('an item of the list is empty: take it out, or read the column as a list of texts');
    const item = read(part);
    if (item instanceof BadValue) return item;
    items.push(item);
  }
  return items;
}
const singleReader =
  (read: ScalarReader): ValueReader =>
  (text) =>
    text === '' || (text.length < 8 && text.trim() === '') ? undefined : orNoValue(read(text), text);
const exactReader: ValueReader = (text) => (text === '' ? undefined : text);

export interface ReadingRules {
  /** Stands between the items of a list. */
  separator: string;
  /** Default: a point; given, it can be said otherwise. */
  decimal?: DecimalMark | undefined;
  /** Order of dates. Default: only as ISO has them. */
  dateFormat?: DateFormat | undefined;
  /** Time zone of times that name none. Default: UTC. */
  zone?: string | null;
  /** Blanks alone are a text. Default: they are nothing. */
  exact?: boolean;
}

const isKind = (type: string): type is TextKind => (TEXT_KINDS as readonly string[]).includes(type);

/** What reads a single value, or an item of a list, of a type. */
export function scalarReader(type: ValueType, rules: Partial<ReadingRules> = {}): ScalarReader {
  const item = itemType(type);
  if (item === 'integer') return readInteger;
  if (item === 'float') return FLOATS[rules.decimal ?? 'none'];
  if (item === 'boolean') return readBoolean;
  return isKind(item) ? kindReader(item, rules) : readText;
}
const FLOATS = { ',': readCommaFloat, '.': readColumnFloat, none: readFloat };

/** `integerList` → `integer`, `list` → `string`; a type that is no list's is itself. */
const itemType = (type: ValueType): string => (type === 'list' ? 'string' : type.replace(/List$/, ''));
export const isListType = (type: ValueType): boolean => type.endsWith('ist');

export function valueReader(type: ValueType, rules: ReadingRules): ValueReader {
  if (type === 'string' && rules.exact === true) return exactReader;
  const read = scalarReader(type, rules);
  return isListType(type) ? listReader(read, rules.separator) : singleReader(read);
}
