/** Reads and writes what is kept on (:Summary): the answers, and the state of the graph that they are of. */
import { SchemaResponse, SubgraphResponse } from '../../contract/index.js';
import { engineTraits } from '../store/engineTraits.js';
import type { GraphStore } from '../store/GraphStore.js';
import { readNamed, runNamed } from '../store/named.js';
import { version } from '../version.js';

/**
 * Milliseconds after which answers are made again even though nobody said that the graph has changed: where others may
 * write, values change unseen.
 */
export const LOOK_AGAIN_MS = 10 * 60_000;

export interface Answers {
  schema: SchemaResponse;
  core: SubgraphResponse;
}

/** How much a database holds beside what is kept; what another program adds or removes shows in it. */
interface Size {
  nodes: number;
  relationships: number;
}

export interface GraphState {
  /** Of the graph; null while nothing is kept. */
  revision: number | null;
  /** That of the answers. */
  counted: number | null;
  /** When they were made, in milliseconds since 1970. */
  at: number | null;
  /** The database's, as it knows without counting; null where nobody else can write. */
  size: Size | null;
  /** That of when the answers were made. */
  sizeCounted: Size | null;
}

export async function readState(store: GraphStore): Promise<GraphState> {
  const [[kept], size] = await Promise.all([readNamed(store, 'kept.state', {}), sizeOf(store)]);
  return {
    revision: kept?.revision ?? null,
    counted: kept?.counted ?? null,
    at: kept?.at ?? null,
    size,
    sizeCounted:
      kept?.nodes == null || kept.relationships == null
        ? null
        : { nodes: kept.nodes, relationships: kept.relationships },
  };
}

/** Whether the answers are of the graph as it is. */
export const isOf = ({ revision, counted, size, sizeCounted }: GraphState): boolean =>
  revision !== null && revision === counted && (size === null || sameSize(size, sizeCounted));

export const sameState = (a: GraphState, b: GraphState): boolean =>
  a.revision === b.revision && a.counted === b.counted && a.at === b.at && sameSize(a.size, b.size);

/** Another text after each change. That a place for answers was made is none. */
export function markOf({ revision, size }: GraphState): string {
  return [revision ?? FIRST, ...(size === null ? [] : [size.nodes, size.relationships])].join('.');
}
/** As `kept.begin` sets it. */
const FIRST = 1;

export const sameSize = (a: Size | null, b: Size | null): boolean =>
  a?.nodes === b?.nodes && a?.relationships === b?.relationships;

/** Counts that a database has at hand. One process alone writes to the embedded engine: nothing can change unseen. */
async function sizeOf(store: GraphStore): Promise<Size | null> {
  if (engineTraits(store.engine).exclusive) return null;
  const [[nodes], [own], [relationships]] = await Promise.all([
    readNamed(store, 'health.nodes', {}),
    readNamed(store, 'kept.nodes', {}),
    readNamed(store, 'kept.relationships', {}),
  ]);
  return { nodes: (nodes?.total ?? 0) - (own?.total ?? 0), relationships: relationships?.total ?? 0 };
}

/** From now on changes of the graph are noted. */
export const beginKeeping = async (store: GraphStore): Promise<void> => {
  const [kept] = await readNamed(store, 'kept.state', {});
  if (kept === undefined) await store.write((transaction) => runNamed(transaction, 'kept.begin', {}));
};

/** Null when there are none, or none that this version can send. */
export async function readAnswers(store: GraphStore): Promise<Answers | null> {
  const [kept] = await readNamed(store, 'kept.answers', {});
  if (!kept?.schema || !kept.core || kept.version !== version) return null;
  const [schema, core] = [SchemaResponse.safeParse(jsonOf(kept.schema)), SubgraphResponse.safeParse(jsonOf(kept.core))];
  return schema.success && core.success ? { schema: schema.data, core: core.data } : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Keeps answers made of the graph in `state`, unless it has changed since, or somebody is at changing it. */
export async function keepAnswers(
  store: GraphStore,
  { revision, size }: GraphState,
  { schema, core }: Answers,
): Promise<void> {
  if (revision === null || !sameSize(size, await sizeOf(store))) return;
  await store.write(async (transaction) => {
    if ((await runNamed(transaction, 'import.imports.unfinished', {})).length > 0) return;
    const properties = {
      countedRevision: revision,
      countedAtMs: Date.now(),
      countedNodes: size?.nodes ?? null,
      countedRelationships: size?.relationships ?? null,
      writtenByVersion: version,
      schemaJson: JSON.stringify(schema),
      coreJson: JSON.stringify(core),
    };
    await runNamed(transaction, 'kept.set', { revision, properties });
  });
}
