/** What is judged of pairs of entities: remembered, carried out, listed and taken back. Knows nothing of HTTP. */
import { BUNDLED_DATASET, type Judgement, type JudgementRequest } from '../../../contract/index.js';
import type { z } from 'zod';
import { createSchema } from '../../dataset/createSchema.js';
import { EntenteError } from '../../EntenteError.js';
import { raiseRevision } from '../../kept/outdateAnswers.js';
import type { GraphStore, Transaction } from '../../store/GraphStore.js';
import { storedEntities, type StoredEntity } from '../compare/storedRows.js';
import type { ExclusiveWork } from '../ExclusiveWork.js';
import { rowsFrom, rowsWithin, texts, writeTo } from '../readRows.js';
import {
  judgedEntity,
  judgementId,
  judgementRecords,
  removeJudgements,
  toJudgement,
  writeJudgements,
  type JudgementRecord,
} from './judgementRecords.js';
import { mergeEntities, splitEntities } from './mergeEntities.js';
import { nothingTaken } from './Taken.js';

type Asked = z.output<typeof JudgementRequest>;

export class Judgements {
  readonly #store: GraphStore;
  readonly #exclusive: ExclusiveWork;

  /** `exclusive`: what imports take turns by; a merging is no moment for an import. */
  constructor(store: GraphStore, exclusive: ExclusiveWork) {
    this.#store = store;
    this.#exclusive = exclusive;
  }

  /** Newest first. */
  async list(): Promise<Judgement[]> {
    return (await judgementRecords(rowsFrom(this.#store))).reverse().map(toJudgement);
  }

  /**
   * Remembers an answer in place of an earlier one about the two, and merges or splits them. Throws 'entity.not-found',
   * 'judgement.conflict', 'server.busy'.
   */
  judge(asked: Asked): Promise<Judgement> {
    return this.#change(async (transaction, all) => {
      const before = all.find(({ kept, other }) => isPair(asked, kept.id, other.id));
      const record = before ?? (await newRecord(transaction, asked));
      if (record.merged && asked.answer !== 'same') await split(transaction, record, all);
      Object.assign(record, { answer: asked.answer, reason: asked.reason, by: 'reader', at: new Date().toISOString() });
      if (asked.answer === 'same' && !record.merged) {
        await bothThere(transaction, record.kept.id, record.other.id);
        await mergeEntities(transaction, [record]);
      } else await writeJudgements(transaction, [record]);
      return toJudgement(record);
    });
  }

  /**
   * Forgets a judgement; what it merged is split. Throws 'judgement.not-found', 'judgement.conflict', 'server.busy'.
   */
  undo(id: string): Promise<Judgement> {
    return this.#change(async (transaction, all) => {
      const record = all.find((one) => one.id === id);
      if (record === undefined)
        throw new EntenteError('judgement.not-found', `There is no judgement ${id}.`, {
          hint: 'GET /api/judgements lists them.',
        });
      if (record.merged) await split(transaction, record, all);
      await removeJudgements(transaction, [id]);
      return toJudgement(record);
    });
  }

  #change<T>(work: (transaction: Transaction, all: JudgementRecord[]) => Promise<T>): Promise<T> {
    return this.#exclusive.run('a judgement', async () => {
      await createSchema(this.#store);
      return writeTo(this.#store)(async (transaction) => {
        const done = await work(transaction, await judgementRecords(rowsWithin(transaction)));
        await raiseRevision(transaction);
        return done;
      });
    });
  }
}

const isPair = ({ kept, other }: Asked, a: string, b: string): boolean =>
  (kept === a && other === b) || (kept === b && other === a);

async function newRecord(transaction: Transaction, { kept, other }: Asked): Promise<JudgementRecord> {
  if (kept === other)
    throw new EntenteError('request.invalid', 'Both are the same entity.', { hint: 'Name two entities.' });
  const [first, second] = await bothThere(transaction, kept, other);
  // What comes with Entente would come again at the next load, so it is never what is merged away.
  const swap = isBundled(second) && !isBundled(first);
  return {
    id: judgementId(),
    kept: judgedEntity(swap ? second : first),
    other: judgedEntity(swap ? first : second),
    answer: 'later',
    reason: '',
    by: 'reader',
    at: '',
    importId: null,
    merged: false,
    labels: [],
    taken: nothingTaken(),
  };
}

const isBundled = ({ properties }: StoredEntity): boolean => texts(properties['datasets']).includes(BUNDLED_DATASET);

async function bothThere(transaction: Transaction, one: string, other: string): Promise<[StoredEntity, StoredEntity]> {
  const stored = await storedEntities(rowsWithin(transaction), [one, other]);
  const found = (id: string): StoredEntity => {
    const entity = stored.get(id);
    if (entity) return entity;
    throw new EntenteError('entity.not-found', `There is no entity ${id}.`, {
      hint: 'It may have been merged into another: GET /api/judgements tells.',
    });
  };
  return [found(one), found(other)];
}

/** The last that was merged is split first. */
async function split(
  transaction: Transaction,
  record: JudgementRecord,
  all: readonly JudgementRecord[],
): Promise<void> {
  const further = all.find(({ merged, other }) => merged && other.id === record.kept.id);
  if (further !== undefined)
    throw new EntenteError(
      'judgement.conflict',
      `${record.kept.id} has itself been merged into ${further.kept.id} since.`,
      { hint: `Split that one first (${further.id}). Nothing was changed.` },
    );
  await splitEntities(transaction, [record], all);
}
