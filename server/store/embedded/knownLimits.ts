/** What the embedded engine gets wrong, and the statements refused or mended because of it. */
import type { Parameters } from '../GraphStore.js';
import { StoreError } from '../StoreError.js';

/** The statement to run in place of the given one; throws StoreError 'needs-neo4j' where the engine would answer wrongly. */
export function refuseLimits(statement: string, parameters: Parameters): string {
  void parameters;
  if (/\bLOAD\s+CSV\b/i.test(statement)) throw new StoreError('needs-neo4j', 'LOAD CSV reads files and is not offered on the embedded engine.');
  return statement;
}
