/** GEXF 1.3, which Gephi, Gephi Lite and graphology read. */
import { EDGE_COLUMNS, escapeXml, NODE_COLUMNS, type Column } from './xml.js';
import type { ExportSource, Pieces } from './source.js';

export async function* writeGexf(source: ExportSource): Pieces {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta><creator>Entente</creator><description>${escapeXml(source.title)}</description></meta>
<graph mode="static" defaultedgetype="directed">
${attributes('node', NODE_COLUMNS)}${attributes('edge', EDGE_COLUMNS)}<nodes>
`;
  for await (const nodes of source.nodes()) {
    yield nodes
      .map(
        (node) =>
          `<node id="${escapeXml(node.key)}" label="${escapeXml(node.attributes.name)}">${values(NODE_COLUMNS, node)}</node>\n`,
      )
      .join('');
  }
  yield '</nodes>\n<edges>\n';
  for await (const edges of source.edges()) {
    yield edges
      .map(
        ({ edge }) =>
          `<edge id="${escapeXml(edge.key)}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}" label="${escapeXml(edge.attributes.type)}">${values(EDGE_COLUMNS, edge)}</edge>\n`,
      )
      .join('');
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

const attributes = <T>(of: 'node' | 'edge', columns: Column<T>[]): string =>
  `<attributes class="${of}">${columns.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>`).join('')}</attributes>\n`;

function values<T>(columns: Column<T>[], item: T): string {
  const shown = columns.flatMap(({ name, of }) => {
    const value = of(item);
    return value === null ? [] : [`<attvalue for="${name}" value="${escapeXml(value)}"/>`];
  });
  return `<attvalues>${shown.join('')}</attvalues>`;
}
