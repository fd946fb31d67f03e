/** What patterns with a selector may look like. */
import { syntaxError } from '../CypherError.js';
import type { PatternPart } from '../parse/syntax.js';

/** shortestPath( … ) and allShortestPaths( … ). */
export function checkShortest({ selector, steps, nodes, at }: PatternPart): void {
  if (selector?.is !== 'shortestPath' && selector?.is !== 'allShortestPaths') return;
  const [step] = steps;
  if (steps.length !== 1 || step?.is !== 'relationship' || nodes.length !== 2)
    throw wrong(`${selector.is}( … ) takes two nodes and one relationship between them.`, at);
  if ((step.length?.from ?? 0) > 1)
    throw wrong(`${selector.is}( … ) looks for paths of any length from 0 or 1 on.`, step.at);
}

/** Of one MATCH: SHORTEST and its like stand alone, and the two ways to write a length are not mixed. */
export function checkSelectors(parts: readonly PatternPart[]): void {
  for (const part of parts) {
    checkShortest(part);
    const selects =
      part.selector !== null && part.selector.is !== 'shortestPath' && part.selector.is !== 'allShortestPaths';
    if (selects && parts.length > 1) throw wrong('A pattern with SHORTEST or ANY stands alone in its MATCH.', part.at);
  }
  const steps = parts.flatMap((part) => part.steps);
  const starred = steps.find((step) => step.is === 'relationship' && step.length);
  if (starred && steps.some(({ is }) => is === 'quantified'))
    throw wrong(
      'Lengths are written either with "*" within [ ], or with a quantifier, not both in one MATCH.',
      starred.at,
    );
}
const wrong = (message: string, at: number): Error => syntaxError(message, at, 'InvalidRelationshipPattern');
