/**
 * What the other engine answered to the same questions. The engines run in processes of their own: each leaves its
 * answers in the folder that `npm test` names in ENTENTE_TEST_ANSWERS, and whichever comes second compares.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** By question. */
export type Answers = Record<string, unknown>;
const ENGINES = ['embedded', 'neo4j'] as const;

/**
 * Leaves `own`, and returns both as they would be sent; null where the other engine has not answered yet, or will not.
 */
export function besideOtherEngine(
  engine: (typeof ENGINES)[number],
  own: ReadonlyMap<string, unknown>,
): { own: Answers; others: Answers } | null {
  const folder = process.env['ENTENTE_TEST_ANSWERS'];
  if (folder === undefined) return null;
  const [file, other] = [engine, ENGINES.find((name) => name !== engine)!].map((name) => join(folder, `${name}.json`));
  const text = JSON.stringify(Object.fromEntries(own));
  // Whole or not at all: the other may be looking.
  writeFileSync(`${file!}.part`, text);
  renameSync(`${file!}.part`, file!);
  if (!existsSync(other!)) return null;
  return { own: JSON.parse(text) as Answers, others: JSON.parse(readFileSync(other!, 'utf8')) as Answers };
}
