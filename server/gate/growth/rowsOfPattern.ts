/** About how many rows a pattern finds in a graph of which only the size is known. */
import type {
  Expression,
  LabelExpression,
  NodePattern,
  PatternPart,
  PatternStep,
} from '../../../cypher/engine/parse/syntax.js';
import { nodesWith, relationshipsOf, type Extent } from './Extent.js';

/** Of any pattern, however small the graph; and about as many nodes have one id. */
const ROWS = 500;
/** About how many relationships a node has, and how many one of many has. */
export const NEIGHBOURS = 10;
export const HUB = 5_000;
/**
 * Of a pattern at most: so many values a list may hold that is gone through once, and with more, what goes through data
 * once would be refused, too. Through each for each of so many, nobody may go.
 */
const MOST_ROWS = 250_000;
/** Relationships in a row, where the text sets no limit. */
const LONG = 3;

/** `where`: the condition of its clause. */
export function rowsOfPattern({ nodes, steps }: PatternPart, where: Expression | null, extent: Extent): number {
  const whole = (count: number): number => Math.min(MOST_ROWS, Math.max(ROWS, count));
  const length = steps.reduce((sum, step) => sum + lengthOf(step), 0);
  const relationships = Math.max(0, ...steps.map((step) => relationshipsOf(typesOf(step), extent)));
  if (nodes.some((node) => hasId(node, where))) return Math.min(whole(relationships), ROWS * NEIGHBOURS ** length);
  if (length > 0) return whole(relationships * NEIGHBOURS ** (length - 1));
  return whole(Math.min(extent.nodes, ...nodes.map((node) => nodesWith(node.labels, extent))));
}

/** Of the relationships that a step goes along; null where that may be any, or none at all. */
const typesOf = (step: PatternStep): LabelExpression | null =>
  step.is === 'relationship' && step.length?.from !== 0 ? step.types : null;

function lengthOf(step: PatternStep): number {
  if (step.is === 'quantified') return Math.min(LONG, step.to ?? LONG) * step.relationships.length;
  return step.length ? Math.min(LONG, step.length.to ?? LONG) : 1;
}

/** Whether the node is the one of an id that stands in the text or comes as a parameter. */
export function hasId({ variable, properties }: NodePattern, where: Expression | null): boolean {
  if (properties?.is === 'map' && properties.entries.some(([key, value]) => key === 'id' && isGiven(value)))
    return true;
  return variable !== null && where !== null && conjunctsOf(where).some((one) => setsId(one, variable));
}

function conjunctsOf(where: Expression): Expression[] {
  const found: Expression[] = [];
  let rest: Expression = where;
  for (; rest.is === 'binary' && rest.operator === 'AND'; rest = rest.left) found.push(rest.right);
  return [...found, rest];
}

const setsId = (condition: Expression, variable: string): boolean =>
  condition.is === 'comparison' &&
  condition.operators.length === 1 &&
  condition.operators[0] === '=' &&
  condition.operands.some(isGiven) &&
  condition.operands.some(
    (one) => one.is === 'property' && one.key === 'id' && one.of.is === 'variable' && one.of.name === variable,
  );

const isGiven = ({ is }: Expression): boolean => is === 'literal' || is === 'parameter';
