/**
 * What is drawn or chosen and was merged into another entity since it came, by others or here: which that is, and the
 * page by the keys of today, so that selection, pins and places are of what it became.
 */
import { batch } from '@preact/signals';
import type { JudgedEntity } from '../../contract/index.js';
import { api } from '../api/api.js';
import { data, hidden, layout, pinned, positions } from '../state/graph.js';
import { paths, selection } from '../state/selection.js';

/** A key, and the entity that its own is part of now. */
interface Merged {
  was: string;
  now: JudgedEntity;
}

/** Throws ApiError. */
export async function mergedSince(): Promise<Merged[]> {
  const { judgements } = await api.judgements({});
  const into = new Map(judgements.flatMap(({ merged, other, kept }) => (merged ? [[other.id, kept] as const] : [])));
  const { entities, pair = [] } = selection.peek();
  return [...new Set([...data.peek().nodes.keys(), ...entities, ...pair])].flatMap((was): Merged[] => {
    let now = into.get(was);
    for (let next = now; next !== undefined; next = into.get(next.id)) now = next;
    return now === undefined ? [] : [{ was, now }];
  });
}

/** The graph itself is as it was: it has to be read again. Paths that began or ended at one of them go. */
export function nameAnew(became: readonly Merged[]): void {
  if (became.length === 0) return;
  const keys = new Map(became.map(({ was, now }) => [was, now.id]));
  const now = (key: string): string => keys.get(key) ?? key;
  const each = (list: Iterable<string>): string[] => [...new Set([...list].map(now))];
  const { entities, facts, pair } = selection.peek();
  const [one, other] = pair ? each(pair) : [];
  batch(() => {
    selection.value =
      one !== undefined && other !== undefined
        ? { entities, facts, pair: [one, other] }
        : { entities: each(one === undefined ? entities : [one]), facts };
    hidden.value = new Set(each(hidden.value));
    pinned.value = new Set(each(pinned.value));
    const { around } = layout.value;
    if (around) layout.value = { ...layout.value, around: each(around) };
    const moved = [...positions.value].map(([key, at]) => [now(key), at] as const);
    positions.value = new Map([...moved, ...positions.value]);
    if (paths.value !== null && [paths.value.from, paths.value.to].some(({ id }) => keys.has(id))) paths.value = null;
  });
}
