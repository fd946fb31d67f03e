/** SHOW … as the query it stands for: a call of its procedure, and what follows YIELD. */
import type { Clause, Projection, Query, ShowCommand } from '../parse/syntax.js';
import { columnsOf } from './showing.js';

export function showAsQuery(command: ShowCommand): Query {
  const { what, only, yields, where, order, returns, at, end } = command;
  const { usual, all } = columnsOf(what);
  const same = (names: string[]): [string, string][] => names.map((name) => [name, name]);
  const shown = yields === '*' ? same(all) : (yields ?? same(usual));
  const args = only === null ? [] : [{ is: 'literal' as const, value: only, at, end }];
  const call: Clause = {
    is: 'callProcedure',
    optional: false,
    name: ` SHOW ${what}`,
    args,
    yields: shown,
    where,
    at,
    end,
  };
  if (!order && !returns) return { parts: [[call]], all: false };
  const columns: Projection = {
    at,
    end,
    distinct: false,
    star: false,
    items: shown.map(([, alias]) => ({ expression: { is: 'variable', name: alias, at, end }, alias, at, end })),
    orderBy: [],
    skip: null,
    limit: null,
  };
  const ordered: Clause[] = order ? [{ is: 'with', projection: { ...columns, ...order }, where: null, at, end }] : [];
  return { parts: [[call, ...ordered, { is: 'return', projection: returns ?? columns, at, end }]], all: false };
}
