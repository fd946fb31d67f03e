/** The statements of imports: those of cypher/import, and the two that add rows, whose property lists follow the files. */
import { statementOf } from '../dataset/statements.js';
import { quoted } from './model/schemaName.js';

export const importStatement = (file: 'entities' | 'facts' | 'imports' | 'datasets', part: string, names: Record<string, string> = {}): string => statementOf('import', file, part, names);

/** Names that stand safely between backticks on every engine; others travel in a map. */
export const isPlainName = (name: string): boolean => /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name);

const byPosition = (names: readonly string[], from: number): string => names.map((name, i) => `${quoted(name)}: row[${i + from}]`).join(', ');

/** Rows are `[...names' values, map of the rest]`; `names` are plain. */
export function addEntities(labels: readonly string[], names: readonly string[], rest: boolean): string {
  return `UNWIND $rows AS row
CREATE (e:Entity${labels.map((label) => `:${quoted(label)}`).join('')} {${byPosition(names, 0)}, datasets: $datasets, importId: $importId})${rest ? `
SET e += row[${names.length}]` : ''}`;
}

/** Rows are `[source, target, ...names' values, map of the rest]`; `names` are plain. */
export function addFacts(type: string, names: readonly string[], rest: boolean): string {
  return `UNWIND $rows AS row
MATCH (a:Entity {id: row[0]})
MATCH (b:Entity {id: row[1]})
CREATE (a)-[r:${quoted(type)} {${byPosition(names, 2)}, contested: $contested, claimCount: $zero, originCount: $zero, articles: $none, claimants: $none, dataset: $dataset, importId: $importId}]->(b)${rest ? `
SET r += row[${names.length + 2}]` : ''}`;
}
/** The parameters addFacts needs beside its rows. */
export const factConstants = (dataset: string, importId: string): { contested: boolean; zero: number; none: string[]; dataset: string; importId: string } =>
  ({ contested: false, zero: 0, none: [], dataset, importId });
