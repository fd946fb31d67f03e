/** Compares a staged import with the graph, row by row, without writing anything. */
import type { ImportProgress } from '../../../contract/index.js';
import type { GraphStore } from '../../store/GraphStore.js';
import type { ProblemLog } from '../ProblemLog.js';
import { manyRowsFrom } from '../readRows.js';
import type { EntityKeys } from '../stage/EntityKeys.js';
import type { StagedImport } from '../stage/StagedImport.js';
import { compareClaims } from './compareClaims.js';
import { compareEntities } from './compareEntities.js';
import { compareFacts } from './compareFacts.js';
import type { MergeOptions } from '../ImportOptions.js';
import { proposeMatches } from './proposeMatches.js';
import { checkEnds } from './checkEnds.js';
import { Comparison, type ComparisonContext } from './Comparison.js';

export interface CompareOptions {
  keys: EntityKeys;
  request: MergeOptions;
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
}

/** Facts that cannot land (a missing end, an id of another fact) are logged as problems. */
export async function compareImport(
  store: GraphStore,
  staged: StagedImport,
  log: ProblemLog,
  { keys, request, signal, onProgress }: CompareOptions,
): Promise<Comparison> {
  const total = staged.entities.size + staged.facts.size + staged.claims.size;
  let done = 0;
  const context: ComparisonContext = {
    keys,
    staged,
    log,
    comparison: new Comparison(),
    advance: (rows) => {
      signal?.throwIfAborted();
      onProgress?.({ phase: 'comparing', done: (done += rows), total, unit: 'rows' });
    },
  };
  await compareEntities(manyRowsFrom(store), context);
  await compareFacts(store, context, signal);
  await compareClaims(manyRowsFrom(store), context);
  context.comparison.matches = await proposeMatches(store, context, request);
  if (staged.keepsEnds) await checkEnds(context, request.createMissingEnds === true);
  return context.comparison;
}
