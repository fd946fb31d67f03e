/** What is brought to the fore in the picture: selection, hover, and what stays in full colour. */
import type { GraphEdge } from '../../contract/index.js';
import { pairKey, type RibbonFan } from '../../kernel/picture/index.js';
import { visible } from '../state/graph.js';
import { fresh, hovered, lookedAt, type Pair } from '../state/looking.js';
import { emphasis, selection, type Emphasis } from '../state/selection.js';
import { theme } from '../state/preferences.js';
import type { ScreenTheme } from './colours.js';
import type { Colouring } from './discsAndLines.js';

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
  /** Pairs whose ribbon is to be fanned out, by `pairKey`. */
  fanned: ReadonlySet<string>;
  /** Ribbons fanned out in the present picture. */
  fans: readonly RibbonFan[];
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
    fanned: fannedPairs(),
    fans: [],
  };
}

export const presentColouring = (): Colouring => ({ theme: theme.value, emphasis: emphasis.value });

/** The pair that is looked at, or whose relation is, and the selected one. */
function fannedPairs(): ReadonlySet<string> {
  const thing = lookedAt.value?.thing;
  const looked =
    thing === undefined || 'node' in thing
      ? null
      : 'pair' in thing
        ? thing.pair
        : endsOf(visible.value.edges.get(thing.edge));
  return new Set([looked, selection.value.pair ?? null].flatMap((pair) => (pair === null ? [] : [pairKey(...pair)])));
}

const endsOf = (edge: GraphEdge | undefined): Pair | null => (edge === undefined ? null : [edge.source, edge.target]);
