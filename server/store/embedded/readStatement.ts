/**
 * Reads one statement as far as can be known without asking the engine: into a translation, a refusal, or the names of
 * properties whose types must be looked up first. Takes and gives plain data, so that a thread may do it; its time grows
 * as the length of the statement, but for what few can be made to translate into much more.
 */
import type { Parameters } from '../GraphStore.js';
import { StoreError } from '../StoreError.js';
import { parseStatement } from './cypher/parseStatement.js';
import type { Query } from './cypher/syntax.js';
import { translateStatement, type Translation } from './cypher/translateStatement.js';
import { TooDeep } from './cypher/trouble.js';
import { viewOf, type PropertyName, type TypesSnapshot } from './propertyTypes.js';

export interface ReadTask {
  statement: string;
  parameters: Parameters;
  types: TypesSnapshot;
}
/** `explain`: the plan alone, nothing is run. `profile`: the plan beside the rows. */
export type PlanWish = 'explain' | 'profile' | null;
export type ReadReply =
  | { say: 'translated'; translation: Translation; asks: PlanWish }
  | { say: 'types-missing'; names: PropertyName[] }
  | {
      say: 'refused';
      kind: StoreError['kind'];
      message: string;
      details: Pick<StoreError['details'], 'hint' | 'position'>;
    };

/** Parsed statements kept, since the same ones come again and again. */
const KEPT = 500;
/** Characters of a statement for the engine: some constructs, nested, double it at each level. */
const LONGEST_TRANSLATION = 2_000_000;

const PREFIX = /^((?:\s|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*)(EXPLAIN|PROFILE)\b/i;

/** Blanks in place of EXPLAIN or PROFILE keep all places as they are. */
function withoutPrefix(statement: string): { source: string; asks: PlanWish } {
  const found = PREFIX.exec(statement);
  if (!found) return { source: statement, asks: null };
  const word = found[2] as string;
  const at = (found[1] as string).length;
  return {
    source: statement.slice(0, at) + ' '.repeat(word.length) + statement.slice(at + word.length),
    asks: word.toUpperCase() === 'EXPLAIN' ? 'explain' : 'profile',
  };
}

export class StatementReader {
  readonly #parsed = new Map<string, Query>();

  /** Never throws for a fault of the statement. */
  read({ statement, parameters, types }: ReadTask): ReadReply {
    const missing = new Map<string, PropertyName>();
    try {
      const { source, asks } = withoutPrefix(statement);
      const query = this.#parse(source);
      const translation = translateStatement(source, query, parameters, viewOf(types, missing));
      if (missing.size > 0) return { say: 'types-missing', names: [...missing.values()] };
      if (translation.statement.length > LONGEST_TRANSLATION) throw new TooDeep();
      return { say: 'translated', translation, asks };
    } catch (error) {
      // With the types known, it may be no fault.
      if (missing.size > 0) return { say: 'types-missing', names: [...missing.values()] };
      return refused(error instanceof RangeError ? new TooDeep() : error);
    }
  }

  #parse(source: string): Query {
    const kept = this.#parsed.get(source);
    if (kept) return kept;
    const query = parseStatement(source);
    if (this.#parsed.size >= KEPT) this.#parsed.delete(this.#parsed.keys().next().value as string);
    this.#parsed.set(source, query);
    return query;
  }
}

function refused(error: unknown): ReadReply {
  if (!(error instanceof StoreError)) throw error;
  const { kind, message, details } = error;
  return { say: 'refused', kind, message, details: { hint: details.hint, position: details.position } };
}
