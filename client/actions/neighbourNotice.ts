/** How many of an entity's neighbours an expansion left out, as a notice that counts along and goes when it is over. */
import type { Direction, GraphEdge, Neighbourhood } from '../../contract/index.js';
import type { GraphData } from '../graph/GraphData.js';
import { data, filter, hidden, visible } from '../state/graph.js';
import { notify } from '../state/tasks.js';
import { isSymmetric } from '../state/vocabulary.js';
import type { Named } from '../words/gestures.js';
import { messages } from '../words/messages.js';

/** Which of an entity's relations an expansion follows. */
export interface Followed {
  types?: readonly string[] | undefined;
  direction: Direction;
}

interface Expansion {
  node: Named;
  followed: Followed;
  neighbourhood: Neighbourhood;
  /** Its neighbours drawn before the expansion. */
  before: number;
  /** Expands further. */
  more: () => void;
}

/** Stands while the filter is the same and some neighbours that it lets through are missing; undo takes it away too. */
export function notifyNeighbours({ node, followed, neighbourhood, before, more }: Expansion): void {
  const { entity, total } = neighbourhood;
  const under = filter.value;
  const drawn = () => drawnNeighbours(entity, followed);
  notify({
    tone: 'warning',
    about: 'neighbours',
    message: () => messages.someNeighbours(node, drawn(), total),
    holds: () => filter.value === under && drawn() > before && drawn() + hiddenNeighbours(entity, followed) < total,
    remedy: { label: messages.showMore, run: more },
  });
}

/** Neighbours of an entity on the screen. */
export const drawnNeighbours = (entity: string, followed: Followed): number =>
  neighboursIn(visible.value, entity, followed).length;

/** Neighbours of an entity that are hidden by hand. */
export const hiddenNeighbours = (entity: string, followed: Followed): number =>
  neighboursIn(data.value, entity, followed).filter((key) => hidden.value.has(key)).length;

function neighboursIn(graph: GraphData, entity: string, followed: Followed): string[] {
  if (!graph.nodes.has(entity)) return [];
  const others = [...graph.edges.values()]
    .filter((edge) => isFollowed(edge, entity, followed))
    .map((edge) => (edge.source === entity ? edge.target : edge.source));
  return [...new Set(others)].filter((key) => key !== entity);
}

function isFollowed(
  { source, target, attributes }: GraphEdge,
  entity: string,
  { types, direction }: Followed,
): boolean {
  if (source !== entity && target !== entity) return false;
  if (types !== undefined && !types.includes(attributes.type)) return false;
  return direction === 'both' || isSymmetric(attributes.type) || (direction === 'out' ? source : target) === entity;
}
