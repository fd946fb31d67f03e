/** GraphML, which yEd, Cytoscape, NetworkX and igraph read. */
import { EDGE_COLUMNS, escapeXml, NODE_COLUMNS, type Column } from './xml.js';
import type { ExportSource, Pieces } from './source.js';

const TYPES = { string: 'string', boolean: 'boolean', integer: 'int', double: 'double' } as const;

export async function* writeGraphml(source: ExportSource): Pieces {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<key id="n.name" for="node" attr.name="name" attr.type="string"/>
${keys('node', NODE_COLUMNS)}${keys('edge', EDGE_COLUMNS)}<graph id="${escapeXml(source.title)}" edgedefault="directed">
`;
  for await (const nodes of source.nodes()) {
    yield nodes
      .map(
        (node) =>
          `<node id="${escapeXml(node.key)}"><data key="n.name">${escapeXml(node.attributes.name)}</data>${values('node', NODE_COLUMNS, node)}</node>\n`,
      )
      .join('');
  }
  for await (const edges of source.edges()) {
    yield edges
      .map(
        ({ edge }) =>
          `<edge id="${escapeXml(edge.key)}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}">${values('edge', EDGE_COLUMNS, edge)}</edge>\n`,
      )
      .join('');
  }
  yield '</graph>\n</graphml>\n';
}

const keys = <T>(of: 'node' | 'edge', columns: Column<T>[]): string =>
  columns
    .map(
      ({ name, type }) => `<key id="${of[0]}.${name}" for="${of}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`,
    )
    .join('');

function values<T>(of: 'node' | 'edge', columns: Column<T>[], item: T): string {
  return columns
    .map((column) => {
      const value = column.of(item);
      return value === null ? '' : `<data key="${of[0]}.${column.name}">${escapeXml(value)}</data>`;
    })
    .join('');
}
