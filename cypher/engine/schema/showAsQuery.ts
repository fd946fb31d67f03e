/** SHOW … as the query it stands for: a call of its procedure, and what follows YIELD. */
import type { Clause, Projection, Query, ShowCommand } from '../parse/syntax.js';
import { usualColumns } from './showing.js';

export function showAsQuery(command: ShowCommand): Query {
  const { what, yields, where, order, returns, at, end } = command;
  const star: Projection = { at, end, distinct: false, star: true, items: [], orderBy: [], skip: null, limit: null };
  const usual = usualColumns(what).map((name): [string, string] => [name, name]);
  const clauses: Clause[] = [
    { is: 'callProcedure', optional: false, name: ` SHOW ${what}`, args: [], yields: yields ?? usual, where, at, end },
  ];
  if (order) clauses.push({ is: 'with', projection: { ...star, ...order }, where: null, at, end });
  if (returns) clauses.push({ is: 'return', projection: returns, at, end });
  else if (clauses.length > 1) clauses.push({ is: 'return', projection: star, at, end });
  return { parts: [clauses], all: false };
}
