/** Checks SET, REMOVE, DELETE and FOREACH. */
import { syntaxError } from '../CypherError.js';
import type { Clause, Expression, LabelNames, RemoveItem, SetItem } from '../parse/syntax.js';
import { inferAs, inferValue, inferVariable } from './ask.js';
import { ANYTHING, may, must, wordsFor } from './inferred.js';
import { misplaced, wrongKind, type Place } from './Place.js';
import { Scope } from './Scope.js';
import { isChange } from './writes.js';

export function checkSetItem(item: SetItem, place: Place): void {
  if (item.is === 'property') {
    checkTarget(item, place);
    inferValue(item.value, place);
  } else if (item.is === 'labels') checkLabelled(item, place);
  else {
    checkEntity(item.variable, item.at, place);
    inferAs(
      item.value,
      place,
      'All properties are set to a map, a node or a relationship',
      'MAP',
      'NODE',
      'RELATIONSHIP',
    );
  }
}
export function checkRemoveItem(item: RemoveItem, place: Place): void {
  if (item.is === 'property') checkTarget(item, place);
  else checkLabelled(item, place);
}

function checkTarget({ of, key }: { of: Expression; key: string | Expression }, place: Place): void {
  inferAs(of, place, 'Properties are set of nodes and relationships', 'NODE', 'RELATIONSHIP');
  if (typeof key !== 'string') inferAs(key, place, 'A key is a text', 'STRING');
}
function checkEntity(variable: string, at: number, place: Place): void {
  const found = inferVariable(variable, at, place);
  if (!may(found, 'NODE', 'RELATIONSHIP'))
    throw wrongKind(`Properties are set of nodes and relationships, not of ${wordsFor(found)}.`, at);
}
function checkLabelled(
  { variable, labels, at }: { variable: string; labels: LabelNames; at: number },
  place: Place,
): void {
  const found = inferVariable(variable, at, place);
  if (!may(found, 'NODE')) throw wrongKind(`Only nodes have labels, not ${wordsFor(found)}.`, at);
  for (const label of labels)
    if (label.is === 'dynamic') inferAs(label.names, place, 'Labels are named by texts', 'STRING', 'LIST');
}

export function checkDelete(item: Expression, place: Place): void {
  if (item.is === 'hasLabels')
    throw syntaxError(
      'DELETE takes nodes, relationships and paths; labels are taken away by REMOVE.',
      item.at,
      'InvalidDelete',
    );
  inferAs(item, place, 'Only nodes, relationships and paths can be deleted', 'NODE', 'RELATIONSHIP', 'PATH');
}

export function checkForeach({ variable, list, clauses }: Extract<Clause, { is: 'foreach' }>, place: Place): void {
  const inferred = inferValue(list, place);
  const scope = new Scope(place.scope);
  scope.set(variable, must(inferred, 'LIST') ? (inferred.element ?? ANYTHING) : ANYTHING);
  const { checking } = place;
  for (const clause of clauses) {
    if (!isChange(clause)) throw misplaced('FOREACH holds clauses that change data, and nothing else.', clause.at);
    checking.clause(clause, { checking, scope, as: 'subquery', alone: false });
  }
}
