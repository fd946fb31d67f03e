/** Turns the text of a cell or attribute into a value of its declared type. Pure. */
import type { ColumnMapping } from '../../../contract/index.js';
import { splitList } from '../../../kernel/text/listText.js';
import type { PropertyValue, Scalar } from '../records.js';

export type ValueType = ColumnMapping['valueType'];

/** Why a text cannot be read, with the remedy. */
export class BadValue {
  constructor(readonly reason: string) {}
}
/** Undefined for an empty text. */
export type ValueReader = (text: string) => PropertyValue | BadValue | undefined;

const quote = (text: string): string => `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;

function readInteger(text: string): Scalar | BadValue {
  const trimmed = text.trim();
  if (!/^[+-]?\d+$/.test(trimmed))
    return new BadValue(`${quote(text)} is not a whole number: mend it, or read the column as text or float`);
  const number = Number(trimmed);
  if (Number.isSafeInteger(number)) return number;
  const big = BigInt(trimmed.replace(/^\+/, ''));
  return BigInt.asIntN(64, big) === big
    ? big
    : new BadValue(`${quote(text)} does not fit into 64 bits: read the column as text`);
}
function readFloat(text: string): Scalar | BadValue {
  const trimmed = text.trim();
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) && Number.isFinite(Number(trimmed))) return Number(trimmed);
  return new BadValue(`${quote(text)} is not a number: write it as 1234.5, or read the column as text`);
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

const listReader =
  (read: (text: string) => Scalar | BadValue, separator: string): ValueReader =>
  (text) => {
    const items: Scalar[] = [];
    for (const part of splitList(text, separator)) {
      if (part === '') continue;
      const item = read(part);
      if (item instanceof BadValue) return item;
      items.push(item);
    }
    return items.length > 0 ? items : undefined;
  };
const singleReader =
  (read: (text: string) => Scalar | BadValue): ValueReader =>
  (text) =>
    text === '' || (text.length < 8 && text.trim() === '') ? undefined : read(text);

/** `listSeparator` stands between the items of a list. */
export function valueReader(type: ValueType, listSeparator: string): ValueReader {
  switch (type) {
    case 'string':
      return singleReader(readText);
    case 'integer':
      return singleReader(readInteger);
    case 'float':
      return singleReader(readFloat);
    case 'boolean':
      return singleReader(readBoolean);
    case 'list':
      return listReader((text) => text.trim(), listSeparator);
    case 'integerList':
      return listReader(readInteger, listSeparator);
    case 'floatList':
      return listReader(readFloat, listSeparator);
    case 'booleanList':
      return listReader(readBoolean, listSeparator);
  }
}
