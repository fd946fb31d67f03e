/**
 * Reads statements of FollowTheMoney (statements.csv of OpenSanctions, or packed, statements.pack): a value a row, with
 * the data set that says it and when it was seen. The rows of an entity become that entity, and each row a claim on a
 * property of it.
 */
import { csvRows } from '../../csv/csvRows.js';
import { withoutEmptyMarks } from '../../csv/emptyTexts.js';
import { csvShape } from '../../csv/csvShape.js';
import type { SniffedFile } from '../../files/sniffFile.js';
import type { ReadOptions } from '../../files/textChunks.js';
import type { RecordSink } from '../../records.js';
import { GraphFeed } from '../GraphFeed.js';
import type { GraphReader } from '../GraphReader.js';
import type { FtmEntity } from './FtmEntity.js';
import { FtmFeed } from './FtmFeed.js';
import { OWN_ROLES } from './readFtm.js';
import { StatementGroups } from './StatementGroups.js';
import { columnsOf, statementOfRow } from './statements.js';

export const readStatements: GraphReader = async (file, mapping, sink, log, options = {}) => {
  const feed = new GraphFeed(file, [...mapping, ...OWN_ROLES], sink, log);
  const entities = new FtmFeed(feed);
  await eachEntity(file, sink, options, (entity, line) => entities.node(entity, line));
  await eachEntity(file, sink, { signal: options.signal }, (entity, line) => entities.edges(entity, line));
  entities.end();
  return feed.outcome();
};

async function eachEntity(
  file: SniffedFile,
  sink: Pick<RecordSink, 'settle'>,
  options: ReadOptions,
  onEntity: (entity: FtmEntity, line: number) => void,
): Promise<void> {
  const shape = await csvShape(file);
  const columns = columnsOf(shape.headers);
  const groups = new StatementGroups(onEntity);
  for await (const { rows, lines } of csvRows(file, shape, options)) {
    for (const [i, row] of rows.entries()) {
      const line = lines[i] ?? 0;
      if ((line === 1 && columns !== null) || row.length < shape.headers.length) continue;
      groups.add(statementOfRow(columns, withoutEmptyMarks(row)), line);
    }
    options.signal?.throwIfAborted();
    await sink.settle();
  }
  groups.close();
}
