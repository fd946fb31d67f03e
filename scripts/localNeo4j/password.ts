/** The password of a local Neo4j: given, kept from the last start, or made and kept for its owner only. */
import { randomBytes } from 'node:crypto';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Neo4j takes no shorter one. */
const AT_LEAST = 8;

const passwordFile = (home: string): string => join(home, 'password');

/**
 * `given`, else the one kept in `home`, else a new one of hexadecimal digits (a hyphen at its beginning would be an option
 * of neo4j-admin); it is kept in `home` with mode 600.
 */
export async function choosePassword(
  home: string,
  given: string | undefined,
): Promise<{ password: string; origin: 'given' | 'kept' | 'new' }> {
  const file = passwordFile(home);
  const kept = await readFile(file, 'utf8').then(
    (text) => text.trim(),
    () => '',
  );
  if (given !== undefined && given !== '') {
    if (given.length < AT_LEAST)
      throw new Error(`NEO4J_PASSWORD has ${given.length} characters; Neo4j needs ${AT_LEAST} at least.`);
    if (kept && kept !== given)
      throw new Error(
        `The Neo4j in ${home} was set up with another password than NEO4J_PASSWORD; it is in ${file}. Leave NEO4J_PASSWORD out, or remove ${home} to start afresh (its data go too).`,
      );
  }
  const password = given || kept || randomBytes(18).toString('hex');
  if (!kept) {
    await writeFile(file, `${password}\n`, { mode: 0o600 });
    await chmod(file, 0o600);
  }
  return { password, origin: given ? 'given' : kept ? 'kept' : 'new' };
}
