/** The arithmetic of facets: which values of a filter list are on, and the list after one is switched. Pure. */

/** An absent or empty list lets everything through. */
export const isOn = (list: readonly string[] | undefined, value: string): boolean =>
  list === undefined || list.length === 0 || list.includes(value);

/**
 * Switches one value. Everything on gives `undefined`, as does switching off the last one: an empty picture helps
 * nobody.
 */
export function toggled<T extends string>(
  list: readonly T[] | undefined,
  value: T,
  all: readonly T[],
): T[] | undefined {
  const on = list === undefined || list.length === 0 ? all : list;
  const next = on.includes(value) ? on.filter((other) => other !== value) : [...on, value];
  return next.length === 0 || all.every((other) => next.includes(other))
    ? undefined
    : all.filter((other) => next.includes(other)).concat(next.filter((other) => !all.includes(other)));
}

/** Only this value; all of them again when it was the only one. */
export function onlyOne<T extends string>(list: readonly T[] | undefined, value: T): T[] | undefined {
  return list?.length === 1 && list[0] === value ? undefined : [value];
}
