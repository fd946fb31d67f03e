/** Reads a graph from the store, whole or of one data set, and has its communities found in a thread. */
import { once } from 'node:events';
import { KEY_LENGTH, type EntityRef } from '../../contract/index.js';
import { compareIds, entityRef } from '../graph/entityColumns.js';
import { siblingWorker } from '../siblingWorker.js';
import type { GraphStore } from '../store/GraphStore.js';
import { readNamed, streamNamed } from '../store/named.js';
import type { Division } from './divide.js';
import type { Relations } from './louvain.js';

/** A community as it is kept. */
export interface Community {
  /** Stays the same while its most prominent member does: addresses hold it. */
  key: string;
  /** The community that it belongs to; null: the whole. */
  within: string | null;
  entities: number;
  /** Facts among its members. */
  facts: number;
  /** Its most prominent members. */
  chief: EntityRef[];
  /** Ids, the most prominent first; null where it opens into communities of its own. */
  members: string[] | null;
}
export interface Communities {
  /** Of the whole, entities without facts too. */
  entities: number;
  facts: number;
  communities: Community[];
  /** Facts between two communities of the same whole: their places in `communities`, and how many. */
  between: [one: number, other: number, facts: number][];
}

const TIMEOUT_MS = 300_000;
const CHIEF = 5;

/** Shares of the work that are done once entities and relations have been read; the rest is the thread's. */
const READ = { entities: 0.2, relations: 0.7 } as const;
type Tell = (share: number) => void;

/** `dataset`: empty for the whole graph. `tell` hears how far it is, 0 to 1. */
export async function findCommunities(store: GraphStore, dataset: string, tell: Tell): Promise<Communities> {
  const [[nodes], [all]] = await Promise.all([
    readNamed(store, 'health.nodes', {}),
    readNamed(store, 'kept.relationships', {}),
  ]);
  const entities = await readEntities(store, dataset, shareOf(0, READ.entities, nodes?.total, tell));
  tell(READ.entities);
  const step = shareOf(READ.entities, READ.relations, all?.total, tell);
  const relations = await readRelations(store, dataset, entities, step);
  tell(READ.relations);
  return named(entities, relations.source.length, await dividedInThread(relations));
}

/** Hears of counts, and tells where between two shares they are, of `total` at most. */
const shareOf =
  (from: number, to: number, total: number | undefined, tell: Tell): ((count: number) => void) =>
  (count) =>
    tell(from + (to - from) * Math.min(1, count / Math.max(1, total ?? Infinity)));

interface Entity extends EntityRef {
  prominence: number;
}

/** The most prominent first, so that members are in that order too. */
async function readEntities(store: GraphStore, dataset: string, step: (count: number) => void): Promise<Entity[]> {
  const found: Entity[] = [];
  for await (const rows of await streamNamed(store, 'communities.entities', { dataset }, { timeoutMs: TIMEOUT_MS })) {
    for (const { id, name, nameFr, kind, prominence } of rows)
      found.push({ ...entityRef(id, name, nameFr, kind)!, prominence: Number(prominence ?? 0) });
    step(found.length);
  }
  return found.sort((a, b) => b.prominence - a.prominence || compareIds(a.id, b.id));
}

async function readRelations(
  store: GraphStore,
  dataset: string,
  entities: readonly Entity[],
  step: (count: number) => void,
): Promise<Relations> {
  const number = new Map(entities.map(({ id }, i) => [id, i]));
  const [source, target]: [number[], number[]] = [[], []];
  for await (const rows of await streamNamed(store, 'communities.facts', { dataset }, { timeoutMs: TIMEOUT_MS })) {
    for (const row of rows) {
      const [a, b] = [number.get(row.source), number.get(row.target)];
      if (a === undefined || b === undefined) continue;
      source.push(a);
      target.push(b);
    }
    step(source.length);
  }
  return { count: entities.length, source: Uint32Array.from(source), target: Uint32Array.from(target) };
}

/** Rejects when the thread fails. */
async function dividedInThread(relations: Relations): Promise<Division> {
  const thread = siblingWorker('server/communities/divideWorker', { workerData: relations });
  try {
    const [division] = (await once(thread, 'message')) as [Division];
    return division;
  } finally {
    await thread.terminate();
  }
}

function named(entities: readonly Entity[], facts: number, { parts, between }: Division): Communities {
  const keys: string[] = [];
  const depths: number[] = [];
  const communities = parts.map(({ within, members, relations, divided }, i): Community => {
    const depth = within < 0 ? 1 : depths[within]! + 1;
    depths.push(depth);
    const key = `community:${depth}:${entities[members[0]!]!.id}`;
    keys.push(key.length <= KEY_LENGTH ? key : `community:${depth}.${i}`);
    return {
      key: keys[i]!,
      within: within < 0 ? null : keys[within]!,
      entities: members.length,
      facts: relations,
      chief: Array.from(members.subarray(0, CHIEF), (member) => refOf(entities[member]!)),
      members: divided ? null : Array.from(members, (member) => entities[member]!.id),
    };
  });
  return {
    entities: entities.length,
    facts,
    communities,
    between: between.map(({ one, other, relations }) => [one, other, relations]),
  };
}

const refOf = ({ id, name, nameFr, kind }: Entity): EntityRef => ({ id, name, nameFr, kind });
