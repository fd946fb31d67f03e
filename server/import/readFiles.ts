/** Reads planned files, one after the other, and stages their records. */
import type { ImportProgress } from '../../contract/index.js';
import { readApocTable } from './csv/readApocTable.js';
import { readCsv } from './csv/readCsv.js';
import { labelsByName } from './csv/offshoreLeaks.js';
import type { ReadOptions } from './files/textChunks.js';
import { readCypherScript } from './graphs/cypher/readCypherScript.js';
import { readFtm } from './graphs/ftm/readFtm.js';
import { readStatements } from './graphs/ftm/readStatements.js';
import { readGexf } from './graphs/readGexf.js';
import { readGraphml } from './graphs/readGraphml.js';
import { readJson } from './graphs/json/readJson.js';
import { readJsonLines } from './graphs/json/readJsonLines.js';
import { readAdjacency } from './graphs/text/readAdjacency.js';
import { readDot } from './graphs/text/readDot.js';
import { readEdgeList } from './graphs/text/readEdgeList.js';
import { readGdf } from './graphs/text/readGdf.js';
import { readGml } from './graphs/text/readGml.js';
import { readMatrix } from './graphs/text/readMatrix.js';
import { readPajek } from './graphs/text/readPajek.js';
import { readSif } from './graphs/text/readSif.js';
import { STAGED_FREE, STAGED_RATIO } from './limits.js';
import type { PlannedFile } from './plan/PlannedFile.js';
import type { ProblemLog } from './ProblemLog.js';
import type { RecordSink } from './records.js';
import { refusalOf } from './refusalOf.js';
import { RecordStager, type StagerOptions } from './stage/RecordStager.js';
import type { StagedImport } from './stage/StagedImport.js';

export interface ReadFilesOptions extends StagerOptions {
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
}

const GRAPH_READERS = {
  json: readJson,
  gexf: readGexf,
  graphml: readGraphml,
  gml: readGml,
  pajek: readPajek,
  dot: readDot,
  gdf: readGdf,
  edgelist: readEdgeList,
  sif: readSif,
  matrix: readMatrix,
  adjacency: readAdjacency,
  jsonl: readJsonLines,
  ftm: readFtm,
  statements: readStatements,
  apoc: readApocTable,
  cypher: readCypherScript,
};

/**
 * Fills `staged`, and the summaries of the files. False when a file could not be read to its end, so that what is
 * missing is unknown; the log says why.
 */
export async function readFiles(
  files: readonly PlannedFile[],
  staged: StagedImport,
  log: ProblemLog,
  options: ReadFilesOptions,
): Promise<boolean> {
  staged.mostLength = STAGED_FREE + STAGED_RATIO * bytesOf(files);
  const stager = new RecordStager(staged, options, log);
  const reading = progressOver(files, options);
  let complete = true;
  for (const planned of files) {
    options.signal?.throwIfAborted();
    const sink = stager.sinkFor(planned.file.name, planned.summary.content === 'edges');
    try {
      if (!(await readFile(planned, sink, log, reading))) complete = false;
    } catch (error) {
      log.refused(planned.file.name, refusalOf(error));
      complete = false;
    }
  }
  stager.finish();
  await staged.finish();
  return complete;
}

/** False for a CSV file without a plan. */
async function readFile(
  { file, csv, mapping, summary }: PlannedFile,
  sink: RecordSink,
  log: ProblemLog,
  options: ReadOptions,
): Promise<boolean> {
  if (csv) {
    summary.rows = await readCsv(csv, labelling(sink, labelsByName(file.name)), log, options);
    return true;
  }
  if (file.format === 'csv') return false;
  const read = GRAPH_READERS[file.format];
  Object.assign(summary, await read(file, mapping, sink, log, options));
  return true;
}

const bytesOf = (files: readonly PlannedFile[]): number => files.reduce((sum, { file }) => sum + file.bytes, 0);

function progressOver(files: readonly PlannedFile[], { signal, onProgress }: ReadFilesOptions): ReadOptions {
  const total = bytesOf(files);
  let done = 0;
  return {
    signal,
    onBytes: (bytes) => {
      done += bytes;
      onProgress?.({ phase: 'reading', done, total, unit: 'bytes' });
    },
  };
}

/** Gives nodes without labels these. */
function labelling(sink: RecordSink, labels: string[]): RecordSink {
  if (labels.length === 0) return sink;
  return {
    node: (record) => sink.node(record.labels.length > 0 ? record : { ...record, labels }),
    edge: (record) => sink.edge(record),
    claim: (record) => sink.claim(record),
    settle: () => sink.settle(),
  };
}
