/**
 * Breadth-first search from both ends over an undirected graph that is asked step by step, and the shortest paths it
 * finds. Knows no database.
 */
import { compareIds } from './entityColumns.js';

/** Nodes by their distance from each end, up to where the two searches met. */
export interface Meeting {
  /** Facts on a shortest path. */
  length: number;
  /** For each node on some shortest path, its neighbours one step nearer to the target, in the order of their ids. */
  onward: Map<string, string[]>;
}

/** Neighbour pairs `[asked id, neighbour]` of the given nodes. */
export type Step = (ids: string[]) => Promise<[string, string][]>;

/** Null when there is no path up to `maxLength`. The smaller frontier is the one that moves. */
export async function searchFromBothEnds(
  from: string,
  to: string,
  maxLength: number,
  step: Step,
): Promise<Meeting | null> {
  if (from === to) return { length: 0, onward: new Map() };
  const sides = [side(from), side(to)] as const;
  for (let length = 1; length <= maxLength; length++) {
    const moving = sides[0].frontier.length <= sides[1].frontier.length ? sides[0] : sides[1];
    const other = moving === sides[0] ? sides[1] : sides[0];
    await advance(moving, step);
    if (moving.frontier.length === 0) return null;
    if (moving.frontier.some((id) => other.depth.has(id)))
      return { length, onward: onward(sides[0], sides[1], length) };
  }
  return null;
}

interface Side {
  depth: Map<string, number>;
  /** For each node, those through which it was reached, one step nearer to this side's end. */
  parents: Map<string, string[]>;
  frontier: string[];
  steps: number;
}
const side = (end: string): Side => ({ depth: new Map([[end, 0]]), parents: new Map(), frontier: [end], steps: 0 });

async function advance(moving: Side, step: Step): Promise<void> {
  const next: string[] = [];
  const pairs = await step(moving.frontier);
  moving.steps += 1;
  for (const [id, neighbour] of pairs) {
    const depth = moving.depth.get(neighbour);
    if (depth === undefined) {
      moving.depth.set(neighbour, moving.steps);
      moving.parents.set(neighbour, [id]);
      next.push(neighbour);
    } else if (depth === moving.steps) moving.parents.get(neighbour)?.push(id);
  }
  moving.frontier = next;
}

/** Joins the two searches at the nodes where their distances add up to `length`. */
function onward(start: Side, target: Side, length: number): Map<string, string[]> {
  const links = new Map<string, Set<string>>();
  const link = (a: string, b: string): void => void (links.get(a)?.add(b) ?? links.set(a, new Set([b])));
  const meeting = [...start.depth]
    .filter(([id, depth]) => depth === start.steps && target.depth.get(id) === length - depth)
    .map(([id]) => id);
  const seen = new Set<string>();
  const walk = (from: Side, ids: string[], add: (id: string, parent: string) => void): void => {
    for (let layer = ids; layer.length > 0;) {
      const next = new Set<string>();
      for (const id of layer)
        for (const parent of from.parents.get(id) ?? []) {
          add(id, parent);
          if (!seen.has(parent)) next.add(parent);
        }
      for (const id of next) seen.add(id);
      layer = [...next];
    }
  };
  walk(start, meeting, (id, parent) => link(parent, id));
  seen.clear();
  walk(target, meeting, (id, parent) => link(id, parent));
  return new Map([...links].map(([id, ids]) => [id, [...ids].sort(compareIds)]));
}

/** The first `limit` paths in the order of their ids, and how many there are. */
export function shortestPaths(
  { length, onward: next }: Meeting,
  from: string,
  to: string,
  limit: number,
): { paths: string[][]; total: number } {
  if (length === 0) return { paths: [[from]], total: 1 };
  const counts = new Map<string, number>([[to, 1]]);
  const count = (id: string): number => {
    const known = counts.get(id);
    if (known !== undefined) return known;
    const total = (next.get(id) ?? []).reduce((sum, one) => sum + count(one), 0);
    counts.set(id, total);
    return total;
  };
  const paths: string[][] = [];
  const extend = (path: string[]): void => {
    const id = path.at(-1) as string;
    if (id === to) return void paths.push(path);
    for (const one of next.get(id) ?? []) {
      if (paths.length >= limit) return;
      extend([...path, one]);
    }
  };
  extend([from]);
  return { paths, total: count(from) };
}
