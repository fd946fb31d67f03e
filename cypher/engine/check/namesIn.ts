/** Every name that a part of the tree mentions, also those it brings itself: more than it needs, never less. */
export function namesIn(tree: unknown): Set<string> {
  const names = new Set<string>();
  for (const node of partsOf(tree)) {
    if (node['is'] === 'variable' && typeof node['name'] === 'string') names.add(node['name']);
    if (typeof node['variable'] === 'string') names.add(node['variable']);
    if (Array.isArray(node['imports']))
      for (const name of node['imports']) if (typeof name === 'string') names.add(name);
  }
  return names;
}

/** The part itself and all within it; by a loop, because a chain of operators nests as deep as the text is long. */
export function* partsOf(
  tree: unknown,
  enter: (node: Record<string, unknown>) => boolean = () => true,
): Iterable<Record<string, unknown>> {
  const left: unknown[] = [tree];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one !== 'object' || one === null) continue;
    if (Array.isArray(one)) {
      for (const item of one) left.push(item);
      continue;
    }
    const node = one as Record<string, unknown>;
    if (!enter(node)) continue;
    yield node;
    for (const key in node) if (typeof node[key] === 'object') left.push(node[key]);
  }
}
