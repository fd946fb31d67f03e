/** What WITH and RETURN do: values into registers, each row once, in order, some of them. */
import { CypherError } from '../../CypherError.js';
import { keyOfAll, type Key } from '../../values/keyOf.js';
import { kindOf } from '../../values/kinds.js';
import { order } from '../../values/ordering.js';
import type { Value } from '../../values/Value.js';
import { PAUSE, step, type Context, type Evaluate, type Row, type Rows, type Step } from '../rows.js';
import { keptRows } from './keep.js';

export interface Column {
  slot: number;
  value: Evaluate;
}

export const project = (columns: readonly Column[], details: string): Step => ({
  operator: 'Projection',
  details,
  *run(source, context) {
    for (const row of source) {
      if (row === PAUSE) yield PAUSE;
      else {
        for (const { slot, value } of columns) row[slot] = value(row, context);
        yield row;
      }
    }
  },
});

export const distinctRows = (slots: readonly number[]): Step => ({
  operator: 'Distinct',
  details: '',
  *run(source, context) {
    const seen = new Set<Key>();
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const key = keyOfAll(
        slots.map((slot) => row[slot] as Value),
        context.work,
      );
      if (seen.has(key)) {
        if (context.budget.spend()) yield PAUSE;
        continue;
      }
      seen.add(key);
      context.budget.hold(slots.length);
      yield row;
    }
  },
});

export interface SortKey {
  value: Evaluate;
  descending: boolean;
}

export interface SortOptions {
  /** How many rows will be wanted of them; null: not known. */
  limit: ((context: Context) => number) | null;
  /** The rows come in the order of the first key: those of one value of it are sorted by the others, and given out. */
  isSorted: boolean;
}

export const sort = (keys: readonly SortKey[], details: string, { limit, isSorted }: SortOptions): Step => ({
  operator: `${isSorted ? 'Partial' : ''}${limit ? 'Top' : 'Sort'}`,
  details,
  *run(source, context) {
    let wanted = limit ? limit(context) : Infinity;
    let kept: { row: Row; by: Value[] }[] = [];
    /** How many were kept at most: those are what is counted. */
    let most = 0;
    /** The last of as many as are wanted: what does not come before it is not kept. */
    let last: { by: Value[] } | null = null;
    const compare = (a: { by: Value[] }, b: { by: Value[] }): number => {
      step(context);
      for (let at = 0; at < keys.length; at++) {
        const difference = order(a.by[at] as Value, b.by[at] as Value, context.work.anew());
        if (difference !== 0) return keys[at]?.descending ? -difference : difference;
      }
      return 0;
    };
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      if (context.budget.spend()) yield PAUSE;
      const by = keys.map(({ value }) => value(row, context));
      if (isSorted && kept[0] && order(kept[0].by[0] as Value, by[0] as Value) !== 0) {
        yield* rowsOf(kept.sort(compare), context);
        wanted -= kept.length;
        if (wanted <= 0) return;
        [kept, last] = [[], null];
      }
      if (last && compare({ by }, last) >= 0) continue;
      kept.push({ row: [...row], by });
      if (kept.length > 2 * wanted + 1000) {
        kept = kept.sort(compare).slice(0, wanted);
        last = kept.at(-1) ?? null;
      } else if (kept.length > most) {
        most = kept.length;
        context.budget.hold(row.length);
      }
    }
    yield* rowsOf(kept.sort(compare), context);
  },
});

function* rowsOf(kept: readonly { row: Row }[], context: Context): Rows {
  for (const { row } of kept) {
    if (context.budget.spend()) yield PAUSE;
    yield row;
  }
}

/** `finish`: takes the rows that are not wanted, too, because they write. */
export const skipAndLimit = (skip: Evaluate | null, limit: Evaluate | null, finish: boolean): Step => ({
  operator: limit ? 'Limit' : 'Skip',
  details: '',
  *run(source, context, argument) {
    let skipping = skip ? amount(skip(argument, context), 'SKIP') : 0;
    let left = limit ? amount(limit(argument, context), 'LIMIT') : Infinity;
    if (left === 0 && !finish) return;
    for (const row of source) {
      if (row === PAUSE) yield PAUSE;
      else if (skipping > 0) skipping--;
      else if (left > 0) {
        left--;
        yield row;
        if (left === 0 && !finish) return;
      }
    }
  },
});

export function amount(value: Value, clause: string): number {
  if (typeof value === 'bigint' && value >= 0n) return Number(value);
  const what = typeof value === 'bigint' ? String(value) : `a value of type ${kindOf(value)}`;
  throw new CypherError('failed', `${clause} takes an INTEGER that is not negative, not ${what}.`, {
    detail: typeof value === 'bigint' ? 'NegativeIntegerArgument' : 'InvalidArgumentType',
  });
}

/** Runs to the end, giving nothing. */
export const finish: Step = {
  operator: 'EmptyResult',
  details: '',
  *run(source, context) {
    for (const _ of yield* keptRows(source, context));
  },
};
