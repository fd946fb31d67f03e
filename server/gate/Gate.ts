/**
 * The one gate in front of free Cypher: a statement is parsed by Neo4j's own grammar, must be one statement, may read
 * (and write only where the operator allowed it), calls listed procedures and functions only, and never loads files or
 * administers the database. Knows no HTTP.
 */
import { decodeUnicodeEscapes } from '../../cypher/language/unicodeEscapes.js';
import type { Client } from '../supervisor/FairQueue.js';
import { EntenteError } from '../EntenteError.js';
import { StoreError } from '../store/StoreError.js';
import { sizesOfParameters } from './growth/sizesOfParameters.js';
import type { Ground } from './growth/findGrowth.js';
import type { Extent } from './growth/Extent.js';
import type { Finding, GateDiagnostic, Inspection } from './inspect.js';
import { refusalOf, refuseMissing, syntaxError, tooLarge, unreadable } from './refusals.js';
import { StatementParser, type ParserOptions } from './StatementParser.js';

export interface GateOptions extends ParserOptions {
  allowWrites: boolean;
  /**
   * How much the graph holds, about: what would then make values larger than an engine can hold that does not count
   * them itself, as Neo4j does not within an expression, is refused. Default: the engine counts them.
   */
  extent?: () => Promise<Extent>;
  /** One that others use too and that stays when this gate closes. Default: one of its own, with the options above. */
  parser?: StatementParser;
}

export interface CheckedStatement {
  /** What the statement is made of: one under EXPLAIN writes, too, though it does not run. */
  access: 'read' | 'write';
  /** The first clause by which running it changes the database; null when it changes nothing. */
  change: Pick<Finding, 'name' | 'position'> | null;
  profiled: boolean;
  /** Parameters the statement uses. */
  parameters: string[];
}

export interface CheckOptions {
  /** Whoever waits gets its reason as soon as it aborts. */
  signal?: AbortSignal | undefined;
  /** Whose turn it takes while statements wait to be read. Default: nobody's in particular. */
  client?: Client | undefined;
}

const CACHE_SIZE = 300;
const CACHED_LENGTH = 10_000;

export class Gate {
  readonly #allowWrites: boolean;
  readonly #extent: (() => Promise<Extent>) | null;
  readonly #parser: StatementParser;
  readonly #ownsParser: boolean;
  #passed = new Map<string, CheckedStatement>();
  /** For which they passed. */
  #passedOn: Extent | null = null;

  constructor({ allowWrites, extent, parser, ...parserOptions }: GateOptions) {
    this.#allowWrites = allowWrites;
    this.#extent = extent ?? null;
    this.#parser = parser ?? new StatementParser(parserOptions);
    this.#ownsParser = parser === undefined;
  }

  /** Starts the parser's thread ahead of the first statement. */
  warmUp(): void {
    this.#parser.warmUp();
  }

