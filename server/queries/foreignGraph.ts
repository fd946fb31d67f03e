/** What stands in a database that holds none of Entente's entities: somebody's own graph. */
import type { ForeignGraph } from '../../contract/index.js';
import { KEPT_LABEL } from '../kept/ownNames.js';
import { read, readCount, type QueryContext } from './read.js';

/** Labels of what Entente itself may leave in a graph without entities. */
const OWN: ReadonlySet<string> = new Set([
  'Claim',
  'Article',
  'Passage',
  'RelationType',
  'Dataset',
  'Import',
  'ImportChange',
  'Judgement',
  'Merged',
  KEPT_LABEL,
]);

/** Null where there are entities, or no nodes but Entente's own. */
export async function foreignGraph(context: QueryContext): Promise<ForeignGraph | null> {
  if ((await read(context, 'import.entities.any', {})).length > 0) return null;
  const [nodes, { labels }] = await Promise.all([readCount(context, 'health.nodes', {}), context.store.schema()]);
  const theirs = labels.filter((label) => !OWN.has(label) && label !== 'Entity');
  return nodes === 0 || (labels.length > 0 && theirs.length === 0) ? null : { nodes, labels: theirs };
}
