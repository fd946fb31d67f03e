/** The patterns of a MATCH as nodes and what joins them; everything has a name, those without one a made one. */
import type { PatternPart, QuantifiedPattern, RelationshipPattern } from '../../parse/syntax.js';
import { textOf, type Planning } from '../Planning.js';
import { conditionsOf, labelConditions, propertyConditions, type Condition } from './Condition.js';

export interface Connection {
  /** The relationship's; of a quantified part, what holds all its relationships. */
  name: string;
  left: string;
  right: string;
  details: string;
  pattern: RelationshipPattern | QuantifiedPattern;
  /** It stands within shortestPath( ) or allShortestPaths( ). */
  shortest: 'shortestPath' | 'allShortestPaths' | null;
  /** The part of the MATCH it belongs to. */
  part: PatternPart;
}
export interface NamedPath {
  /** Null where only a selector asks for its length. */
  name: string | null;
  part: PatternPart;
  start: string;
  end: string;
  connections: Connection[];
}

export interface PatternGraph {
  nodes: Set<string>;
  connections: Connection[];
  paths: NamedPath[];
  conditions: Condition[];
}

export function patternGraph(patterns: readonly PatternPart[], planning: Planning): PatternGraph {
  const graph: PatternGraph = { nodes: new Set(), connections: [], paths: [], conditions: [] };
  const quote = (spot: { at: number; end: number }): string => textOf(planning, spot);
  // A space begins no name that a statement can write.
  const made = (): string => ` ${planning.registers.take()}`;
  for (const part of patterns) {
    const names = part.nodes.map((node) => {
      const name = node.variable ?? made();
      graph.nodes.add(name);
      if (node.labels) graph.conditions.push(...labelConditions(name, node.labels, quote(node)));
      if (node.properties) graph.conditions.push(...propertyConditions(name, node.properties, quote(node)));
      if (node.where) graph.conditions.push(...conditionsOf(node.where, quote));
      return name;
    });
    if (part.where) graph.conditions.push(...conditionsOf(part.where, quote));
    const selector = searchOf(part);
    const connections = part.steps.map((step, at): Connection => {
      const pattern = step.is === 'quantified' ? (asVariableLength(step) ?? step) : step;
      const name = pattern.is === 'relationship' ? (pattern.variable ?? made()) : made();
      return {
        name,
        left: names[at] as string,
        right: names[at + 1] as string,
        details: quote(step),
        pattern,
        shortest: selector,
        part,
      };
    });
    graph.connections.push(...connections);
    for (const { pattern, name } of connections)
      if (pattern.is === 'relationship' && pattern.length === null) {
        if (pattern.properties) graph.conditions.push(...propertyConditions(name, pattern.properties, quote(pattern)));
        if (pattern.where) graph.conditions.push(...conditionsOf(pattern.where, quote));
      }
    if (part.variable !== null || part.selector !== null)
      graph.paths.push({
        name: part.variable,
        part,
        start: names[0] as string,
        end: names[names.length - 1] as string,
        connections,
      });
  }
  return graph;
}

/** Whether the part is searched from both ends: also SHORTEST 1 and the like, where they ask for just that. */
function searchOf({ selector, steps, where }: PatternPart): Connection['shortest'] {
  if (selector?.is === 'shortestPath' || selector?.is === 'allShortestPaths') return selector.is;
  const [step, ...more] = steps;
  if (!selector || !step || more.length > 0 || where) return null;
  if (step.is === 'quantified' ? !asVariableLength(step) : !step.length) return null;
  if (selector.is === 'allShortest') return 'allShortestPaths';
  return (selector.is === 'any' || selector.is === 'shortest') && selector.count === 1 ? 'shortestPath' : null;
}

/** A selector chooses among the paths once all are found. */
export const selectsPaths = ({ part }: NamedPath): boolean => part.selector !== null && searchOf(part) === null;

/** `((:)-[r]->()){1,3}` around nodes that say nothing is a relationship of variable length. */
function asVariableLength({ nodes, relationships, where, from, to }: QuantifiedPattern): RelationshipPattern | null {
  const [only, ...more] = relationships;
  if (!only || more.length > 0 || where || only.length) return null;
  if (nodes.some((node) => node.variable ?? node.labels ?? node.properties ?? node.where)) return null;
  return { ...only, length: { from, to } };
}
