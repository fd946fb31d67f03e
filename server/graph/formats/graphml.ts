/** GraphML, which yEd, Cytoscape, NetworkX and igraph read. */
import { EDGE_BASE, NODE_BASE, type ExportedValues } from '../exportRecords.js';
import { columnsOf, type Column, type Columns } from './columns.js';
import type { ExportSource, Pieces } from './source.js';
import { columnKeys, escapeXml, hasOwnType, kindAttribute, NAMESPACE, xmlText } from './xml.js';

const TYPES: Record<string, string> = { string: 'string', integer: 'long', float: 'double', boolean: 'boolean' };

export async function* writeGraphml(source: ExportSource): Pieces {
  const nodeColumns = await columnsOf(source.nodes(), NODE_BASE);
  const edgeColumns = await columnsOf(source.edges(), EDGE_BASE);
  const [nodeKeys, edgeKeys] = [columnKeys(nodeColumns.all), columnKeys(edgeColumns.all)];
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" ${NAMESPACE} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${keys('node', nodeColumns, nodeKeys)}${keys('edge', edgeColumns, edgeKeys)}<graph id="${escapeXml(source.title)}" edgedefault="directed">
`;
  for await (const nodes of source.nodes()) {
    yield nodes
      .map(({ id, values }) => `<node id="${escapeXml(id)}">${data('n', values, nodeColumns, nodeKeys)}</node>\n`)
      .join('');
  }
  for await (const edges of source.edges()) {
    yield edges
      .map(
        ({ id, source: from, target, values }) =>
          `<edge${id === null ? '' : ` id="${escapeXml(id)}"`} source="${escapeXml(from)}" target="${escapeXml(target)}">${data('e', values, edgeColumns, edgeKeys)}</edge>\n`,
      )
      .join('');
  }
  yield '</graph>\n</graphml>\n';
}

const keys = (of: 'node' | 'edge', { all }: Columns, names: readonly string[]): string =>
  all
    .map(
      (column, i) =>
        `<key id="${of[0]}.${escapeXml(names[i] ?? '')}" for="${of}" attr.name="${escapeXml(column.name)}" ${typeAttributes(column)}/>\n`,
    )
    .join('');

/**
 * Lists as Neo4j's APOC declares and writes them: `attr.list` names the type of the items, the value is a JSON array.
 */
function typeAttributes(column: Column): string {
  const type = TYPES[hasOwnType(column) ? column.type : 'string'] ?? 'string';
  return `attr.type="${column.list ? 'string' : type}"${column.list ? ` attr.list="${type}"` : ''}${kindAttribute(column)}`;
}

const data = (of: 'n' | 'e', values: ExportedValues, columns: Columns, names: readonly string[]): string =>
  values
    .map(
      ([name, value]) =>
        `<data key="${of}.${escapeXml(names[columns.placeOf(name, value)] ?? '')}">${xmlText(value)}</data>`,
    )
    .join('');