  /** Ends that thread, if it is this gate's own; statements being read are refused. */
  async close(): Promise<void> {
    if (this.#ownsParser) await this.#parser.close();
  }

  /**
   * Whether a statement reads or writes, and its parameters. `parameters`: the values it is to run with, of which names
   * and sizes count. Throws EntenteError 'cypher.syntax', 'cypher.read-only', 'cypher.not-allowed', 'cypher.too-large',
   * 'cypher.parameter-missing', 'cypher.timeout' when it cannot be read in time, 'server.busy', the signal's reason,
   * and what the graph's extent cannot be had for.
   */
  async check(
    text: string,
    parameters: Record<string, unknown>,
    { signal, client }: CheckOptions = {},
  ): Promise<CheckedStatement> {
    const ground = this.#extent && { parameters: sizesOfParameters(parameters), extent: await this.#extent() };
    if (ground && ground.extent !== this.#passedOn) {
      this.#passed.clear();
      this.#passedOn = ground.extent;
    }
    const key = ground ? `${text}\0${JSON.stringify(ground.parameters)}` : text;
    const known = this.#passed.get(key);
    const checked = known ?? (await this.#read(text, ground, { signal, client }));
    if (!known && key.length <= CACHED_LENGTH && (ground?.extent ?? null) === this.#passedOn) {
      if (this.#passed.size >= CACHE_SIZE) this.#passed.delete(this.#passed.keys().next().value ?? '');
      this.#passed.set(key, checked);
    }
    refuseMissing(checked.parameters, parameters);
    return checked;
  }

  /**
   * What Neo4j's own analysis of names, scopes and types objects to in a statement that passed: an EntenteError
   * 'cypher.syntax'. Null: nothing; undefined: it took too long to tell. Rejects with the signal's reason, unless that
   * is that the time is over.
   */
  async objection(text: string, { signal, client }: CheckOptions = {}): Promise<EntenteError | null | undefined> {
    const errors = await this.#analyse(text, { signal, client });
    if (errors === null) return undefined;
    const [error] = errors;
    return error ? syntaxError(error) : null;
  }

  async #read(text: string, ground: Ground | null, { signal, client }: CheckOptions): Promise<CheckedStatement> {
    const decoded = decodeUnicodeEscapes(text);
    const texts = decoded === text ? [text] : [text, decoded];
    const parsed = await this.#parser.inspect({ texts, ground }, { signal, client });
    if (parsed.outcome !== 'parsed') throw unreadable(parsed);
    const [plain, ...variants] = parsed.inspections;
    if (!plain) throw new EntenteError('server.internal', 'The statement could not be read.');
    if (!plain.complete) throw incomplete(plain, await this.#analyse(text, { signal, client }));
    if (plain.statements === 0) throw nothingThere();
    if (variants.some((variant) => !variant.complete || variant.statements !== plain.statements)) {
      throw new EntenteError('cypher.not-allowed', 'An escape such as \\u0027 changes where names and strings end.', {
        hint: 'Write the character itself, or pass the text as a parameter.',
      });
    }
    for (const inspection of parsed.inspections) this.#refuse(inspection);
    const findings = parsed.inspections.flatMap((one) => one.findings);
    const [write] = findings.filter(({ kind }) => kind === 'write');
    const under = (prefix: string): boolean => findings.some((f) => f.kind === 'prefix' && f.name === prefix);
    const profiled = under('PROFILE');
    const runs = profiled || !under('EXPLAIN');
    // What is explained is planned, too.
    const isPlanned = parsed.growth?.reason === 'copies' || parsed.growth?.reason === 'unknown';
    if (parsed.growth && (runs || isPlanned)) throw tooLarge(parsed.growth, decoded);
    return {
      access: write ? 'write' : 'read',
      change: write && runs ? write : null,
      profiled,
      parameters: plain.parameters,
    };
  }

  /** Null also where the statement's own time is over: why it is refused is known without it. */
  async #analyse(text: string, options: CheckOptions): Promise<GateDiagnostic[] | null> {
    try {
      return await this.#parser.analyse(text, options);
    } catch (error) {
      if (isTimeout(error)) return null;
      throw error;
    }
  }

  #refuse({ statements, findings }: Inspection): void {
    if (statements > 1)
      throw new EntenteError('cypher.not-allowed', `These are ${statements} statements; one at a time.`, {
        hint: 'Run them one after another.',
      });
    for (const finding of findings) {
      const refusal = refusalOf(finding, this.#allowWrites);
      if (refusal) throw refusal;
    }
  }
}

const isTimeout = (error: unknown): boolean => error instanceof StoreError && error.kind === 'timeout';

const nothingThere = (): EntenteError =>
  new EntenteError('cypher.syntax', 'There is no statement, only blanks or comments.', {
    hint: 'For example: MATCH (n:Entity) RETURN n LIMIT 10',
  });

/** A statement that the tree's parser could not read whole is never run, whatever the analysis says of it. */
function incomplete(inspection: Inspection, errors: GateDiagnostic[] | null): EntenteError {
  const console = inspection.findings.find((f) => f.kind === 'console');
  const error = errors?.[0] ?? inspection.errors[0];
  return (
    (console && refusalOf(console, false)) ??
    (error ? syntaxError(error) : new EntenteError('cypher.syntax', 'This is not Cypher as Neo4j understands it.'))
  );
}
