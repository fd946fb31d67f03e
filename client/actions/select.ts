/** Selects: by click, by name, or walking from neighbour to neighbour. Says each selection to the screen reader. */
import { nearestInDirection, type Direction4, type Point } from '../graph/points.js';
import { positions, visible, visibleEdges } from '../state/graph.js';
import { announcement, moveCamera } from '../state/page.js';
import { NOTHING, selection, type Selection } from '../state/selection.js';
import { describeSelection } from './describeSelection.js';

/** Selects exactly these; an empty selection deselects. */
export function select(next: Selection): void {
  selection.value = next;
  announcement.value = describeSelection(next);
}
export const deselect = (): void => select(NOTHING);

/** Shift-click: adds to the selection, or takes from it. */
export function toggleSelected(kind: 'entities' | 'facts', key: string): void {
  const list = selection.value[kind];
  select({ ...selection.value, [kind]: list.includes(key) ? list.filter((other) => other !== key) : [...list, key] });
}

/**
 * Moves the selection from the selected entity to its neighbour in that direction; with nothing selected, to the most
 * prominent entity.
 */
export function walk(direction: Direction4): void {
  const from = selection.value.entities.at(-1);
  const start = from === undefined ? undefined : positions.value.get(from);
  const next =
    from === undefined || start === undefined
      ? mostProminent()
      : nearestInDirection(start, neighbourPositions(from), direction);
  if (next === undefined) return;
  select({ entities: [next], facts: [] });
  moveCamera({ kind: 'show', nodes: [next] });
}

const mostProminent = (): string | undefined =>
  [...visible.value.nodes].sort(([, a], [, b]) => b.prominence - a.prominence)[0]?.[0];

function neighbourPositions(from: string): [string, Point][] {
  const edges = visibleEdges.value.get(from) ?? [];
  const neighbours = new Set(edges.map((edge) => (edge.source === from ? edge.target : edge.source)));
  neighbours.delete(from);
  return [...neighbours].flatMap((key): [string, Point][] => {
    const at = positions.value.get(key);
    return at === undefined ? [] : [[key, at]];
  });
}
