/** What an entity is shown with, so that it is seen where it belongs. */
import { positions, visibleEdges } from '../state/graph.js';

/** Of the drawn nodes that it is tied to the nearest; none for what is tied to nothing. */
export function nearestNeighbour(key: string): string[] {
  const from = positions.value.get(key);
  if (from === undefined) return [];
  const distance = (other: string): number => {
    const [x, y] = positions.value.get(other) ?? [Infinity, Infinity];
    return Math.hypot(x - from[0], y - from[1]);
  };
  const others = (visibleEdges.value.get(key) ?? []).map(({ source, target }) => (source === key ? target : source));
  return others
    .filter((other) => other !== key)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 1);
}
