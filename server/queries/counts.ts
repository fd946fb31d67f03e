/** How many facts an entity has per relation type and direction; symmetric types count once, as `both`. */
import { TYPED_STANDINGS, type FactStanding, type RelationCount } from '../../contract/index.js';
import { compareIds } from '../graph/entityColumns.js';
import type { RowOf } from '../store/named.js';
import { asNumber, read, type QueryContext } from './read.js';

export async function symmetricTypes(context: QueryContext): Promise<string[]> {
  return (await read(context, 'catalogue.symmetric-types', {})).map(({ type }) => type);
}

export interface CountFilter {
  statuses?: readonly FactStanding[];
  datasets?: readonly string[];
}

/** Most frequent first. Typed facts only. */
export async function relationCounts(
  context: QueryContext,
  id: string,
  symmetric: readonly string[],
  filter: CountFilter = {},
): Promise<RelationCount[]> {
  const parameters = {
    id,
    statuses: [...(filter.statuses ?? TYPED_STANDINGS)],
    datasets: [...(filter.datasets ?? [])],
  };
  const [out, incoming] = await Promise.all([
    read(context, 'entity.counts-out', parameters),
    read(context, 'entity.counts-in', parameters),
  ]);
  const counts = new Map<string, RelationCount>();
  const add = (rows: RowOf<'entity.counts-out'>[], towards: 'out' | 'in'): void => {
    for (const { type, count } of rows) {
      const direction = symmetric.includes(type) ? 'both' : towards;
      const key = `${direction} ${type}`;
      counts.set(key, { type, direction, count: (counts.get(key)?.count ?? 0) + asNumber(count) });
    }
  };
  add(out, 'out');
  add(incoming, 'in');
  return [...counts.values()].sort(
    (a, b) => b.count - a.count || compareIds(a.type, b.type) || compareIds(a.direction, b.direction),
  );
}
