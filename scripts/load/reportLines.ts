/** What a load did, in a few lines. Pure. */
import { ROW_LISTS } from '../../server/dataset/graphRows.js';
import type { LoadReport } from '../../server/dataset/loadDataset.js';

const WORDS = {
  relationTypes: 'relation types',
  entities: 'entities',
  articles: 'articles',
  passages: 'passages',
  claims: 'claims',
  facts: 'facts',
} as const;

/** `dryRun`: it was not done, it would be. */
export function reportLines(report: LoadReport, dryRun: boolean): string[] {
  const took = `${(report.elapsedMs / 1000).toFixed(1)} s`;
  const head = report.changed
    ? `${report.dataset}: ${dryRun ? 'a load would change the graph' : `loaded in ${took}`}.`
    : `${report.dataset}: unchanged, the graph is what the data set says (${took}).`;
  const lines = ROW_LISTS.map((list) => {
    const { created, updated, unchanged, removed } = report[list];
    const parts = [
      [created, 'created'],
      [updated, 'updated'],
      [removed, 'removed'],
      [unchanged, 'unchanged'],
    ] as const;
    const counts = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
    return `  ${WORDS[list].padEnd(15)}${counts.length === 0 ? 'none' : counts.join(', ')}`;
  });
  return [head, ...lines, `  hash           ${report.hash}`];
}
