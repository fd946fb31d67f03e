/** One row a group, with its aggregates; without grouping keys one row, even of none. */
import { keyOfAll, type Key } from '../../values/keyOf.js';
import type { Value } from '../../values/Value.js';
import type { Aggregate } from '../Aggregate.js';
import { aggregatorNamed, distinct, type Aggregator } from '../aggregates.js';
import { PAUSE, type Context, type Row, type Step } from '../rows.js';

/** `keys`: registers by which rows are put together. */
export const aggregate = (keys: readonly number[], aggregates: readonly Aggregate[], details: string): Step => ({
  operator: keys.length === 0 ? 'EagerAggregation' : 'Aggregation',
  details,
  *run(source, context, argument) {
    const groups = new Map<Key, { row: Row; aggregators: Aggregator[] }>();
    const begin = (row: Row): { row: Row; aggregators: Aggregator[] } => {
      context.budget.hold(row.length);
      return { row: [...row], aggregators: aggregates.map((one) => start(one, context)) };
    };
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      if (context.budget.spend()) yield PAUSE;
      const key =
        keys.length === 0
          ? null
          : keyOfAll(
              keys.map((slot) => row[slot] as Value),
              context.work,
            );
      let group = groups.get(key);
      if (!group) groups.set(key, (group = begin(row)));
      for (let at = 0; at < aggregates.length; at++)
        take(aggregates[at] as Aggregate, group.aggregators[at] as Aggregator, row, context);
    }
    if (groups.size === 0 && keys.length === 0) groups.set(null, begin(argument));
    for (const { row, aggregators } of groups.values()) {
      aggregates.forEach(({ slot }, at) => (row[slot] = (aggregators[at] as Aggregator).result()));
      yield row;
    }
  },
});

function start({ name, distinct: once }: Aggregate, context: Context): Aggregator {
  const aggregator = aggregatorNamed(name, context.work);
  return once ? distinct(aggregator, context.work) : aggregator;
}
function take({ name, value, parameter }: Aggregate, aggregator: Aggregator, row: Row, context: Context): void {
  const one = value ? value(row, context) : true;
  if (one === null) return;
  if (name.toLowerCase() === 'collect') context.budget.hold(1);
  aggregator.add(one, parameter ? parameter(row, context) : null);
}
