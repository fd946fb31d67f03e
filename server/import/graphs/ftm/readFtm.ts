/**
 * Reads FollowTheMoney: entities or statements a line, as Aleph, OpenSanctions and the ftm command write them
 * (entities.ftm.json, targets.nested.json). The file is read twice: for its entities, then for what joins them.
 */
import type { ColumnMapping } from '../../../../contract/index.js';
import { PROPERTY_CLAIMS } from '../../../graph/propertyClaims.js';
import type { ReadOptions } from '../../files/textChunks.js';
import { GraphFeed } from '../GraphFeed.js';
import type { GraphReader } from '../GraphReader.js';
import { eachJsonLine } from '../json/eachJsonLine.js';
import { entityOfItem } from './entityOfItem.js';
import type { FtmEntity } from './FtmEntity.js';
import { FtmFeed } from './FtmFeed.js';
import { StatementGroups } from './StatementGroups.js';
import { STATEMENT_COLUMNS, statementOf } from './statements.js';

/** Names of theirs that elsewhere say what a node is; and what was made of statements. */
export const OWN_ROLES: ColumnMapping[] = [
  ...['type', 'title', 'category', 'class', 'classification', 'kind', 'label', 'genre'].map(
    (column): ColumnMapping => ({ column, role: 'property', valueType: 'string' }),
  ),
  { column: PROPERTY_CLAIMS, role: 'claims' },
];

const NO_ENTITY = 'the line is no entity of FollowTheMoney: it needs id, schema and properties or statements';

export const readFtm: GraphReader = async (file, mapping, sink, log, options = {}) => {
  const feed = new GraphFeed(file, [...mapping, ...OWN_ROLES], sink, log);
  const entities = new FtmFeed(feed);
  const eachEntity = async (
    own: ReadOptions,
    onEntity: (entity: FtmEntity, line: number) => void,
    onOther: (line: number) => void = () => undefined,
  ): Promise<void> => {
    const statements = new StatementGroups(onEntity);
    await eachJsonLine(file, sink, own, (item, line) => {
      const entity = entityOfItem(item);
      if (entity) onEntity(entity, line);
      else if (STATEMENT_COLUMNS.every((column) => column in item)) statements.add(statementOf(item), line);
      else onOther(line);
    });
    statements.close();
  };
  await eachEntity(
    options,
    (entity, line) => entities.node(entity, line),
    (line) => feed.bad(line, null, NO_ENTITY),
  );
  await eachEntity({ signal: options.signal }, (entity, line) => entities.edges(entity, line));
  entities.end();
  return feed.outcome();
};
