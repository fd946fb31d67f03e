/**
 * The embedded engine never answers wrongly: every statement passes here and comes out as one that the engine answers
 * as Neo4j answers the original, or it is refused with a word that says what needs Neo4j, and where.
 */
import type { Parameters } from '../GraphStore.js';
import { parseStatement } from './cypher/parseStatement.js';
import type { Query } from './cypher/syntax.js';
import { translateStatement, type Translation } from './cypher/translateStatement.js';
import { STRING, type Type } from './cypher/types.js';
import { PropertyTypes, typeOfCodes, typesStatement } from './propertyTypes.js';
import { toEngine } from './values.js';

export interface Prepared {
  /** For the engine. */
  statement: string;
  parameters: Record<string, unknown>;
  columns: { name: string; type: Type }[];
  /** Offset of the first clause that changes data; null when the statement only reads. */
  writesAt: number | null;
  /** A LIMIT may be put at the end. */
  mayLimit: boolean;
}

/** Parsed statements kept, since the same ones come again and again. */
const KEPT = 500;

const PREFIX = /^((?:\s|\/\/[^\n]*\n|\/\*[^]*?\*\/)*)(EXPLAIN|PROFILE)\b/i;

/** EXPLAIN shows the engine's plan as text and runs nothing; PROFILE, which only adds figures on Neo4j, is left out. Blanks keep all places as they are. */
function withoutPrefix(statement: string): { source: string; explain: boolean } {
  const found = PREFIX.exec(statement);
  if (!found) return { source: statement, explain: false };
  const word = found[2] as string;
  const at = (found[1] as string).length;
  return {
    source: statement.slice(0, at) + ' '.repeat(word.length) + statement.slice(at + word.length),
    explain: word.toUpperCase() === 'EXPLAIN',
  };
}

export class KnownLimits {
  readonly #types = new PropertyTypes();
  readonly #parsed = new Map<string, Query>();

  /** Throws StoreError 'needs-neo4j', 'syntax' or 'parameter-missing'. `look` runs a statement in GQL and gives its first column. */
  async prepare(
    statement: string,
    parameters: Parameters,
    look: (gql: string) => Promise<unknown[]>,
  ): Promise<Prepared> {
    const { source, explain } = withoutPrefix(statement);
    const query = this.#parse(source);
    for (;;) {
      const missing = new Map<string, { owner: 'node' | 'relationship'; key: string }>();
      const attempt = this.#translate(source, query, parameters, missing);
      if (missing.size === 0) {
        if ('error' in attempt) throw attempt.error;
        const prepared = this.#prepared(attempt.translation, parameters);
        return explain
          ? {
              ...prepared,
              statement: `EXPLAIN ${prepared.statement}`,
              columns: [{ name: 'plan', type: STRING }],
              writesAt: null,
              mayLimit: false,
            }
          : prepared;
      }
      // The types of some properties were not known yet: look, then read the statement again.
      await Promise.all(
        [...missing.values()].map(async ({ owner, key }) =>
          this.#types.learn(owner, key, typeOfCodes((await look(typesStatement(owner, key))).map(Number))),
        ),
      );
    }
  }

  #translate(
    statement: string,
    query: Query,
    parameters: Parameters,
    missing: Map<string, { owner: 'node' | 'relationship'; key: string }>,
  ): { translation: Translation } | { error: unknown } {
    try {
      return { translation: translateStatement(statement, query, parameters, this.#types.view(missing)) };
    } catch (error) {
      return { error };
    }
  }

  #prepared(translation: Translation, parameters: Parameters): Prepared {
    const { statement, columns, writesAt, mayLimit, widened, renamed } = translation;
    // Before it runs, so that no read beside it takes the old types for granted.
    this.#types.widen(widened);
    const raw = toEngine(parameters);
    return {
      statement,
      parameters: Object.fromEntries([...renamed].map(([name, engineName]) => [engineName, raw[name]])),
      columns,
      writesAt,
      mayLimit,
    };
  }

  #parse(statement: string): Query {
    const kept = this.#parsed.get(statement);
    if (kept) return kept;
    const query = parseStatement(statement);
    if (this.#parsed.size >= KEPT) this.#parsed.delete(this.#parsed.keys().next().value as string);
    this.#parsed.set(statement, query);
    return query;
  }
}
