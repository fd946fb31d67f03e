/** Values of typed XML attributes (GEXF, GraphML) as properties. Pure. */
import type { ValueType } from '../../../contract/index.js';
import { TEXT_KINDS } from '../../../cypher/language/valueText.js';
import { isListType, orNoValue, readItems, scalarReader, type BadValue, type NoValue } from '../model/valueReader.js';
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
/** `kind`: of an Entente file, what a text is; `list`: as Neo4j's APOC has it, the type of a list's items. */
export function xmlType(declared: string, kind?: string, list?: string): ValueType {
  const own = TEXT_KINDS.find((known) => known === kind);
  const of = TYPES.get((list ?? declared).toLowerCase()) ?? 'string';
  const isList = list !== undefined || isListType(of);
  const item = own ?? of;
  if (!isList || isListType(item)) return item;
  return item === 'string' ? 'list' : (`${item}List` as ValueType);
}

/** Undefined for nothing. Lists are written `a|b`, `a;b` or `[a, b]`. */
export function xmlValue(type: ValueType, text: string): PropertyValue | BadValue | NoValue | undefined {
  const read = scalarReader(type);
  if (!isListType(type)) return type !== 'string' && text.trim() === '' ? undefined : orNoValue(read(text), text);
  if (text.trim() === '') return undefined;
  return readItems(itemsOf(text), read);
}

function itemsOf(text: string): string[] {
  const bare = /^\s*\[([\s\S]*)\]\s*$/.exec(text)?.[1];
  if (bare !== undefined) return bare.trim() === '' ? [] : bracketItems(bare);
  const separator = text.includes('|') ? '|' : text.includes(';') ? ';' : ',';
  return text
    .trim()
    .split(separator)
    .map((item) => item.trim());
}

/** Items between brackets: texts between quotes as JSON has them, all else up to the next comma. */
function bracketItems(text: string): string[] {
  const items: string[] = [];
  const item = /\s*(?:"([^"\\]*(?:\\[^][^"\\]*)*)"\s*|([^,]*))(?:,|$)/y;
  while (item.lastIndex < text.length) {
    const found = item.exec(text);
    if (!found) break;
    items.push(found[1] === undefined ? (found[2] ?? '').trim() : unescaped(found[1]));
    if (item.lastIndex === text.length && text.endsWith(',')) items.push('');
  }
  return items;
}

function unescaped(quoted: string): string {
  try {
    return JSON.parse(`"${quoted}"`) as string;
  } catch {
    return quoted;
  }
}
