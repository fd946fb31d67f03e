/** Checks patterns to be created or merged, and gives their variables a place in the scope. */
import { syntaxError } from '../CypherError.js';
import type { Expression, LabelExpression, NodePattern, PatternPart, RelationshipPattern } from '../parse/syntax.js';
import { namesIn, partsOf } from './namesIn.js';
import { inferAs } from './ask.js';
import { kind, may, wordsFor } from './inferred.js';
import { checkLabels } from './checkLabels.js';
import type { Place } from './Place.js';
import { alreadyBound } from './Scope.js';

type Clause = 'CREATE' | 'MERGE';

/** Its properties may name what was there before it, not what it brings itself. */
export function bindNewPart(part: PatternPart, clause: Clause, place: Place): void {
  const { selector, nodes, steps, where, variable, at } = part;
  if (selector || where) throw unexpected(`${clause} takes a plain pattern.`, at);
  const relationships = steps.map((step) => {
    if (step.is === 'quantified' || step.length)
      throw syntaxError(`${clause} takes relationships of length one.`, step.at, 'CreatingVarLength');
    return step;
  });
  const written = [...nodes, ...relationships];
  const brought = written.map((one) => one.variable).filter((name) => name !== null && !place.scope.has(name));
  for (const { properties } of written) refuseWithin(properties, clause, new Set(brought));
  for (const node of nodes) checkNode(node, clause, place);
  for (const relationship of relationships) checkRelationship(relationship, clause, place);
  for (const [index, node] of nodes.entries()) {
    bindNode(node, steps.length === 0, place);
    const { variable: name = null, at: begins = 0 } = relationships[index] ?? {};
    if (name !== null) place.scope.declare(name, kind('RELATIONSHIP'), begins);
  }
  if (variable !== null) place.scope.declare(variable, kind('PATH'), at);
}

function bindNode({ variable, labels, properties, at }: NodePattern, alone: boolean, { scope }: Place): void {
  if (variable === null) return;
  const found = scope.find(variable);
  if (!found) return scope.set(variable, kind('NODE'));
  if (!may(found, 'NODE'))
    throw syntaxError(`${variable} stands for ${wordsFor(found)}, not for a NODE.`, at, 'VariableTypeConflict');
  // A node that is there already can only be joined to others.
  if (alone || labels || properties) throw alreadyBound(variable, at);
}

function checkNode({ labels, properties, where, at }: NodePattern, clause: Clause, place: Place): void {
  if (where) throw unexpected(`${clause} takes no conditions.`, where.at);
  if (labels && !areNames(labels)) throw unexpected(`${clause} takes labels joined by ":" or "&".`, at);
  checkLabels(labels, place);
  checkProperties(properties, clause, place);
}
const areNames = (labels: LabelExpression): boolean =>
  labels.is === 'label' ||
  (labels.is === 'dynamic' && !labels.any) ||
  (labels.is === 'and' && labels.parts.every(areNames));

function checkRelationship(relationship: RelationshipPattern, clause: Clause, place: Place): void {
  const { variable, types, direction, properties, where, at } = relationship;
  if (variable !== null && place.scope.has(variable)) throw alreadyBound(variable, at);
  if (where) throw unexpected(`${clause} takes no conditions.`, where.at);
  if (types?.is !== 'label' && types?.is !== 'dynamic')
    throw syntaxError(`${clause} needs one type for each relationship.`, at, 'NoSingleRelationshipType');
  if (direction === 'both' && clause === 'CREATE')
    throw syntaxError('CREATE needs a direction for each relationship.', at, 'RequiresDirectedRelationship');
  checkLabels(types, place);
  checkProperties(properties, clause, place);
}

function checkProperties(properties: NodePattern['properties'], clause: Clause, place: Place): void {
  if (!properties) return;
  if (properties.is === 'parameter' && clause === 'MERGE')
    throw syntaxError(
      'A parameter cannot be all the properties to look for: name them, as in {id: $p.id}.',
      properties.at,
      'InvalidParameterUse',
    );
  inferAs(properties, place, 'Properties are a map', 'MAP');
}
const INNER = ['subquery', 'patternPredicate', 'patternComprehension'];
/** A query within would find a name of the pattern free, and take it for a name of its own. */
function refuseWithin(properties: Expression | null, clause: Clause, brought: ReadonlySet<string | null>): void {
  for (const part of partsOf(properties)) {
    if (!INNER.includes(part['is'] as string)) continue;
    const at = part['at'] as number;
    if (clause === 'MERGE') throw unexpected('MERGE takes no query within its properties.', at);
    for (const name of namesIn(part))
      if (brought.has(name))
        throw unexpected(`${name} is made by this CREATE: what it is made of cannot ask for it.`, at);
  }
}
const unexpected = (message: string, at: number): Error => syntaxError(message, at, 'UnexpectedSyntax');
