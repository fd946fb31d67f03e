/** A stand-in until the check is written: columns by their text, and where the first change stands. */
import type { Statement } from '../parse/syntax.js';
import type { Procedures } from '../procedures/Procedure.js';

export interface Checked {
  columns: readonly string[];
  writesAt: number | null;
}

export function check(statement: Statement, text: string, procedures: Procedures): Checked {
  void procedures;
  const { body } = statement;
  if (body.is !== 'query') return { columns: [], writesAt: null };
  const clauses = body.parts.flat();
  const last = body.parts[0]?.at(-1);
  const columns =
    last?.is === 'return'
      ? last.projection.items.map((item) => item.alias ?? text.slice(item.at, item.end))
      : [];
  const writes = clauses.find(({ is }) => ['create', 'merge', 'set', 'remove', 'delete', 'foreach', 'callSubquery'].includes(is));
  return { columns, writesAt: writes?.at ?? null };
}
