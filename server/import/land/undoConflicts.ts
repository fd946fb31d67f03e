/**
 * What stands in the way of taking an import back: later imports, data sets or relations that build upon what it
 * brought.
 */
import { rowsOf, type GraphStore, type Parameters, type Row, type Value } from '../../store/GraphStore.js';
import { EntenteError } from '../../EntenteError.js';
import { importStatement } from '../statements.js';
import { readJournal } from './journal.js';

const TIMEOUT_MS = 600_000;
const SHOWN = 3;

/** Throws EntenteError 'import.conflict' with what has to go first. */
export async function refuseUndoConflicts(store: GraphStore, record: Record<string, Value>): Promise<void> {
  const id = String(record['id']);
  const read = (file: 'entities' | 'imports', part: string, parameters: Parameters): Promise<Row[]> =>
    rowsOf(store, importStatement(file, part), { parameters, timeoutMs: TIMEOUT_MS });
  const tied = await read('entities', 'tiedElsewhere', { id });
  const shared = await read('entities', 'sharedElsewhere', { id });
  const later = await laterChanges(store, record);
  const builders = new Map<string, Set<string>>();
  const note = (builder: string, entity: string): void =>
    void builders.set(builder, (builders.get(builder) ?? new Set()).add(entity));
  for (const [entity, importId, dataset, type] of tied)
    note(
      importId === null
        ? `relations of type ${String(type)}${dataset === null ? ' made outside of imports' : ` of the data set ${String(dataset)}`}`
        : `import ${String(importId)} (data set ${String(dataset)})`,
      String(entity),
    );
  for (const { builder, entity } of later) note(builder, entity);
  if (builders.size === 0)
    for (const [entity, datasets] of shared)
      note(
        `data set ${(datasets as string[]).filter((name) => name !== record['dataset']).join(', ')}`,
        String(entity),
      );
  if (builders.size === 0) return;
  const words = [...builders].map(
    ([builder, entities]) =>
      `${builder} (${[...entities].slice(0, SHOWN).join(', ')}${entities.size > SHOWN ? ', …' : ''})`,
  );
  throw new EntenteError(
    'import.conflict',
    `The import ${id} cannot be taken back, because others build upon what it brought: ${words.join('; ')}.`,
    {
      hint: 'Take the later imports back first, newest first, or delete the data sets that build upon it. Nothing was changed.',
    },
  );
}

/** Later imports that changed what this one added, or the same property of what it changed. */
async function laterChanges(
  store: GraphStore,
  record: Record<string, Value>,
): Promise<{ builder: string; entity: string }[]> {
  const id = String(record['id']);
  const later = await rowsOf(store, importStatement('imports', 'later'), {
    parameters: { id, at: record['at'] ?? '' },
    timeoutMs: TIMEOUT_MS,
  });
  if (later.length === 0) return [];
  const mine = await changesOf(store, id);
  const found: { builder: string; entity: string }[] = [];
  for (const [other, dataset] of later) {
    const builder = `import ${String(other)} (data set ${String(dataset)})`;
    const theirs = await changesOf(store, String(other));
    for (const [key, names] of theirs.properties) {
      const common = mine.properties.get(key);
      if (common && [...names].some((name) => common.has(name))) found.push({ builder, entity: key });
    }
    for (let at = 0; at < theirs.entities.length; at += 5_000) {
      const among = await rowsOf(store, importStatement('entities', 'createdAmong'), {
        parameters: { id, ids: theirs.entities.slice(at, at + 5_000) },
        timeoutMs: TIMEOUT_MS,
      });
      for (const [entity] of among) found.push({ builder, entity: String(entity) });
    }
    for (const { type, rows } of theirs.facts) {
      const among = await rowsOf(store, importStatement('facts', 'createdAmong', { TYPE: type }), {
        parameters: { id, rows },
        timeoutMs: TIMEOUT_MS,
      });
      for (const [fact] of among) found.push({ builder, entity: String(fact) });
    }
  }
  return found;
}

interface Changed {
  properties: Map<string, Set<string>>;
  entities: string[];
  facts: { type: string; rows: { id: string; source: string; target: string }[] }[];
}

/** What an import's journal says it changed. */
async function changesOf(store: GraphStore, id: string): Promise<Changed> {
  const changed: Changed = { properties: new Map(), entities: [], facts: [] };
  const steps = await rowsOf(store, importStatement('imports', 'journalSteps'), {
    parameters: { id },
    timeoutMs: TIMEOUT_MS,
  });
  for (const [step] of steps) {
    const { entities, facts } = await readJournal(
      {
        run: async (statement, parameters) => ({
          fields: [],
          rows: await rowsOf(store, statement, { parameters, timeoutMs: TIMEOUT_MS }),
          summary: { rowCount: 0, truncated: false, counters: {} },
        }),
      },
      id,
      Number(step),
    );
    for (const { id: entity, was, labels } of entities) {
      changed.entities.push(entity);
      const names = Object.keys(was).filter((name) => name !== 'searchText');
      if (labels) names.push('kind');
      if (names.length > 0) changed.properties.set(entity, new Set(names));
    }
    for (const type of new Set(facts.map((fact) => fact.type))) {
      changed.facts.push({
        type,
        rows: facts
          .filter((fact) => fact.type === type)
          .map(({ factId, source, target }) => ({ id: factId, source, target })),
      });
    }
    for (const { factId, was } of facts) changed.properties.set(`fact ${factId}`, new Set(Object.keys(was)));
  }
  return changed;
}
