/** shortestPath( ) and allShortestPaths( ) between two nodes that are known. */
import { CypherError } from '../../CypherError.js';
import type { GraphNode, GraphRelationship, Value } from '../../values/Value.js';
import { PAUSE, type Context, type Evaluate, type Row, type Rows, type Step } from '../rows.js';
import { truthOf } from '../truth.js';
import { isUsed, nodeIn, opposite, otherEnd } from './expand.js';
import { expandVariable, type VariableExpansion } from './expandVariable.js';

export interface ShortestSearch extends VariableExpansion {
  all: boolean;
  /** What the whole path must be; it fills registers that `conditions` read. Null: any path. */
  accept: { fill: (row: Row) => void; conditions: readonly Evaluate[] } | null;
  /** Both ends may be the same node, which is then a path by itself, or a way round. */
  sameEnds: boolean;
}

export const shortest = (search: ShortestSearch): Step => ({
  operator: 'ShortestPath',
  details: search.details,
  *run(source, context, argument) {
    for (const row of source) {
      if (row === PAUSE) {
        yield PAUSE;
        continue;
      }
      const [start, end] = [nodeIn(row, search.from), nodeIn(row, search.to)];
      if (start === null || end === null) continue;
      if (start === end && !search.sameEnds)
        throw new CypherError(
          'failed',
          'The shortest path algorithm does not work when the start and end nodes are the same.',
          { hint: 'Leave out rows whose two ends are the same node.' },
        );
      if (search.accept || start === end || search.least > 1) yield* byLength(search, row, context, argument);
      else yield* bothWays(search, row, start, end, context);
    }
  },
});

/** By trying longer and longer walks until one is accepted. */
function* byLength(search: ShortestSearch, row: Row, context: Context, argument: Row): Rows {
  const { accept, least, most, all } = search;
  const longest = Math.min(most ?? Infinity, context.graph.relationshipCount);
  for (let length = least; length <= longest; length++) {
    let found = false;
    const walks = expandVariable({ ...search, into: true, least: length, most: length });
    const source = (function* (): Rows {
      yield row;
    })();
    for (const one of walks.run(source, context, argument)) {
      if (one === PAUSE) {
        yield PAUSE;
        continue;
      }
      if (accept) {
        accept.fill(one);
        if (!accept.conditions.every((condition) => truthOf(condition(one, context)) === true)) continue;
      }
      found = true;
      yield one;
      if (!all) return;
    }
    if (found) return;
  }
}

type Reached = Map<GraphNode, { depth: number; by: GraphRelationship[] }>;

/** From both ends, a step at a time, always from the smaller side. */
function* bothWays(search: ShortestSearch, row: Row, start: GraphNode, end: GraphNode, context: Context): Rows {
  const from: Reached = new Map([[start, { depth: 0, by: [] }]]);
  const to: Reached = new Map([[end, { depth: 0, by: [] }]]);
  let [near, far] = [[start], [end]];
  let length = 0;
  let meeting: GraphNode[] = [];
  while (meeting.length === 0) {
    if (near.length === 0 || far.length === 0 || (search.most !== null && length >= search.most)) return;
    length++;
    const forwards = near.length <= far.length;
    const next: GraphNode[] = [];
    const [here, there] = forwards ? [from, to] : [to, from];
    for (const node of forwards ? near : far)
      for (const one of context.graph.relationshipsOf(
        node,
        forwards ? search.direction : opposite(search.direction),
        search.types,
      )) {
        if (context.budget.spend()) yield PAUSE;
        if (isUsed(row, search.distinctFrom, one) || (search.test && !search.test(one, row, context))) continue;
        const other = otherEnd(one, node);
        const depth = (here.get(node)?.depth ?? 0) + 1;
        const known = here.get(other);
        if (!known) {
          here.set(other, { depth, by: [one] });
          next.push(other);
          context.budget.hold(1);
        } else if (known.depth === depth && search.all) known.by.push(one);
      }
    if (forwards) near = next;
    else far = next;
    meeting = next.filter((node) => there.has(node));
  }
  for (const node of meeting)
    for (const first of waysBack(from, node, start))
      for (const second of waysBack(to, node, end)) {
        const walk = [...[...first].reverse(), ...second];
        if (context.budget.spend(walk.length)) yield PAUSE;
        row[search.relationship] = (search.backwards ? walk.reverse() : walk) as Value[];
        yield row;
        if (!search.all) return;
      }
}

/** Every way from a node back to where the search began; a way may be longer than calls can be nested. */
function* waysBack(reached: Reached, node: GraphNode, origin: GraphNode): Iterable<GraphRelationship[]> {
  const way: GraphRelationship[] = [];
  const open = [{ node, tried: 0 }];
  for (let here = open[0]; here; here = open[open.length - 1]) {
    if (here.node === origin) yield [...way];
    const one = here.node === origin ? undefined : reached.get(here.node)?.by[here.tried++];
    if (one) {
      way.push(one);
      open.push({ node: otherEnd(one, here.node), tried: 0 });
    } else {
      way.pop();
      open.pop();
    }
  }
}
