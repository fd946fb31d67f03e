/**
 * What stands in the way of undoing an import: later imports, data sets or relations that build upon what it brought.
 */
import type { GraphStore } from '../../store/GraphStore.js';
import { EntenteError } from '../../EntenteError.js';
import type { ImportProperties } from '../importRecords.js';
import { manyRowsFrom, type ReadRows } from '../readRows.js';
import { laterChanges } from './laterChanges.js';
import { laterMerges } from './laterMerges.js';

/** Entities listed for each of those that build upon the import. */
const SHOWN = 3;

/** Throws EntenteError 'import.conflict' with what has to go first. */
export async function refuseUndoConflicts(store: GraphStore, record: ImportProperties): Promise<void> {
  const read = manyRowsFrom(store);
  const id = String(record['id']);
  const builders = new Builders();
  await addRelations(read, id, builders);
  await addClaims(read, id, String(record['dataset']), builders);
  const later = [...(await laterChanges(read, record)), ...(await laterMerges(read, id))];
  for (const { builder, entity } of later) builders.add(builder, entity);
  if (builders.size === 0) await addDatasets(read, id, String(record['dataset']), builders);
  if (builders.size === 0) return;
  const reason = 'because others build upon what it brought';
  const remedy =
    'Take the later imports back first, newest first, split what was merged, or delete the data sets that build upon it.';
  throw new EntenteError('import.conflict', `The import ${id} cannot be taken back, ${reason}: ${builders.list()}.`, {
    hint: `${remedy} Nothing was changed.`,
  });
}

/** Who builds upon the import, with the entities each uses. */
class Builders {
  readonly #entities = new Map<string, Set<string>>();

  get size(): number {
    return this.#entities.size;
  }
  add(builder: string, entity: string): void {
    const entities = this.#entities.get(builder) ?? new Set();
    this.#entities.set(builder, entities.add(entity));
  }
  list(): string {
    const listed = [...this.#entities].map(([builder, entities]) => {
      const shown = [...entities].slice(0, SHOWN).join(', ');
      return `${builder} (${shown}${entities.size > SHOWN ? ', …' : ''})`;
    });
    return listed.join('; ');
  }
}

/** Relations of others with entities that the import added. */
async function addRelations(read: ReadRows, id: string, builders: Builders): Promise<void> {
  const tied = await read('import.entities.tied-elsewhere', { id });
  for (const { id: entity, importId, dataset, type } of tied) {
    const origin = dataset === null ? ' made outside of imports' : ` of the data set ${dataset}`;
    builders.add(
      importId === null ? `relations of type ${type}${origin}` : `import ${importId} (data set ${dataset})`,
      entity,
    );
  }
}

/** Claims of later imports on facts that the import added. */
async function addClaims(read: ReadRows, id: string, dataset: string, builders: Builders): Promise<void> {
  for (const { fact, importId } of await read('import.property-claims.on-facts', { id, dataset }))
    builders.add(`import ${importId} (data set ${dataset})`, fact);
}

/** Other data sets that own entities the import added. */
async function addDatasets(read: ReadRows, id: string, own: string, builders: Builders): Promise<void> {
  for (const { id: entity, datasets } of await read('import.entities.shared-elsewhere', { id })) {
    const others = datasets.filter((name) => name !== own);
    builders.add(`data set ${others.join(', ')}`, entity);
  }
}
