import { CypherError } from '../CypherError.js';

/** Throws CypherError for a label, type or property name that no Neo4j takes. */
export function checkNames(names: readonly string[]): void {
  for (const name of names)
    if (name === '' || name.includes('\0'))
      throw new CypherError('failed', `"${name}" cannot be a name: it must not be empty, nor hold a zero byte.`, {
        detail: 'TokenNameError',
      });
}
