/** Turns what the embedded engine says into StoreError. */
import { dirname } from 'node:path';
import { tooLarge } from '../freeStream.js';
import { StoreError } from '../StoreError.js';
import { trapIn } from './cypher/print.js';
import type { Ending } from './engineHost.js';
import { ROW_TOO_LARGE, type EngineFailure } from './protocol.js';

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

/** Why the data folder could not be made. */
export const folderError = (cause: Error, folder: string): StoreError =>
  new StoreError('away', `The data folder ${folder} cannot be made: ${cause.message}.`, {
    hint: 'Give Entente a folder that its account may write to with ENTENTE_DATA.',
    cause,
  });

/** The engine's sentence without its prefixes and its drawing of the source. */
const wordsOf = (message: string): string =>
  (message.split('\n')[0] ?? message)
    .replace(/^(Query|Database) error: /, '')
    .replace(/^GRAFEO-\w+: /, '')
    .replace(/^(Internal error|execution error|semantic error|Invalid value): /, '')
    .replace('[Cypher] ', '')
    .trim();

/** What both engines call an error of the statement or its data, in the engine's words. */
const RUNTIME = /division by zero|out of range|overflow|Constraint violation/i;

/** Refusals at reading: what was found sound Cypher and the engine does not know. Other errors may be anything. */
const BEYOND = /GRAFEO-Q00[1-5]\b|not (yet )?(supported|implemented)|unsupported|unknown (function|procedure)/i;

/** A statement failed in the engine. */
export function statementError(failure: EngineFailure): StoreError {
  const { message } = failure;
  if (failure.gqlStatus === ROW_TOO_LARGE) return tooLarge();
  switch (trapIn(message)) {
    case 'unreadableNumber':
      return new StoreError(
        'needs-neo4j',
        'Reading this text as a number needs Neo4j: the embedded engine reads only plain digits.',
        { hint: 'Use Neo4j, or leave out the rows whose text is no plain number.' },
      );
    case 'samePathEnds':
      return new StoreError(
        'failed',
        'The shortest path algorithm does not work when the start and end nodes are the same.',
        { hint: 'Leave out rows whose two ends are the same node.' },
      );
    case null:
  }
  const words = wordsOf(message);
  if (/No space left|Disk quota|Read-only file system|Permission denied/i.test(message))
    return new StoreError('cannot-write', 'The database cannot write to its disk.', {
      hint: 'Make room on it, or let Entente write to its data folder; then try again.',
      cause: failure,
    });
  if (/UNIQUE constraint|Constraint violation/i.test(message)) return new StoreError('constraint', words);
  if (/still has|has relationships|connected edges|has \d+ edges?/i.test(message))
    return new StoreError('constraint', words, { hint: 'Use DETACH DELETE to delete a node with its relationships.' });
  if (/Query exceeded the \d+\w+ timeout/i.test(message))
    return new StoreError('timeout', `The embedded engine ended the statement: ${words}`);
  if (RUNTIME.test(message)) return new StoreError('failed', words);
  if (!BEYOND.test(message))
    return new StoreError('failed', `The embedded engine failed at this statement: ${words}`, {
      hint: 'Try again; if it fails again, write it another way.',
    });
  return new StoreError('needs-neo4j', `This statement needs Neo4j: the embedded engine refuses it (${words}).`, {
    hint: 'Write it another way, or use Neo4j.',
  });
}

/** Another statement's fault, or the engine's own, ended the process while a statement ran. */
export function lostError(ending: Ending): StoreError {
  if (ending === 'closed') return new StoreError('away', 'The store was closed before the statement had ended.');
  const why = {
    memory: 'it ran out of memory',
    crashed: 'it broke down',
    timeout: 'another statement had to be ended',
    cancelled: 'another statement had to be ended',
  }[ending];
  return new StoreError('failed', `The embedded engine was started again while this statement ran, because ${why}.`, {
    hint: 'Run the statement again.',
  });
}
