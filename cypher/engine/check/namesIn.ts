/** Every name that a part of the tree mentions, also those it brings itself: more than it needs, never less. */
export function namesIn(tree: object): ReadonlySet<string> {
  const names = new Set<string>();
  const waiting: object[] = [tree];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const node: Record<string, unknown> = { ...next };
    if (node['is'] === 'variable' && typeof node['name'] === 'string') names.add(node['name']);
    if (typeof node['variable'] === 'string') names.add(node['variable']);
    for (const value of Object.values(node)) if (typeof value === 'object' && value !== null) waiting.push(value);
  }
  return names;
}
