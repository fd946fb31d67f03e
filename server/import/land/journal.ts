/**
 * The journal of an import, kept in the graph beside what it changed: what existing things were before. What was added
 * bears the import's id itself.
 */
import type { Transaction, Value } from '../../store/GraphStore.js';
import { Float } from '../../store/boxed.js';
import { runNamed } from '../../store/named.js';
import { Redirects } from '../judge/Redirects.js';
import type { ReadRows } from '../readRows.js';
import { bigParse, bigStringify } from '../stage/bigJson.js';

export interface EntityChange {
  id: string;
  /** Former values of the properties that were set; null where there was none. */
  was: Record<string, Value>;
  /** The data set's name was added. */
  joined: boolean;
  labels?: { added: string[]; removed: string[] };
  /** It had no degree before. */
  bare?: boolean;
}
export interface FactChange {
  factId: string;
  type: string;
  /** Own keys of its ends: what was merged may be split by then. */
  source: string;
  target: string;
  was: Record<string, Value>;
}
/** Of a claim on a property. */
export interface ClaimChange {
  id: string;
  was: Record<string, Value>;
}
export interface StepChanges {
  entities: EntityChange[];
  facts: FactChange[];
  claims: ClaimChange[];
}

/** Changes of one journal node. */
const CHUNK = 1_000;

export const noChanges = (): StepChanges => ({ entities: [], facts: [], claims: [] });

export async function writeJournal(
  transaction: Transaction,
  id: string,
  dataset: string,
  step: number,
  { entities, facts, claims }: StepChanges,
): Promise<void> {
  const part = <T extends Changed>(changes: readonly T[], at: number): T[] =>
    changes.slice(at, at + CHUNK).map(asWritten);
  for (let at = 0; at < Math.max(entities.length, facts.length, claims.length); at += CHUNK) {
    const some: StepChanges = { entities: part(entities, at), facts: part(facts, at), claims: part(claims, at) };
    const changes = bigStringify(some);
    await runNamed(transaction, 'import.imports.journal', { id, dataset, step, changes });
  }
}

/** NaN, infinity and -0 in boxes: JSON would have null or 0 of them. */
type Changed = EntityChange | FactChange | ClaimChange;
const asWritten = <T extends Changed>(change: T): T => ({
  ...change,
  was: Object.fromEntries(Object.entries(change.was).map(([name, value]) => [name, lasting(value)])),
});
function lasting(value: Value): Value {
  if (Array.isArray(value)) return value.map(lasting);
  const lost = typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0));
  return lost ? new Float(value) : value;
}

/** Numbers of the steps that changed what was there, the last one first. */
export async function journalledSteps(read: ReadRows, id: string): Promise<number[]> {
  return (await read('import.imports.journal-steps', { id })).map(({ step }) => step);
}

export async function readJournal(read: ReadRows, id: string, step: number): Promise<StepChanges> {
  const all = noChanges();
  const redirects = await Redirects.load(read);
  for (const { changes } of await read('import.imports.journal-of', { id, step })) {
    // Journals of former versions have no claims.
    const { entities, facts, claims = [] } = bigParse(changes) as Partial<StepChanges> & Omit<StepChanges, 'claims'>;
    all.entities.push(...entities);
    all.claims.push(...claims);
    // Ends that were merged away since stand elsewhere now.
    for (const fact of facts)
      all.facts.push({ ...fact, source: redirects.now(fact.source), target: redirects.now(fact.target) });
  }
  return all;
}

export async function removeJournal(transaction: Transaction, id: string, step: number): Promise<void> {
  await runNamed(transaction, 'import.imports.remove-journal', { id, step });
}
