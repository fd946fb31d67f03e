/** Turns what the embedded engine says into StoreError. */
import { dirname } from 'node:path';
import { StoreError } from '../StoreError.js';
import type { EngineFailure } from './protocol.js';

/** Why the database file could not be opened. */
export function openingError(message: string, file: string): StoreError {
  const folder = dirname(file);
  if (/cannot be locked|lock/i.test(message)) {
    return new StoreError('locked', `The data folder ${folder} is in use by another Entente process.`, {
      hint: 'Stop that process (it may be an Entente in another terminal, or a load or import that is still running), or give this one its own folder with ENTENTE_DATA.',
    });
  }
  return new StoreError('away', `The embedded engine cannot open ${file}: ${message}`, {
    hint: 'Check that the folder can be written to; if the file is damaged, move it away and load the data again.',
  });
}

/** `--> query:1:27` in a message, as line and column from 1. */
function positionIn(message: string): { line: number; column: number } | undefined {
  const found = /-->\s*query:(\d+):(\d+)/.exec(message);
  return found ? { line: Number(found[1]), column: Number(found[2]) } : undefined;
}

/** The engine's sentence without its prefixes and its drawing of the source. */
function wordsOf(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/^(Query|Database) error: /, '').replace(/^GRAFEO-\w+: /, '').replace(/^Internal error: /, '').replace('[Cypher] ', '').trim();
}

/** A statement failed in the engine. */
export function statementError(failure: EngineFailure): StoreError {
  const { message, gqlStatus } = failure;
  const position = positionIn(message);
  const words = wordsOf(message);
  if (/Constraint violation/i.test(message)) return new StoreError('constraint', words);
  if (/^Missing parameter/i.test(words)) return new StoreError('parameter-missing', words);
  if (gqlStatus?.startsWith('42')) return new StoreError('syntax', words, { position });
  return new StoreError('failed', words, { position });
}
