/**
 * Reads FollowTheMoney: entities a line, as Aleph, OpenSanctions and the ftm command write them (entities.ftm.json,
 * targets.nested.json). The file is read twice: for its entities, then for what joins them.
 */
import type { ColumnMapping } from '../../../../contract/index.js';
import { GraphFeed } from '../GraphFeed.js';
import type { GraphReader } from '../GraphReader.js';
import { eachJsonLine } from '../json/eachJsonLine.js';
import { ftmEntity } from './FtmEntity.js';
import { FtmFeed } from './FtmFeed.js';

/** Names of theirs that elsewhere say what a node is. */
export const PLAIN: ColumnMapping[] = [
  'type',
  'title',
  'category',
  'class',
  'classification',
  'kind',
  'label',
  'genre',
].map((column) => ({ column, role: 'property', valueType: 'string' }));

export const readFtm: GraphReader = async (file, mapping, sink, log, options = {}) => {
  const feed = new GraphFeed(file, [...mapping, ...PLAIN], sink, log);
  const entities = new FtmFeed(feed);
  await eachJsonLine(file, sink, options, (item, line) => {
    const entity = ftmEntity(item);
    if (entity) entities.node(entity, line);
    else feed.bad(line, null, 'the line is no entity of FollowTheMoney: it needs id, schema and properties');
  });
  await eachJsonLine(file, sink, { signal: options.signal }, (item, line) => {
    const entity = ftmEntity(item);
    if (entity) entities.edges(entity, line);
  });
  entities.end();
  return feed.outcome();
};
