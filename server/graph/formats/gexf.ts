/** GEXF 1.3, which Gephi, Gephi Lite and graphology read. */
import { EDGE_BASE, NODE_BASE, type ExportedValues } from '../exportRecords.js';
import { columnsOf, type Column, type Columns } from './columns.js';
import { lifetimesOf } from './gexfTimes.js';
import type { ExportSource, Pieces } from './source.js';
import { columnKeys, escapeXml, hasOwnType, kindAttribute, NAMESPACE, xmlText } from './xml.js';

const TYPES: Record<string, string> = { string: 'string', integer: 'long', float: 'double', boolean: 'boolean' };

export async function* writeGexf(source: ExportSource): Pieces {
  const nodeColumns = await columnsOf(source.nodes(), NODE_BASE);
  const edgeColumns = await columnsOf(source.edges(), EDGE_BASE);
  const [nodeKeys, edgeKeys] = [columnKeys(nodeColumns.all), columnKeys(edgeColumns.all)];
  const times = await lifetimesOf(
    source,
    [...nodeColumns.all, ...edgeColumns.all].map(({ name }) => name),
  );
  const mode = times === null ? 'mode="static"' : `mode="dynamic" timeformat="${times.format}"`;
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" ${NAMESPACE} version="1.3">
<meta><creator>Entente</creator><description>${escapeXml(source.title)}</description></meta>
<graph ${mode} defaultedgetype="directed">
${attributes('node', nodeColumns, nodeKeys)}${attributes('edge', edgeColumns, edgeKeys)}<nodes>
`;
  for await (const nodes of source.nodes()) {
    yield nodes
      .map(
        ({ id, name, values }) =>
          `<node id="${escapeXml(id)}" label="${escapeXml(name)}"${times?.attributes(values) ?? ''}>${attvalues(values, nodeColumns, nodeKeys)}${times?.spells(values) ?? ''}</node>\n`,
      )
      .join('');
  }
  yield '</nodes>\n<edges>\n';
  for await (const edges of source.edges()) {
    yield edges
      .map(
        ({ id, source: from, target, type, values }) =>
          `<edge${id === null ? '' : ` id="${escapeXml(id)}"`} source="${escapeXml(from)}" target="${escapeXml(target)}" label="${escapeXml(type)}"${weight(values)}${times?.attributes(values) ?? ''}>${attvalues(values, edgeColumns, edgeKeys)}${times?.spells(values) ?? ''}</edge>\n`,
      )
      .join('');
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

const attributes = (of: 'node' | 'edge', { all }: Columns, keys: readonly string[]): string =>
  `<attributes class="${of}">${all
    .map(
      (column, i) =>
        `<attribute id="${escapeXml(keys[i] ?? '')}" title="${escapeXml(column.name)}" type="${typeName(column)}"${kindAttribute(column)}/>`,
    )
    .join('')}</attributes>\n`;

function typeName(column: Column): string {
  const type = TYPES[hasOwnType(column) ? column.type : 'string'] ?? 'string';
  return column.list ? `list${type}` : type;
}

const attvalues = (values: ExportedValues, columns: Columns, keys: readonly string[]): string =>
  `<attvalues>${values
    .map(
      ([name, value]) =>
        `<attvalue for="${escapeXml(keys[columns.placeOf(name, value)] ?? '')}" value="${xmlText(value)}"/>`,
    )
    .join('')}</attvalues>`;

/** Gephi's own place for a weight; the attribute of that name says which kind of number it is. */
function weight(values: ExportedValues): string {
  const found = values.find(([name]) => name === 'weight')?.[1];
  return typeof found === 'number' || found instanceof Number ? ` weight="${xmlText(found)}"` : '';
}
