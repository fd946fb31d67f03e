/** Turns the text of a cell into a value of its column's type. Pure. */
import type { PropertyValue, Scalar } from '../records.js';
import type { ValueType } from './neo4jHeader.js';

/** Why a cell cannot be read, with the remedy. */
export class BadCell {
  constructor(readonly reason: string) {}
}
/** Undefined for an empty cell. */
export type CellReader = (text: string) => PropertyValue | BadCell | undefined;

const quote = (text: string): string => `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;

function readInteger(text: string): Scalar | BadCell {
  const trimmed = text.trim();
  if (!/^[+-]?\d+$/.test(trimmed))
    return new BadCell(`${quote(text)} is not a whole number: mend it, or read the column as text or float`);
  const number = Number(trimmed);
  if (Number.isSafeInteger(number)) return number;
  const big = BigInt(trimmed.replace(/^\+/, ''));
  return BigInt.asIntN(64, big) === big
    ? big
    : new BadCell(`${quote(text)} does not fit into 64 bits: read the column as text`);
}
function readFloat(text: string): Scalar | BadCell {
  const trimmed = text.trim();
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) && Number.isFinite(Number(trimmed))) return Number(trimmed);
  return new BadCell(`${quote(text)} is not a number: write it as 1234.5, or read the column as text`);
}
function readBoolean(text: string): Scalar | BadCell {
  switch (text.trim().toLowerCase()) {
    case 'true':
    case '1':
      return true;
    case 'false':
    case '0':
      return false;
    default:
      return new BadCell(`${quote(text)} is neither true nor false: mend it, or read the column as text`);
  }
}
const readText = (text: string): Scalar => text;

const listReader =
  (read: (text: string) => Scalar | BadCell, separator: string): CellReader =>
  (text) => {
    const items: Scalar[] = [];
    for (const part of text.split(separator)) {
      if (part === '') continue;
      const item = read(part);
      if (item instanceof BadCell) return item;
      items.push(item);
    }
    return items.length > 0 ? items : undefined;
  };
const oneReader =
  (read: (text: string) => Scalar | BadCell): CellReader =>
  (text) =>
    text === '' || (text.length < 8 && text.trim() === '') ? undefined : read(text);

export function cellReader(type: ValueType, listSeparator: string): CellReader {
  switch (type) {
    case 'string':
      return oneReader(readText);
    case 'integer':
      return oneReader(readInteger);
    case 'float':
      return oneReader(readFloat);
    case 'boolean':
      return oneReader(readBoolean);
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
