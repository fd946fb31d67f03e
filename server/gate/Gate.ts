/**
 * The one gate in front of free Cypher: a statement is parsed by Neo4j's own grammar, must be one statement, may read
 * (and write only where the operator allowed it), calls listed procedures and functions only, and never loads files or
 * administers the database. Knows no HTTP.
 */
import { EntenteError } from '../EntenteError.js';
import { ALLOWED_PROCEDURES, allowsFunction, allowsProcedure } from './allowed.js';
import type { Finding, GateDiagnostic, Inspection } from './inspect.js';
import { StatementParser, type ParseOutcome, type ParserOptions } from './StatementParser.js';
import { decodeUnicodeEscapes } from '../../cypher/language/unicodeEscapes.js';

export interface GateOptions extends ParserOptions {
  allowWrites: boolean;
  /**
   * Whether to check names, scopes and types too: needed where the engine does not (the embedded one). Default false.
   */
  analyse?: boolean;
}

export interface CheckedStatement {
  access: 'read' | 'write';
  /** Parameters the statement uses. */
  parameters: string[];
}

const CACHE_SIZE = 300;
const CACHED_LENGTH = 10_000;

export class Gate {
  readonly #parser: StatementParser;
  #passed = new Map<string, CheckedStatement>();

  constructor(private readonly options: GateOptions) {
    this.#parser = new StatementParser(options);
  }

  warmUp(): void {
    this.#parser.warmUp();
  }
  close(): Promise<void> {
    return this.#parser.close();
  }

  /**
   * Throws EntenteError 'cypher.syntax', 'cypher.read-only', 'cypher.not-allowed', 'cypher.parameter-missing', or
   * 'cypher.timeout' when it cannot be read in time.
   */
  async check(text: string, parameters: Record<string, unknown>, signal?: AbortSignal): Promise<CheckedStatement> {
    const known = this.#passed.get(text);
    const checked = known ?? (await this.#read(text, signal));
    if (!known && text.length <= CACHED_LENGTH) {
      if (this.#passed.size >= CACHE_SIZE) this.#passed.delete(this.#passed.keys().next().value ?? '');
      this.#passed.set(text, checked);
    }
    refuseMissing(checked.parameters, parameters);
    return checked;
  }

  async #read(text: string, signal: AbortSignal | undefined): Promise<CheckedStatement> {
    const decoded = decodeUnicodeEscapes(text);
    const parsed = readable(
      await this.#parser.parse(decoded === text ? [text] : [text, decoded], this.options.analyse === true, signal),
    );
    const [plain, ...variants] = parsed.inspections;
    if (!plain) throw new EntenteError('server.internal', 'The statement could not be read.');
    refuseIncomplete(plain, parsed.errors);
    if (variants.some((variant) => !variant.complete || variant.statements !== plain.statements)) {
      throw new EntenteError('cypher.not-allowed', 'An escape such as \\u0027 changes where names and strings end.', {
        hint: 'Write the character itself, or pass the text as a parameter.',
      });
    }
    for (const inspection of parsed.inspections) this.#refuse(inspection);
    if (this.options.analyse && parsed.errors === null) {
      throw new EntenteError('cypher.timeout', 'The statement is too intricate to be checked in time.', {
        hint: 'Shorten it: pass long lists as parameters and split long expressions.',
      });
    }
    const [error] = parsed.errors ?? [];
    if (error) throw syntaxError(error);
    const writes = parsed.inspections.some((one) => one.findings.some((f) => f.kind === 'write'));
    return { access: writes ? 'write' : 'read', parameters: plain.parameters };
  }

  #refuse({ statements, findings }: Inspection): void {
    if (statements > 1)
      throw new EntenteError('cypher.not-allowed', `These are ${statements} statements; one at a time.`, {
        hint: 'Run them one after another.',
      });
    for (const finding of findings) {
      const refusal = refusalOf(finding, this.options.allowWrites);
      if (refusal) throw refusal;
    }
  }
}

