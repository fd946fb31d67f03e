/** What is wrong with a statement, in Neo4j's terms; whoever runs the engine turns it into an error of their own. */

export type ErrorKind =
  /** The statement cannot be read, or contradicts itself before any data is looked at. */
  | 'syntax'
  /** A value has the wrong kind, a number leaves its range, an entity is gone … while it runs. */
  | 'failed'
  | 'constraint'
  | 'parameter-missing'
  /** Changes data where only reading is allowed. */
  | 'read-only'
  /** Cypher that this engine does not know: refused by name, never answered wrongly. */
  | 'unsupported'
  | 'timeout'
  | 'cancelled'
  | 'memory';

/** Characters of a message: values that it shows may have millions. */
const LONGEST_MESSAGE = 1_000;

/**
 * `detail`: the openCypher name of the fault, such as UndefinedVariable. `offset`: where in the text, if it is known.
 * `everywhere`: Neo4j would not take the statement either.
 */
export class CypherError extends Error {
  override name = 'CypherError';
  constructor(
    readonly kind: ErrorKind,
    message: string,
    readonly about: { detail?: string; offset?: number; hint?: string | undefined; everywhere?: true } = {},
  ) {
    super(message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message);
  }
}

/** The text is no statement, or one that cannot mean anything. */
export const syntaxError = (message: string, offset: number, detail = 'InvalidSyntax'): CypherError =>
  new CypherError('syntax', message, { detail, offset });

/** A call of what there is not, or with what it does not take: in Neo4j as here. */
export const callError = (message: string, offset: number, detail: string, hint?: string): CypherError =>
  new CypherError('syntax', message, { detail, offset, hint, everywhere: true });

/** `what` names the construct, as in "LOAD CSV". */
export const unsupported = (what: string, offset: number, hint = 'Write it another way, or use Neo4j.'): CypherError =>
  new CypherError('unsupported', `${what} is not known to the embedded engine.`, { offset, hint });

/** A name such as `apoc.text.join` that only a Neo4j, a later one or an extension of it, can know. */
export const isOfNeo4j = (name: string): boolean =>
  /^(db|dbms|apoc|gds|genai|tx)\./i.test(name) || OF_LATER_NEO4J.has(name.toLowerCase());

const OF_LATER_NEO4J: ReadonlySet<string> = new Set([
  ...['distinct', 'flatten', 'indexof', 'insert', 'max', 'min', 'remove', 'sort'].map((each) => `coll.${each}`),
  ...['format', 'vector', 'vector_dimension_count', 'vector_distance', 'vector_norm'],
]);

/** A value is of a kind that cannot stand there. */
export const typeError = (message: string, detail = 'InvalidArgumentType'): CypherError =>
  new CypherError('failed', message, { detail });

/** A value is of the right kind, but out of range or in the wrong form. */
export const valueError = (message: string, detail = 'InvalidArgumentValue'): CypherError =>
  new CypherError('failed', message, { detail });
