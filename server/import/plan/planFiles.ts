/**
 * Looks into every file of an import before any is read whole: format, encoding, columns, and in which order they are
 * read.
 */
import type { ColumnMapping } from '../../../contract/index.js';
import { encodingName } from '../files/detectEncoding.js';
import { sniffFile, type GivenFile, type SniffedFile } from '../files/sniffFile.js';
import { planCsv, type ReadingOptions } from './planCsv.js';
import type { PlannedFile } from './PlannedFile.js';
import type { ProblemLog } from '../ProblemLog.js';
import { refusalOf } from '../refusalOf.js';
import { ownValue } from '../model/ownValue.js';

/** Files that cannot be read are logged as problems and left out. Nodes come first, edge lists last. */
export async function planFiles(
  given: readonly GivenFile[],
  options: ReadingOptions,
  log: ProblemLog,
): Promise<PlannedFile[]> {
  const planned: PlannedFile[] = [];
  for (const one of withUniqueNames(given)) {
    try {
      const file = await sniffFile(one, options.encoding);
      if (file.doubtful) log.suggest('encoding');
      for (const remark of file.remarks) log.remark(remark);
      const mapping = ownValue(options.mappings, file.name) ?? [];
      planned.push(file.format === 'csv' ? await planCsv(file, mapping, options, log) : planGraph(file, mapping));
    } catch (error) {
      log.refused(one.name, refusalOf(error));
    }
  }
  refuseStrayMappings(given, options, log);
  bindEdgesToNodes(planned);
  const rank = { nodes: 0, graph: 1, relationships: 2, edges: 3 };
  return planned.sort((a, b) => rank[a.summary.content] - rank[b.summary.content]);
}

/** Two files of one name are distinguished by a number. */
function withUniqueNames(given: readonly GivenFile[]): GivenFile[] {
  const taken = new Set<string>();
  return given.map(({ name, ...rest }) => {
    let unique = name;
    for (let n = 2; taken.has(unique); n++) unique = `${name} (${n})`;
    taken.add(unique);
    return { name: unique, ...rest };
  });
}

/** They describe no nodes: those are the ends of edges. */
const OF_ENDS: ReadonlySet<string> = new Set(['edgelist', 'sif', 'matrix', 'adjacency']);

function planGraph(file: SniffedFile, mapping: readonly ColumnMapping[]): PlannedFile {
  const { name, format, bytes } = file;
  const encoding = encodingName(file.encoding);
  const content = OF_ENDS.has(format) ? ('edges' as const) : ('graph' as const);
  const summary = { name, format, bytes, encoding, content, rows: 0, mapping: [], sample: [] };
  return { file, csv: null, mapping, summary };
}

function refuseStrayMappings(given: readonly GivenFile[], { mappings }: ReadingOptions, log: ProblemLog): void {
  const reason = 'a mapping was given for this file, but it is not among the files: check its name';
  for (const name of Object.keys(mappings))
    if (!given.some((file) => file.name === name)) log.add(name, null, null, reason);
}

/** An edge list beside a file of nodes has to keep to those nodes. */
function bindEdgesToNodes(planned: readonly PlannedFile[]): void {
  if (!planned.some(({ summary }) => summary.content === 'nodes')) return;
  for (const { csv, summary } of planned)
    if (csv && summary.content === 'edges') summary.content = csv.content = 'relationships';
}
