/**
 * Reads SIF, Cytoscape's simple interaction format: a node, its relation, and the nodes that it has it with, a line. A
 * node alone on its line has none. Fields are parted by tabs where the line has any, else by blanks.
 */
import { KeyTable } from '../../stage/KeyTable.js';
import { GraphFeed } from '../GraphFeed.js';
import type { GraphReader } from '../GraphReader.js';
import { eachLine } from './eachLine.js';

export const readSif: GraphReader = async (file, mapping, sink, log, options = {}) => {
  const feed = new GraphFeed(file, mapping, sink, log);
  const known = new KeyTable();
  await eachLine(file, sink, options, (text, line) => {
    const row = text.replace(/^\uFEFF/, '').trim();
    if (row === '') return;
    const [source = '', type, ...targets] = row.includes('\t')
      ? row.split('\t').map((cell) => cell.trim())
      : row.split(/\s+/);
    if (type !== undefined && targets.length === 0)
      return feed.bad(line, null, 'the row has two fields; SIF has a node, a relation and at least one other node');
    if (type === undefined && !known.has(source)) feed.node(line, source, []);
    for (const node of [source, ...targets]) known.add(node);
    for (const target of targets) feed.edge(line, { source, target }, [['type', type]]);
  });
  return feed.outcome();
};
