/** Gives the variables of patterns to be matched their place in the scope, and checks what stands within them. */
import { syntaxError } from '../CypherError.js';
import type { NodePattern, PatternPart, QuantifiedPattern, RelationshipPattern } from '../parse/syntax.js';
import { inferAs, inferTruth } from './ask.js';
import { kind, listOf, may, wordsFor, type Inferred } from './inferred.js';
import { checkLabels } from './checkLabels.js';
import { within, type Place } from './Place.js';
import { alreadyBound, Scope } from './Scope.js';

type Single = NodePattern | RelationshipPattern;
const isRelationship = (single: Single): single is RelationshipPattern => 'is' in single;

export function bindPart(part: PatternPart, scope: Scope): void {
  const relationships = new Set<string>();
  for (const step of part.steps) {
    if (step.is === 'quantified' || step.variable === null) continue;
    if (relationships.has(step.variable))
      throw syntaxError(
        `The relationship ${step.variable} cannot stand twice in one pattern: a path takes each only once.`,
        step.at,
        'RelationshipUniquenessViolation',
      );
    relationships.add(step.variable);
  }
  for (const [index, node] of part.nodes.entries()) {
    bind(node, scope);
    const step = part.steps[index];
    if (step?.is === 'quantified') bindQuantified(step, scope);
    else if (step) bind(step, scope);
  }
  if (part.variable !== null) scope.declare(part.variable, kind('PATH'), part.at);
}

const kindOfSingle = (single: Single): Inferred => {
  if (!isRelationship(single)) return kind('NODE');
  return single.length ? listOf(kind('RELATIONSHIP')) : kind('RELATIONSHIP');
};

function bind(single: Single, scope: Scope): void {
  const { variable, at } = single;
  if (variable === null) return;
  const wanted = kindOfSingle(single);
  const found = scope.find(variable);
  if (!found) return scope.set(variable, wanted);
  if (!agree(found, wanted))
    throw syntaxError(
      `${variable} stands for ${wordsFor(found)}, not for ${wordsFor(wanted)}.`,
      at,
      'VariableTypeConflict',
    );
}
const agree = (found: Inferred, wanted: Inferred): boolean =>
  may(found, ...(wanted.names ?? [])) && (!found.element || !wanted.element || agree(found.element, wanted.element));

/** Within, its variables are single; outside, they are lists. */
function bindQuantified(step: QuantifiedPattern, scope: Scope): void {
  const inner = new Scope();
  for (const single of singlesOf(step)) {
    if (single.variable !== null && scope.has(single.variable)) throw alreadyBound(single.variable, single.at);
    bind(single, inner);
  }
  for (const name of inner.names) scope.set(name, listOf(inner.find(name) ?? null));
}
const singlesOf = ({ nodes, relationships }: QuantifiedPattern): Single[] =>
  nodes.flatMap((node, index) => [node, relationships[index]].filter((single) => single !== undefined));

/** Labels, properties and conditions within patterns whose variables are bound. */
export function checkInside(parts: readonly PatternPart[], place: Place): void {
  for (const { nodes, steps, where } of parts) {
    for (const node of nodes) checkSingle(node, place);
    for (const step of steps) {
      if (step.is === 'relationship') checkSingle(step, place);
      else checkQuantified(step, place);
    }
    if (where) inferTruth(where, place);
  }
}
function checkSingle(single: Single, place: Place): void {
  const { properties, where } = single;
  checkLabels(isRelationship(single) ? single.types : single.labels, place);
  if (properties?.is === 'parameter')
    throw syntaxError(
      'A parameter cannot be all the properties to look for: name them, as in {id: $p.id}.',
      properties.at,
      'InvalidParameterUse',
    );
  if (properties) inferAs(properties, place, 'Properties are a map', 'MAP');
  if (where) inferTruth(where, place);
}
function checkQuantified(step: QuantifiedPattern, place: Place): void {
  const scope = new Scope(place.scope);
  for (const single of singlesOf(step)) if (single.variable !== null) scope.set(single.variable, kindOfSingle(single));
  const inner = within(place, scope);
  for (const single of singlesOf(step)) checkSingle(single, inner);
  if (step.where) inferTruth(step.where, inner);
}
