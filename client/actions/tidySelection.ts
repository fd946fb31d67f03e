/** Puts the selected entities in order: one step of undo, and they are pinned there, as if moved by hand. */
import { tidy, type Tidying } from '../../kernel/layouts/tidy.js';
import type { Point } from '../graph/points.js';
import { positions, visible } from '../state/graph.js';
import { selection } from '../state/selection.js';
import { moveNodes } from './arrange.js';

/** Drawn entities of the selection, with their places. */
export const tidied = (): ReadonlyMap<string, { x: number; y: number }> =>
  new Map(
    selection.value.entities.flatMap((key) => {
      const at = visible.value.nodes.has(key) ? positions.value.get(key) : undefined;
      return at === undefined ? [] : [[key, { x: at[0], y: at[1] }] as const];
    }),
  );

export function tidySelection(how: Tidying): void {
  const moved = tidy(tidied(), how);
  if (moved.size > 0) moveNodes(new Map([...moved].map(([key, { x, y }]): [string, Point] => [key, [x, y]])));
}
