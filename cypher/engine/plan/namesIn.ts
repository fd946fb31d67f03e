/** Every name that a part of the tree mentions, also those it brings itself: more than it needs, never less. */
export function namesIn(tree: unknown, names: Set<string> = new Set()): Set<string> {
  if (typeof tree !== 'object' || tree === null) return names;
  if (Array.isArray(tree)) {
    for (const one of tree) namesIn(one, names);
    return names;
  }
  const node = tree as Record<string, unknown>;
  if (node['is'] === 'variable' && typeof node['name'] === 'string') names.add(node['name']);
  if (typeof node['variable'] === 'string') names.add(node['variable']);
  if (Array.isArray(node['imports'])) for (const name of node['imports']) if (typeof name === 'string') names.add(name);
  for (const key in node) if (typeof node[key] === 'object') namesIn(node[key], names);
  return names;
}
