/** Graph JSON as graphology's `import()` reads it, written as it is read. */
import type { ExportSource, Pieces } from './source.js';

export async function* writeJson(source: ExportSource): Pieces {
  yield `{"options":{"type":"directed","multi":true,"allowSelfLoops":true},"attributes":${JSON.stringify({ title: source.title })},"nodes":[\n`;
  let separator = '';
  for await (const nodes of source.nodes()) {
    if (nodes.length === 0) continue;
    yield separator + nodes.map((node) => JSON.stringify(node)).join(',\n');
    separator = ',\n';
  }
  yield '\n],"edges":[\n';
  separator = '';
  for await (const edges of source.edges()) {
    if (edges.length === 0) continue;
    yield separator + edges.map(({ edge }) => JSON.stringify(edge)).join(',\n');
    separator = ',\n';
  }
  yield '\n]}\n';
}
