/**
 * Reads what figures held before the recipe had a schema of its own (0.2.0-dev until November 2026): the request as it
 * then was, everything side by side.
 */

type Fields = Readonly<Record<string, unknown>>;

/** A figure's recipe as it is written now; one that is already, or is something else, comes back as it is. */
export function upgradeRecipe(recipe: unknown): unknown {
  if (!isFields(recipe) || 'recipe' in recipe || !isFields(recipe['source'])) return recipe;
  const { source, positions, frame, theme, language, seed, selected, ...sheet } = recipe;
  const graph = 'nodes' in source ? source : undefined;
  return {
    ...sheet,
    ...(graph !== undefined && { graph }),
    recipe: withoutEmpty({
      ...sourceOf(source),
      positions,
      camera: Array.isArray(frame) ? { x: frame[0], y: frame[1], width: frame[2], height: frame[3] } : undefined,
      style: withoutEmpty({ theme }),
      language,
      layout: withoutEmpty({ seed }),
      selection: selectionOf(selected, graph),
    }),
  };
}

function sourceOf(source: Fields): Fields {
  if ('statement' in source) return { source: { scope: 'query', ...source } };
  if (!isFields(source['subgraph'])) return {};
  const { scope = 'core', entities, entityLimit, factLimit, expand, filter, layers } = source['subgraph'];
  return {
    source: withoutEmpty({ scope, entities, entityLimit, factLimit }),
    expansions: expand === undefined ? [] : [expand],
    filter,
    layers,
  };
}

/** Entities and relations stood in one list. */
function selectionOf(selected: unknown, graph: Fields | undefined): Fields | undefined {
  if (!Array.isArray(selected)) return undefined;
  const edges = Array.isArray(graph?.['edges']) ? (graph['edges'] as unknown[]) : [];
  const facts = new Set(edges.filter(isFields).map(({ key }) => key));
  return { entities: selected.filter((key) => !facts.has(key)), facts: selected.filter((key) => facts.has(key)) };
}

const withoutEmpty = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
