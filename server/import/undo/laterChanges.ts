/** Which later imports changed what an import added, or the same property of what it changed. */
import { journalledSteps, readJournal } from '../land/journal.js';
import type { ImportProperties } from '../importRecords.js';
import type { ReadRows } from '../readRows.js';

export interface LaterChange {
  /** The later import, in words. */
  builder: string;
  /** The id of the entity or fact. */
  entity: string;
}

/** Ids asked for at a time. */
const CHUNK = 5_000;

export async function laterChanges(read: ReadRows, record: ImportProperties): Promise<LaterChange[]> {
  const id = String(record['id']);
  const later = await read('import.imports.later', { id, at: String(record['at'] ?? '') });
  if (later.length === 0) return [];
  const mine = await changesOf(read, id);
  const found: LaterChange[] = [];
  for (const { id: other, dataset } of later) {
    const builder = `import ${other} (data set ${dataset})`;
    const theirs = await changesOf(read, other);
    const touched = [...commonChanges(mine, theirs), ...(await changedAdditions(read, id, theirs))];
    for (const entity of touched) found.push({ builder, entity });
  }
  return found;
}

/** What an import's journal says it changed. */
interface Changes {
  /** Names of changed properties, by entity id or `fact ID`. */
  properties: Map<string, Set<string>>;
  entities: string[];
  claims: string[];
  /** By step and type. */
  facts: { type: string; rows: { id: string; source: string; target: string }[] }[];
}

async function changesOf(read: ReadRows, id: string): Promise<Changes> {
  const changes: Changes = { properties: new Map(), entities: [], claims: [], facts: [] };
  for (const step of await journalledSteps(read, id)) {
    const { entities, facts, claims } = await readJournal(read, id, step);
    for (const { id: entity, was, labels } of entities) {
      changes.entities.push(entity);
      const names = Object.keys(was).filter((name) => name !== 'searchText');
      if (labels) names.push('kind');
      if (names.length > 0) changes.properties.set(entity, new Set(names));
    }
    for (const { factId, was } of facts) changes.properties.set(`fact ${factId}`, new Set(Object.keys(was)));
    for (const { id: claim, was } of claims) {
      changes.properties.set(`claim ${claim}`, new Set(Object.keys(was)));
      changes.claims.push(claim);
    }
    for (const type of new Set(facts.map((fact) => fact.type))) {
      const ofType = facts.filter((fact) => fact.type === type);
      changes.facts.push({ type, rows: ofType.map(({ factId, source, target }) => ({ id: factId, source, target })) });
    }
  }
  return changes;
}

/** Entities and facts of which both imports changed one property. */
function commonChanges(mine: Changes, theirs: Changes): string[] {
  return [...theirs.properties].flatMap(([key, names]) => {
    const common = mine.properties.get(key);
    return common && [...names].some((name) => common.has(name)) ? [key] : [];
  });
}

/** What import `id` added and the other one changed. */
async function changedAdditions(read: ReadRows, id: string, theirs: Changes): Promise<string[]> {
  const found: string[] = [];
  for (const of of ['entities', 'claims'] as const) {
    const statement = of === 'entities' ? 'import.entities.created-among' : 'import.property-claims.created-among';
    for (let at = 0; at < theirs[of].length; at += CHUNK) {
      const ids = theirs[of].slice(at, at + CHUNK);
      for (const added of await read(statement, { id, ids })) found.push(added.id);
    }
  }
  for (const { type, rows } of theirs.facts)
    for (const fact of await read('import.facts.created-among', { id, rows }, { TYPE: type })) found.push(fact.id);
  return found;
}
