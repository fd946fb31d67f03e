/** Values of typed XML attributes (GEXF, GraphML) as properties. Pure. */
import { valueReader, type BadValue, type ValueReader, type ValueType } from '../model/valueReader.js';
import type { PropertyValue } from '../records.js';

const TYPES = new Map<string, ValueType>([
  ['string', 'string'],
  ['integer', 'integer'],
  ['int', 'integer'],
  ['long', 'integer'],
  ['short', 'integer'],
  ['byte', 'integer'],
  ['biginteger', 'integer'],
  ['float', 'float'],
  ['double', 'float'],
  ['bigdecimal', 'float'],
  ['boolean', 'boolean'],
  ['anyuri', 'string'],
  ['date', 'string'],
  ['liststring', 'list'],
  ['listinteger', 'integerList'],
  ['listlong', 'integerList'],
  ['listfloat', 'floatList'],
  ['listdouble', 'floatList'],
  ['listboolean', 'booleanList'],
]);
const readers = new Map<string, ValueReader>();

/** Undefined for nothing. Lists are written `a|b`, `a;b` or `[a, b]`. */
export function xmlValue(type: string, text: string): PropertyValue | BadValue | undefined {
  const kind = TYPES.get(type.toLowerCase()) ?? 'string';
  if (!kind.endsWith('ist') && !kind.endsWith('List')) return readerOf(kind, ';')(text);
  const bare = /^\s*\[([\s\S]*)\]\s*$/.exec(text);
  const separator = bare ? ',' : text.includes('|') ? '|' : text.includes(';') ? ';' : ',';
  return readerOf(kind, separator)((bare?.[1] ?? text).trim());
}

function readerOf(kind: ValueType, separator: string): ValueReader {
  const key = kind + separator;
  const known = readers.get(key) ?? valueReader(kind, separator);
  readers.set(key, known);
  return known;
}
