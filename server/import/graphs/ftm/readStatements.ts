/**
 * Reads statements of FollowTheMoney (statements.csv of OpenSanctions): a value a row, with the data set that says it
 * and when it was seen. The rows of an entity become that entity, and what stands for each value its property
 * `statements`.
 */
import { csvRows } from '../../csv/csvRows.js';
import { csvShape } from '../../csv/csvShape.js';
import type { SniffedFile } from '../../files/sniffFile.js';
import type { ReadOptions } from '../../files/textChunks.js';
import { FileRefused } from '../../ProblemLog.js';
import type { RecordSink } from '../../records.js';
import { KeyTable } from '../../stage/KeyTable.js';
import { GraphFeed } from '../GraphFeed.js';
import type { GraphReader } from '../GraphReader.js';
import type { FtmEntity } from './FtmEntity.js';
import { FtmFeed } from './FtmFeed.js';
import { PLAIN } from './readFtm.js';
import { entityOf, type Statement } from './statements.js';

export const readStatements: GraphReader = async (file, mapping, sink, log, options = {}) => {
  const feed = new GraphFeed(file, [...mapping, ...PLAIN], sink, log);
  const entities = new FtmFeed(feed);
  await eachEntity(file, sink, options, (entity, line) => entities.node(entity, line));
  await eachEntity(file, sink, { signal: options.signal }, (entity, line) => entities.edges(entity, line));
  entities.end();
  feed.remark(
    'what stands for each value (data set, first and last seen, original) is kept in the property statements',
  );
  return feed.outcome();
};

/** The rows of an entity have to follow each other, as they do where the file is sorted. */
async function eachEntity(
  file: SniffedFile,
  sink: Pick<RecordSink, 'settle'>,
  options: ReadOptions,
  onEntity: (entity: FtmEntity, line: number) => void,
): Promise<void> {
  const shape = await csvShape(file);
  const done = new KeyTable();
  let open = null as { id: string; line: number; statements: Statement[] } | null;
  const close = (): void => {
    if (open) onEntity(entityOf(open.id, open.statements), open.line);
  };
  for await (const { rows, lines } of csvRows(file, shape, options)) {
    for (const [i, row] of rows.entries()) {
      const line = lines[i] ?? 0;
      if (line === 1 || row.length < shape.headers.length) continue;
      const statement: Statement = Object.fromEntries(shape.headers.map((header, at) => [header, row[at] ?? '']));
      const id = statement['canonical_id'] || statement['entity_id'] || '';
      if (open?.id !== id) {
        close();
        const before = done.size;
        if (done.add(id) < before)
          throw new FileRefused(`the rows of ${id} do not follow each other: sort the file by canonical_id`, line);
        open = { id, line, statements: [] };
      }
      open.statements.push(statement);
    }
    options.signal?.throwIfAborted();
    await sink.settle();
  }
  close();
}