function readable(outcome: ParseOutcome): Extract<ParseOutcome, { outcome: 'parsed' }> {
  switch (outcome.outcome) {
    case 'parsed':
      return outcome;
    case 'too-deep':
      throw new EntenteError('cypher.syntax', 'The statement is nested too deeply to be read.', {
        hint: 'Take brackets or subqueries apart with WITH, or pass nested data as a parameter.',
      });
    case 'too-slow':
      throw new EntenteError('cypher.timeout', 'The statement is too intricate to be read in time.', {
        hint: 'Shorten it: pass long lists as parameters and split long expressions.',
      });
    case 'busy':
      throw new EntenteError('server.busy', 'Too many statements wait to be read.', { hint: 'Try again in a moment.' });
    case 'cancelled':
      throw new EntenteError('cypher.cancelled', outcome.message);
    case 'failed':
      throw new EntenteError('server.internal', 'The statement could not be read.', {
        cause: new Error(outcome.message),
      });
  }
}

/** A statement that the tree's parser could not read whole is never run, whatever the analysis says of it. */
function refuseIncomplete(inspection: Inspection, errors: GateDiagnostic[] | null): void {
  if (inspection.statements === 0)
    throw new EntenteError('cypher.syntax', 'There is no statement, only blanks or comments.', {
      hint: 'For example: MATCH (n:Entity) RETURN n LIMIT 10',
    });
  if (inspection.complete) return;
  const console = inspection.findings.find((f) => f.kind === 'console');
  const error = errors?.[0] ?? inspection.errors[0];
  throw (
    (console && refusalOf(console, false)) ??
    (error ? syntaxError(error) : new EntenteError('cypher.syntax', 'This is not Cypher as Neo4j understands it.'))
  );
}

const syntaxError = ({ message, position }: GateDiagnostic): EntenteError =>
  new EntenteError('cypher.syntax', message, { position });

function refusalOf({ kind, name, position }: Finding, allowWrites: boolean): EntenteError | null {
  const no = (message: string, hint?: string): EntenteError =>
    new EntenteError('cypher.not-allowed', message, { position, hint });
  switch (kind) {
    case 'write':
      return allowWrites
        ? null
        : new EntenteError('cypher.read-only', `${name} writes, and only reading is allowed here.`, {
            position,
            hint: 'Whoever runs this Entente can allow writing with ENTENTE_ALLOW_WRITES=1.',
          });
    case 'load-csv':
      return no(
        'LOAD CSV is not allowed: it reads files and addresses that the server can reach.',
        'Import the file with Entente instead.',
      );
    case 'command':
      return no(
        `${name} is a command to the database, not a query.`,
        'Names of labels, types and properties are in GET /api/schema.',
      );
    case 'use':
      return no('USE is not allowed: statements run on the one configured graph.', 'Leave USE out.');
    case 'console':
      return no(
        'Commands that begin with a colon belong to other consoles.',
        'Send parameters in the field `parameters`.',
      );
    case 'in-transactions':
      return no(
        'CALL { … } IN TRANSACTIONS is not allowed: a statement lands whole or not at all.',
        'Leave IN TRANSACTIONS out.',
      );
    case 'definition':
      return no('Definitions of procedures and functions are not allowed.');
    case 'option':
      return no(`The option ${name} is not allowed.`, 'CYPHER 5 and CYPHER 25 may be named, without options.');
    case 'procedure':
      return allowsProcedure(name)
        ? null
        : no(`The procedure ${name} is not allowed.`, `Allowed are: ${ALLOWED_PROCEDURES.join(', ')}.`);
    case 'function':
      return allowsFunction(name)
        ? null
        : no(
            `The function ${name} is not allowed.`,
            'Cypher’s own functions are allowed, and those of other libraries that only compute.',
          );
  }
}

function refuseMissing(used: string[], given: Record<string, unknown>): void {
  const missing = used.filter((name) => !Object.hasOwn(given, name));
  if (missing.length === 0) return;
  throw new EntenteError(
    'cypher.parameter-missing',
    `${missing.length === 1 ? 'The parameter' : 'The parameters'} ${missing.map((name) => `$${name}`).join(', ')} ${missing.length === 1 ? 'has' : 'have'} no value.`,
    {
      hint: `Send it in \`parameters\`, for example {"${missing[0]}": "…"}.`,
    },
  );
}
