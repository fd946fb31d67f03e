/** The writer of each export format of the contract; one that is missing is a type error. */
import { CSV_PARTS, type CsvPart, type ExportFormat } from '../../../contract/index.js';
import { writeCypherScript, type ScriptSource } from '../../../cypher/language/writeCypherScript.js';
import { writeCsvNodes, writeCsvRelationships } from './csv.js';
import { writeFtm } from './ftm.js';
import { writeFtmStatements } from './ftmStatements.js';
import { writeGexf } from './gexf.js';
import { writeGraphml } from './graphml.js';
import { writeJson } from './json.js';
import type { ExportSource, Pieces as TextPieces } from './source.js';
import { zipped } from './zipped.js';

export type Source = ExportSource & ScriptSource;
/** Pieces of a file, in order. */
export type Pieces = AsyncGenerator<string | Uint8Array>;
/** Makes the file while the source is read; `nameOf` names the files within an archive. */
export type Writer = (source: Source, nameOf: (part: CsvPart) => string) => Pieces;

export const CSV_WRITERS: Record<CsvPart, (source: ExportSource) => TextPieces> = {
  nodes: writeCsvNodes,
  relationships: writeCsvRelationships,
};

export const WRITERS: Record<ExportFormat, Writer> = {
  json: writeJson,
  gexf: writeGexf,
  graphml: writeGraphml,
  csv: (source, nameOf) => zipped(CSV_PARTS.map((part) => ({ name: nameOf(part), pieces: CSV_WRITERS[part](source) }))),
  ftm: writeFtm,
  statements: writeFtmStatements,
  cypher: writeCypherScript,
};
