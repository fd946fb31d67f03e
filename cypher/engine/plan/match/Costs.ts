/** What following a connection costs: rows that each row is expected to become, from counts by type alone. */
import type { RelationshipPattern } from '../../parse/syntax.js';
import type { Planning } from '../Planning.js';
import type { Scope } from '../Scope.js';
import { typesOf } from './connect.js';
import type { Connection } from './PatternGraph.js';

/** Lengths beyond it cost all the same. */
const LONGEST = 4;

export class Costs {
  /** `scope` gains names while a MATCH is planned. */
  constructor(
    private readonly scope: Scope,
    private readonly planning: Planning,
  ) {}

  of({ name, left, right, pattern, shortest }: Connection): number {
    if (this.scope.has(name)) return 0;
    const degree = this.degree(
      pattern.is === 'relationship' ? pattern : (pattern.relationships[0] as RelationshipPattern),
    );
    if (shortest) return 1;
    if (pattern.is === 'quantified') return degree ** Math.min(pattern.to ?? LONGEST, LONGEST) + 1;
    const into = this.scope.has(left) && this.scope.has(right);
    if (!pattern.length) return into ? 0.5 : degree;
    return degree ** Math.min(pattern.length.to ?? LONGEST, LONGEST) + 1;
  }
  /**
   * For each node that a walk leads to, what the dearest costs. `following` could be followed instead: a walk between
   * two known nodes is searched like one to anywhere, at the same cost for each node found first.
   */
  searches(following: readonly Connection[]): ReadonlyMap<string, number> {
    const costs = new Map<string, number>();
    for (const walk of following) {
      const { left, right, pattern } = walk;
      if (pattern.is !== 'quantified' && pattern.length === null) continue;
      const cost = Math.max(1, this.of(walk));
      for (const node of [left, right]) costs.set(node, Math.max(costs.get(node) ?? 1, cost));
    }
    return costs;
  }
  /** How many such relationships a node has on average. */
  degree(pattern: RelationshipPattern): number {
    const { nodeCount } = this.planning.graph;
    return (this.relationships(pattern) / Math.max(1, nodeCount)) * (pattern.direction === 'both' ? 2 : 1);
  }
  /** How many relationships have the pattern's type. */
  relationships({ types }: RelationshipPattern): number {
    const { graph } = this.planning;
    const { types: names } = typesOf(types, { scope: this.scope, planning: this.planning });
    return names ? [...names].reduce((sum, type) => sum + graph.countOfType(type), 0) : graph.relationshipCount;
  }
}
