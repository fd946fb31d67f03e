/** The writer of each export format of the contract; one that is missing is a type error. */
import type { ExportFormat } from '../../../contract/index.js';
import { writeCsv } from './csv.js';
import { writeCypherScript, type ScriptSource } from '../../../cypher/language/writeCypherScript.js';
import { writeGexf } from './gexf.js';
import { writeGraphml } from './graphml.js';
import { writeJson } from './json.js';
import type { ExportSource, Pieces } from './source.js';

/** Pieces of the file in order, made while the source is read. */
export type Writer = (source: ExportSource & ScriptSource) => Pieces;

export const WRITERS: Record<ExportFormat, Writer> = {
  json: writeJson,
  gexf: writeGexf,
  graphml: writeGraphml,
  csv: writeCsv,
  cypher: writeCypherScript,
};
