/** The keys of entities that a recipe names, and the recipe with others in their place. Pure. */
import type { PictureRecipe } from '../../contract/index.js';

/** Each once; those of the graph itself among them. */
export function keysNamed({ source, hidden, selection, paths, layout }: PictureRecipe): string[] {
  const graph = source.scope === 'entities' ? [...source.entities, ...source.background] : [];
  const ends = paths === undefined ? [] : [paths.from, paths.to];
  const selected = [...selection.entities, ...(selection.pair ?? [])];
  return [...new Set([...graph, ...hidden, ...selected, ...ends, ...(layout.around ?? [])])];
}

/** Two that have become one are no pair, and no ends of a path: the one is selected. */
export function withKeys(recipe: PictureRecipe, keys: ReadonlyMap<string, string>): PictureRecipe {
  const now = (key: string): string => keys.get(key) ?? key;
  const each = (list: readonly string[]): string[] => [...new Set(list.map(now))];
  const { source, selection, paths, layout, ...rest } = recipe;
  const pair = selection.pair && each(selection.pair);
  const [one, other] = pair ?? [];
  const isPair = one !== undefined && other !== undefined;
  const { from, to } = paths ?? {};
  const ends =
    from !== undefined && to !== undefined && now(from) !== now(to) ? { from: now(from), to: now(to) } : null;
  return {
    ...rest,
    source:
      source.scope === 'entities'
        ? { ...source, entities: each(source.entities), background: each(source.background) }
        : source,
    hidden: each(recipe.hidden),
    selection: {
      entities: each([...selection.entities, ...(one !== undefined && !isPair ? [one] : [])]),
      facts: selection.facts,
      ...(isPair && { pair: [one, other] as [string, string] }),
    },
    ...(ends && { paths: ends }),
    layout: { ...layout, ...(layout.around && { around: each(layout.around) }) },
  };
}
