/** What must hold between the records of a data set, each rule in a file of its own under checks/. Pure. */
import { checkDates } from './checks/checkDates.js';
import { checkDerivation } from './checks/checkDerivation.js';
import { checkEnds } from './checks/checkEnds.js';
import { checkFacts } from './checks/checkFacts.js';
import { checkKeys } from './checks/checkKeys.js';
import { checkKinds } from './checks/checkKinds.js';
import { checkLines } from './checks/checkLines.js';
import { checkNames } from './checks/checkNames.js';
import { checkParaphrases } from './checks/checkParaphrases.js';
import { checkProperties } from './checks/checkProperties.js';
import { checkWords } from './checks/checkWords.js';
import { ProblemList } from './checks/ProblemList.js';
import { DatasetError, type Problem } from './DatasetError.js';
import { deriveGraph } from './deriveGraph.js';
import type { GraphRows } from './graphRows.js';
import { readDataset } from './readDataset.js';
import type { TextDataset } from './textDataset.js';

/**
 * Every problem between the records of a data set, none when it is sound. Records are taken to be well-formed
 * (readDataset sees to that).
 * `derive` is the derivation whose outcome is checked too.
 */
export function checkDataset(
  dataset: TextDataset,
  derive: (dataset: TextDataset) => GraphRows = deriveGraph,
): Problem[] {
  const found = new ProblemList(dataset);
  checkKeys(dataset, found);
  checkFacts(dataset, found);
  checkKinds(dataset, found);
  checkProperties(dataset, found);
  checkEnds(dataset, found);
  checkDates(dataset, found);
  checkNames(dataset, found);
  checkWords(dataset, found);
  checkParaphrases(dataset, found);
  if (found.problems.length > 0) return found.problems;
  const rows = derive(dataset);
  checkDerivation(dataset, rows, found);
  checkLines(dataset, rows, found);
  return found.problems;
}

/** The rows of its graph, derived once for the checks and the caller; throws DatasetError when it is not sound. */
export function soundGraph(dataset: TextDataset): GraphRows {
  const derived: GraphRows[] = [];
  const problems = checkDataset(dataset, (sound) => {
    const rows = deriveGraph(sound);
    derived.push(rows);
    return rows;
  });
  const [rows] = derived;
  if (problems.length > 0 || rows === undefined) throw new DatasetError(problems);
  return rows;
}

/** Reads and checks a data set; throws DatasetError naming file, line, field and reason of each problem. */
export async function openDataset(dir?: string): Promise<TextDataset> {
  const dataset = await readDataset(dir);
  const problems = checkDataset(dataset);
  if (problems.length > 0) throw new DatasetError(problems);
  return dataset;
}
