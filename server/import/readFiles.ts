/** Reads planned files, one after the other, into a collector. */
import type { ImportProgress } from '../../contract/index.js';
import type { Collector } from './Collector.js';
import { readCsv } from './csv/readCsv.js';
import { readGexf } from './graphs/readGexf.js';
import { readGraphml } from './graphs/readGraphml.js';
import { readJson } from './graphs/readJson.js';
import { SAMPLE_ROWS } from './limits.js';
import type { PlannedFile } from './planFiles.js';
import { FileRefused, type ProblemLog } from './ProblemLog.js';
import type { NodeRecord, EdgeRecord, RecordSink } from './records.js';

export interface ReadFilesOptions {
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
}

const READERS = { json: readJson, gexf: readGexf, graphml: readGraphml };

/**
 * False when a file could not be read to its end, so that what is missing is unknown. Fills in what each file tells of
 * itself.
 */
export async function readFiles(
  files: readonly PlannedFile[],
  collector: Collector,
  log: ProblemLog,
  options: ReadFilesOptions = {},
): Promise<boolean> {
  const total = files.reduce((sum, { file }) => sum + file.bytes, 0);
  let done = 0;
  let whole = true;
  const reading = {
    signal: options.signal,
    onBytes: (bytes: number) => {
      done += bytes;
      options.onProgress?.({ phase: 'reading', done, total, unit: 'bytes' });
    },
  };
  for (const { file, csv, given, told } of files) {
    options.signal?.throwIfAborted();
    const sink = collector.sinkFor(file.name, told.content === 'edges');
    try {
      if (csv) told.rows = await readCsv(csv, sink, log, reading);
      else if (file.format !== 'csv') {
        const outcome = await READERS[file.format](file, given, sampling(sink, told.sample), log, reading);
        told.rows = outcome.rows;
        told.mapping = outcome.mapping;
      } else whole = false;
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      log.add(file.name, error.line, error.column, error.message);
      whole = false;
    }
  }
  await collector.finish();
  return whole;
}

/** Keeps the first records as a preview shows them. */
function sampling(sink: RecordSink, sample: Record<string, string>[]): RecordSink {
  const show = (record: NodeRecord | EdgeRecord): void => {
    if (sample.length >= SAMPLE_ROWS) return;
    const { properties, line: _line, ...rest } = record;
    sample.push(
      Object.fromEntries(
        Object.entries({ ...rest, ...properties }).flatMap(([name, value]) =>
          value === null || value === undefined || (Array.isArray(value) && value.length === 0)
            ? []
            : [[name, String(value).slice(0, 200)]],
        ),
      ),
    );
  };
  return {
    node: (record) => {
      show(record);
      sink.node(record);
    },
    edge: (record) => {
      show(record);
      sink.edge(record);
    },
    settle: () => sink.settle(),
  };
}
