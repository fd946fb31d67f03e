/** What is brought to the fore in the picture: selection, hover, and what stays in full colour. */
import { fresh, hovered } from '../state/looking.js';
import { emphasis, selection, type Emphasis } from '../state/selection.js';
import { theme } from '../state/preferences.js';
import type { ScreenTheme } from './colours.js';

export interface Accent {
  theme: ScreenTheme;
  /** What stays in full colour; null: everything. */
  emphasis: Emphasis | null;
  selectedEdges: ReadonlySet<string>;
  selectedNodes: ReadonlySet<string>;
  hoveredEdge: string | null;
  hoveredNode: string | null;
  /** Marked as new. */
  fresh: ReadonlySet<string>;
}

export function presentAccent(): Accent {
  const over = hovered.value;
  return {
    theme: theme.value,
    emphasis: emphasis.value,
    selectedEdges: new Set(selection.value.facts),
    selectedNodes: new Set(selection.value.entities),
    hoveredEdge: over !== null && 'edge' in over ? over.edge : null,
    hoveredNode: over !== null && 'node' in over ? over.node : null,
    fresh: fresh.value,
  };
}
