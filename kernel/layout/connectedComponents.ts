/** Splits a graph into its connected parts. */

/** Indices of nodes per part, largest part first, then by first index. Links name their ends by index. */
export function connectedComponents(count: number, links: readonly { a: number; b: number }[]): number[][] {
  const parent = Array.from({ length: count }, (_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
    return i;
  };
  for (const { a, b } of links) parent[root(Math.max(a, b))] = root(Math.min(a, b));
  const parts = new Map<number, number[]>();
  for (let i = 0; i < count; i++) {
    const r = root(i);
    const part = parts.get(r);
    if (part) part.push(i);
    else parts.set(r, [i]);
  }
  return [...parts.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}
