/** What stands in a database that holds none of Entente's entities: somebody's own graph. */
import type { ForeignGraph } from '../../contract/index.js';
import { OWN_LABELS } from '../graph/ownNames.js';
import { read, readCount, type QueryContext } from './read.js';

/** Null where there are entities, or no nodes but Entente's own. */
export async function foreignGraph(context: QueryContext): Promise<ForeignGraph | null> {
  if ((await read(context, 'import.entities.any', {})).length > 0) return null;
  const [nodes, { labels }] = await Promise.all([readCount(context, 'health.nodes', {}), context.store.schema()]);
  const theirs = labels.filter((label) => !OWN_LABELS.has(label));
  return nodes === 0 || (labels.length > 0 && theirs.length === 0) ? null : { nodes, labels: theirs };
}
