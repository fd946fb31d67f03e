/** An order of nodes in which those that are linked mostly follow each other. */

/**
 * Indices in the order of a walk, which goes on to the neighbour with the fewest links and begins there: few links then
 * span much of a ring (after He and Sýkora's AVSDF).
 */
export function walkLinks(count: number, links: readonly { a: number; b: number }[]): number[] {
  const neighbours = Array.from({ length: count }, (): number[] => []);
  for (const { a, b } of links) {
    neighbours[a]!.push(b);
    neighbours[b]!.push(a);
  }
  const byDegree = (a: number, b: number): number => neighbours[a]!.length - neighbours[b]!.length || a - b;
  const order: number[] = [];
  const seen = new Uint8Array(count);
  for (const start of [...neighbours.keys()].sort(byDegree)) {
    const waiting = [start];
    while (waiting.length > 0) {
      const node = waiting.pop()!;
      if (seen[node]) continue;
      seen[node] = 1;
      order.push(node);
      // The last one in comes first.
      waiting.push(...neighbours[node]!.filter((other) => !seen[other]).sort((a, b) => byDegree(b, a)));
    }
  }
  return order;
}
