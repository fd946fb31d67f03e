/**
 * A pair of CSV files with the headers of Neo4j's import, one of nodes and one of relationships (RFC 4180, with a byte
 * order mark for spreadsheets). What Entente's own import takes back is written down in docs/import.md.
 */
import { joinList } from '../../../kernel/text/listText.js';
import type { Value } from '../../store/GraphStore.js';
import { EDGE_BASE, NODE_BASE, type ExportedValues } from '../exportRecords.js';
import { columnsOf, type Column, type Columns } from './columns.js';
import type { ExportSource, Pieces } from './source.js';
import { scalarText } from './valueTexts.js';

const BYTE_ORDER_MARK = '\uFEFF';
/** Names of Neo4j's import headers, where they are not ours. */
const TYPES: Record<string, string> = { integer: 'long', float: 'double' };
/** Read by their names, as every CSV's columns of these names are. */
const BARE: ReadonlySet<string> = new Set(['name', 'nameFr', 'status', 'date']);

export async function* writeCsvNodes(source: ExportSource): Pieces {
  const columns = await columnsOf(source.nodes(), NODE_BASE);
  const shown = columns.all.map(({ name }) => name !== 'labels');
  yield BYTE_ORDER_MARK + line([text('id:ID'), text(':LABEL'), ...headers(columns, shown)]);
  for await (const nodes of source.nodes())
    yield nodes
      .map(({ id, labels, values }) => line([text(id), list(labels), ...cells(values, columns, shown)]))
      .join('');
}

export async function* writeCsvRelationships(source: ExportSource): Pieces {
  const columns = await columnsOf(source.edges(), EDGE_BASE);
  const shown = columns.all.map(({ name }) => name !== 'type');
  const own = [':START_ID', ':END_ID', ':TYPE', 'fact'].map(text);
  yield BYTE_ORDER_MARK + line([...own, ...headers(columns, shown)]);
  for await (const edges of source.edges())
    yield edges
      .map(({ id, source: from, target, type, values }) =>
        line([text(from), text(target), text(type), id === null ? '' : text(id), ...cells(values, columns, shown)]),
      )
      .join('');
}

const headers = ({ all }: Columns, shown: readonly boolean[]): string[] =>
  all.filter((_, i) => shown[i]).map((column) => headerText(headerOf(column)));

/** A blank that a name begins with is marked, as no reader of headers keeps it. */
const headerText = (header: string): string => (/^\s/.test(header) ? quotedField(`'${header}`) : text(header));

function headerOf({ name, type, list: isList }: Column): string {
  if (type === 'string' && !isList && BARE.has(name)) return name;
  return `${name}:${TYPES[type] ?? type}${isList ? '[]' : ''}`;
}

function cells(values: ExportedValues, columns: Columns, shown: readonly boolean[]): string[] {
  const row = columns.all.map(() => '');
  for (const [name, value] of values) {
    const place = columns.placeOf(name, value);
    row[place] = cell(value, columns.all[place] as Column);
  }
  return row.filter((_, i) => shown[i]);
}

function cell(value: Value, { type }: Column): string {
  if (Array.isArray(value)) return list(value.map(scalarText));
  return type === 'integer' || type === 'float' || type === 'boolean' ? scalarText(value) : text(String(value));
}

/** An empty list is an empty text, which is not nothing. */
const list = (items: readonly string[]): string => text(items.length === 0 ? '' : joinList(items, ';'));

/** A spreadsheet would run what begins so; and a text's own mark is marked too, so that both can be distinguished. */
const FORMULA = /^[=+\-@\t\r']/;

/** A field that holds this text. An empty one is quoted: without quotes it would be no value. */
function text(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return safe === '' ? '""' : quotedField(safe);
}

/** A field of RFC 4180, between quotes where it needs them. */
export const quotedField = (value: string): string =>
  /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

const line = (fields: readonly string[]): string => `${fields.join(',')}\r\n`;
