import { CypherError } from '../CypherError.js';

/** Nested more deeply than can be read. No other reading of the same text ends otherwise. */
export class TooDeep extends CypherError {
  constructor(offset: number) {
    super('syntax', 'The statement is nested too deeply to be read.', {
      detail: 'NestedTooDeeply',
      offset,
      hint: 'Take brackets or subqueries apart with WITH, or pass nested data as a parameter.',
    });
  }
}
