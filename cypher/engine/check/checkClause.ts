/** Checks one clause, and tells the scope after it. */
import type { Clause } from '../parse/syntax.js';
import { inferTruth, inferValue } from './ask.js';
import { bindNewPart } from './bindNew.js';
import { bindPart, checkInside } from './bindPattern.js';
import { checkCallSubquery } from './checkCallSubquery.js';
import { checkImport } from './checkImport.js';
import { checkProcedure } from './checkProcedure.js';
import { checkProjection } from './checkProjection.js';
import { checkSelectors } from './checkShortest.js';
import { checkDelete, checkForeach, checkRemoveItem, checkSetItem } from './checkWrites.js';
import { ANYTHING, must } from './inferred.js';
import { placeIn, type AfterClause, type ClauseSituation } from './Place.js';

export function checkClause(clause: Clause, situation: ClauseSituation): AfterClause {
  const { checking, scope } = situation;
  const place = placeIn(checking, scope);
  const after: AfterClause = { scope, columns: null };
  switch (clause.is) {
    case 'match':
      checkSelectors(clause.patterns);
      for (const part of clause.patterns) bindPart(part, scope);
      checkInside(clause.patterns, place);
      if (clause.where) inferTruth(clause.where, place);
      return after;
    case 'unwind': {
      const list = inferValue(clause.list, { ...place, aggregates: 'in a loop' });
      const element = must(list, 'LIST') ? (list.element ?? ANYTHING) : ANYTHING;
      scope.declare(clause.variable, element, clause.at);
      return after;
    }
    case 'with':
      if (situation.importing && checkImport(clause, situation.importing, scope)) return after;
      return { scope: checkProjection(clause, situation).scope, columns: null };
    case 'return':
      return checkProjection(clause, situation);
    case 'finish':
      return after;
    case 'create':
      for (const part of clause.patterns) bindNewPart(part, 'CREATE', place);
      return after;
    case 'merge':
      bindNewPart(clause.pattern, 'MERGE', place);
      for (const item of [...clause.onCreate, ...clause.onMatch]) checkSetItem(item, place);
      return after;
    case 'set':
      for (const item of clause.items) checkSetItem(item, place);
      return after;
    case 'remove':
      for (const item of clause.items) checkRemoveItem(item, place);
      return after;
    case 'delete':
      for (const item of clause.items) checkDelete(item, place);
      return after;
    case 'foreach':
      checkForeach(clause, place);
      return after;
    case 'callSubquery':
      checkCallSubquery(clause, place);
      return after;
    case 'callProcedure':
      return { scope, columns: checkProcedure(clause, place, situation.alone) };
  }
}
