/**
 * How much of a large graph is drawn as all of a small one is: the relations at the entities in sight one by one, with
 * strokes by status and words, once few enough of them are, and the names of the most prominent. Pure.
 */
import type { GraphEdge } from '../../contract/index.js';
import { pairKey } from '../../kernel/picture/index.js';
import type { GraphData } from '../graph/GraphData.js';
import type { Positions } from '../graph/points.js';
import { toScreen, type View } from './view.js';

/** Drawn one by one at most: what a graph that is no large one may have. */
export const MOST_EDGES = 700;
const MOST_NODES = 600;
/** Whether a graph is large: the stage draws its relations as plain lines. */
export const isLarge = (nodes: number, edges: number): boolean => edges > MOST_EDGES || nodes > MOST_NODES;
/** From this scale on the strongest are chosen where there are more; farther out there is no room for words anyway. */
const NEAR = 0.9;
/** Of these there are fewer: among so many other lines more words would be a thicket. */
const MOST_CHOSEN = 300;

/** `relations` gives those of each node, and is asked only where few enough nodes are in sight. */
export function edgesInDetail(
  graph: GraphData,
  places: Positions,
  relations: () => ReadonlyMap<string, readonly GraphEdge[]>,
  view: View,
): ReadonlySet<string> {
  const inSight = new Set([...graph.nodes.keys()].filter((key) => isInSight(places, key, view)));
  if (inSight.size > MOST_NODES) return new Set();
  const edgesOf = relations();
  const edges = new Map([...inSight].flatMap((key) => (edgesOf.get(key) ?? []).map((edge) => [edge.key, edge])));
  if (edges.size <= MOST_EDGES) return new Set(edges.keys());
  return view.scale < NEAR ? new Set() : strongest(edges.values(), inSight);
}

/** Square pixels of canvas to each name of a large graph. */
const PIXELS_PER_NAME = 12_000;
/**
 * Nodes in sight from which on a name has more, so that the picture is seen between them: three times as many at most.
 */
const CROWD = 1_000;

/** Names of a large graph in a view: the most prominent in sight have them, and coming nearer brings more. */
export function mostNames(places: Positions, view: View): number {
  const inSight = [...places.keys()].filter((key) => isInSight(places, key, view)).length;
  const room = PIXELS_PER_NAME * Math.min(3, Math.max(1, Math.sqrt(inSight / CROWD)));
  return Math.round((view.width * view.height) / room);
}

function isInSight(places: Positions, key: string, view: View): boolean {
  const at = places.get(key);
  if (at === undefined) return false;
  const [x, y] = toScreen(view, at);
  return x > 0 && y > 0 && x < view.width && y < view.height;
}

/** Whole pairs, so that what is drawn as one ribbon says how many there are: first those with both ends in sight. */
function strongest(edges: Iterable<GraphEdge>, inSight: ReadonlySet<string>): ReadonlySet<string> {
  const pairs = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const pair = pairKey(edge.source, edge.target);
    const members = pairs.get(pair);
    if (members) members.push(edge);
    else pairs.set(pair, [edge]);
  }
  const ranked = [...pairs.values()].map((members) => ({ members, rank: rankOf(members, inSight) }));
  ranked.sort((a, b) => b.rank - a.rank || (a.members[0]!.key < b.members[0]!.key ? -1 : 1));
  const chosen = new Set<string>();
  for (const { members } of ranked) {
    if (chosen.size + members.length > MOST_CHOSEN) continue;
    for (const { key } of members) chosen.add(key);
  }
  return chosen;
}

/** More than any number of claims. */
const BOTH_FIRST = 1e6;

const rankOf = (members: readonly GraphEdge[], inSight: ReadonlySet<string>): number =>
  Math.max(...members.map(({ attributes }) => attributes.claimCount)) +
  (members.every(({ source, target }) => inSight.has(source) && inSight.has(target)) ? BOTH_FIRST : 0);
