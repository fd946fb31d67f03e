/** How much the graph holds, for the health check. */
import type { Extent } from '../../contract/index.js';
import { asNumber, read, type QueryContext } from './read.js';

export async function totals(context: QueryContext): Promise<Extent> {
  const [row] = await read(context, 'health', {});
  return { entities: asNumber(row?.entities), facts: asNumber(row?.facts) };
}
