/** Selects: by click, by name, or walking from neighbour to neighbour. Says each selection to the screen reader. */
import { nearestInDirection, type Direction4, type Point } from '../graph/points.js';
import { positions, visible, visibleEdges } from '../state/graph.js';
import { announcement, moveCamera } from '../state/page.js';
import { NOTHING, selection, type Selection } from '../state/selection.js';
import { describeSelection } from './describeSelection.js';
import { endWalk, walkTo } from './point.js';

/** Selects exactly these; an empty selection deselects. */
export function select(next: Selection): void {
  endWalk();
  selection.value = next;
  announcement.value = describeSelection(next);
}
export const deselect = (): void => select(NOTHING);

/** Adds entities to the selection, those that are not in it yet; a pair gives way to them. */
export function selectWithin(keys: readonly string[]): void {
  const { entities, facts } = selection.value;
  select({ entities: [...new Set([...entities, ...keys])], facts });
}

/** Shift-click: adds to the selection, or takes from it. */
export function toggleSelected(kind: 'entities' | 'facts', key: string): void {
  const { entities, facts } = selection.value;
  const list = selection.value[kind];
  select({ entities, facts, [kind]: list.includes(key) ? list.filter((other) => other !== key) : [...list, key] });
}

/**
 * Moves the selection from the selected entity to its neighbour in that direction, or, where it has none there, to the
 * nearest entity of all; with nothing selected, to the most prominent one.
 */
export function walk(direction: Direction4): void {
  const from = selection.value.entities.at(-1);
  const start = from === undefined ? undefined : positions.value.get(from);
  const next =
    from === undefined || start === undefined
      ? byProminence()[0]
      : (nearestInDirection(start, neighbourPositions(from), direction) ??
        nearestInDirection(start, visiblePositions(), direction));
  if (next !== undefined) goTo(next);
}

/**
 * Moves the selection to the next of all entities, or the one before, the most prominent first and round again: the way
 * to those without relations.
 */
export function step(by: 1 | -1): void {
  const order = byProminence();
  const from = selection.value.entities.at(-1);
  const at = from === undefined ? -1 : order.indexOf(from);
  const next = at < 0 ? order.at(by > 0 ? 0 : -1) : order[(at + by + order.length) % order.length];
  if (next !== undefined) goTo(next);
}

function goTo(key: string): void {
  select({ entities: [key], facts: [] });
  walkTo(key);
  moveCamera({ kind: 'show', nodes: [key] });
}

const byProminence = (): string[] =>
  [...visible.value.nodes]
    .sort(([a, { prominence: most }], [b, { prominence }]) => prominence - most || (a < b ? -1 : 1))
    .map(([key]) => key);

const visiblePositions = (): [string, Point][] => [...positions.value].filter(([key]) => visible.value.nodes.has(key));

function neighbourPositions(from: string): [string, Point][] {
  const edges = visibleEdges.value.get(from) ?? [];
  const neighbours = new Set(edges.map((edge) => (edge.source === from ? edge.target : edge.source)));
  neighbours.delete(from);
  return [...neighbours].flatMap((key): [string, Point][] => {
    const at = positions.value.get(key);
    return at === undefined ? [] : [[key, at]];
  });
}
