/** What the store and a thread that runs free statements say to each other: plain data. */
import { Node, Relationship, type FreeOptions, type FreeSummary } from '../GraphStore.js';
import type { StoreError } from '../StoreError.js';

export interface FreeTask extends Omit<FreeOptions, 'signal' | 'whole'> {
  statement: string;
  /** What must have happened in the database before, on any of its servers. */
  bookmarks: string[];
}

/** `more`: the next batch is wanted; `stop`: nothing more is. */
export type FreeRequest = { do: 'run'; task: FreeTask } | { do: 'more' } | { do: 'stop' };

export type FreeReply =
  | { say: 'fields'; fields: string[] }
  | { say: 'batch'; json: string[]; entities: SentEntity[] }
  | { say: 'end'; summary: FreeSummary }
  | {
      say: 'failed';
      kind: StoreError['kind'];
      message: string;
      details: Pick<StoreError['details'], 'hint' | 'position'>;
    }
  | { say: 'too-large' }
  /** The statement has ended in the database, and another may come. */
  | { say: 'free'; bookmarks: string[] };

/** The classes of GraphStore do not survive the way between threads. */
export type SentEntity = { node: Node } | { relationship: Relationship };

export const sent = (entity: Node | Relationship): SentEntity =>
  entity instanceof Node ? { node: { ...entity } } : { relationship: { ...entity } };

export function received(entity: SentEntity): Node | Relationship {
  if ('node' in entity) return new Node(entity.node.elementId, entity.node.labels, entity.node.properties);
  const { elementId, type, startNodeElementId, endNodeElementId, properties } = entity.relationship;
  return new Relationship(elementId, type, startNodeElementId, endNodeElementId, properties);
}
