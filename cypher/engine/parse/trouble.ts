/** How the reading of a statement stops: refused because the embedded engine would not answer as Neo4j does, or not Cypher. */
import { StoreError } from '../../StoreError.js';

/** The text a statement was read from, and where in it something is. */
export interface Place {
  readonly source: string;
  readonly offset: number;
}

export function positionOf({ source, offset }: Place): { line: number; column: number; offset: number } {
  const before = source.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1, offset };
}

/** `what` names the construct, as in "COLLECT { … }". */
export function needsNeo4j(what: string, place: Place, hint = 'Write it another way, or use Neo4j.'): StoreError {
  return new StoreError('needs-neo4j', `${what} needs Neo4j: the embedded engine does not answer it as Neo4j would.`, {
    hint,
    position: positionOf(place),
  });
}

export function notCypher(message: string, place: Place): StoreError {
  return new StoreError('syntax', message, { position: positionOf(place) });
}

/** Nested more deeply than can be read. */
export class TooDeep extends StoreError {
  constructor(place?: Place) {
    super('syntax', 'The statement is nested too deeply to be read.', {
      hint: 'Take brackets or subqueries apart with WITH, or pass nested data as a parameter.',
      ...(place ? { position: positionOf(place) } : {}),
    });
  }
}
