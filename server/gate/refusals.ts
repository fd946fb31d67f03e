/** What the gate says of a statement that it refuses: the code, the reason, the place and the remedy. */
import { EntenteError } from '../EntenteError.js';
import { ALLOWED_PROCEDURES, allowsFunction, allowsProcedure } from './allowed.js';
import type { GrowthFinding } from './growth/findGrowth.js';
import type { Finding, GateDiagnostic } from './inspect.js';
import type { Unread } from './StatementParser.js';

/** Why a statement could not be read at all. */
export function unreadable(outcome: Unread): EntenteError {
  switch (outcome.outcome) {
    case 'too-deep':
      return new EntenteError('cypher.syntax', 'The statement is nested too deeply to be read.', {
        hint: 'Take brackets or subqueries apart with WITH, or pass nested data as a parameter.',
      });
    case 'too-slow':
      return new EntenteError('cypher.timeout', 'The statement is too intricate to be read in time.', {
        hint: 'Shorten it: pass long lists as parameters and split long expressions.',
      });
    case 'busy':
      return new EntenteError('server.busy', 'Too many statements wait to be read.', {
        hint: 'Try again in a moment.',
      });
    case 'closed':
      return new EntenteError('server.busy', outcome.message, { hint: 'Try again when the server is back.' });
    case 'failed':
      return new EntenteError('server.internal', 'The statement could not be read.', {
        cause: new Error(outcome.message),
      });
  }
}

/** An error of the grammar or of its analysis. */
export const syntaxError = ({ message, position }: GateDiagnostic): EntenteError =>
  new EntenteError('cypher.syntax', message, { position });

const GROWTH: Record<GrowthFinding['reason'], [message: string, hint: string]> = {
  bytes: [
    'A value made here may outgrow the memory of Neo4j.',
    'Make less of it at once: fewer elements or steps, rows (UNWIND, MATCH) in place of lists in lists, or a LIMIT before collect().',
  ],
  steps: [
    'This expression may take so many steps that Neo4j could not be stopped in the midst of them.',
    'Go through rows (UNWIND, MATCH) in place of a long list, or through fewer elements.',
  ],
  intricate: [
    'How much this expression may make cannot be known: too many loops stand in one another.',
    'Take it apart with WITH.',
  ],
  copies: [
    'Neo4j would plan this for longer than it can be stopped: it writes what is compared in chains, nested or turned from AND to OR out again and again.',
    'Take it apart with WITH, and compare two values at a time (`a < b AND b < c`).',
  ],
  unknown: [
    'How much this part of Cypher may make cannot be known.',
    'Write it another way: as `cypher/engine/README.md` lists what is not read.',
  ],
};

/** A value that Neo4j cannot be asked to make. */
export function tooLarge({ reason, offset }: GrowthFinding, text: string): EntenteError {
  const [message, hint] = GROWTH[reason];
  const before = text.slice(0, offset).split('\n');
  const position = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset };
  return new EntenteError('cypher.too-large', message, { position, hint });
}

/** Why a finding is not allowed; null when it is. */
export function refusalOf({ kind, name, position }: Finding, allowWrites: boolean): EntenteError | null {
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
    case 'prefix':
      return null;
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

/** Throws EntenteError 'cypher.parameter-missing' for the parameters used without a value. */
export function refuseMissing(used: string[], given: Record<string, unknown>): void {
  const missing = used.filter((name) => !Object.hasOwn(given, name));
  if (missing.length === 0) return;
  const names = missing.map((name) => `$${name}`).join(', ');
  throw new EntenteError(
    'cypher.parameter-missing',
    missing.length === 1 ? `The parameter ${names} has no value.` : `The parameters ${names} have no value.`,
    { hint: `Send it in \`parameters\`, for example {"${missing[0]}": "…"}.` },
  );
}
