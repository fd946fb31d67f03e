/** Reads lists of neighbours, as Gephi and NetworkX write them: a row's first node has an edge to each of the others. */
import { headText } from '../../files/headText.js';
import { KeyTable } from '../../stage/KeyTable.js';
import { GraphFeed } from '../GraphFeed.js';
import type { GraphReader } from '../GraphReader.js';
import { adjacencySeparator, adjacentNodes } from './adjacencyRows.js';
import { eachLine } from './eachLine.js';
import { isAside } from './tableRows.js';

export const readAdjacency: GraphReader = async (file, mapping, sink, log, options = {}) => {
  const feed = new GraphFeed(file, mapping, sink, log);
  const { head, more } = await headText(file);
  const separator = adjacencySeparator(head, more);
  const known = new KeyTable();
  await eachLine(file, sink, options, (text, line) => {
    const row = line === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (isAside(row)) return;
    const [source = '', ...targets] = adjacentNodes(row, separator);
    if (targets.length === 0 && !known.has(source)) feed.node(line, source, []);
    for (const node of [source, ...targets]) known.add(node);
    for (const target of targets) feed.edge(line, { source, target }, []);
  });
  return feed.outcome();
};
