/** Reads the engine's own plan of a statement, to keep anything that writes out of a read. */
import { StoreError } from '../StoreError.js';
import { batchOf, Conversation, headOf } from './conversation.js';
import type { EngineHost } from './engineHost.js';

const WRITES = /^\s*(Create|Insert|Merge|Set|Remove|Delete|Detach|AddLabel|Drop|Alter|Foreach|LoadCsv|LoadData|Copy|Truncate)/im;

/** Throws StoreError 'read-only' when the plan holds an operator that changes data or reads files. */
export async function refuseWritePlan(host: EngineHost, statement: string, parameters: Record<string, unknown>): Promise<void> {
  const conversation = new Conversation(host, { do: 'run', statement: `EXPLAIN ${statement}`, parameters, rowLimit: null, transaction: null });
  try {
    await headOf(conversation);
    const { rows } = await batchOf(conversation);
    const plan = String(rows[0]?.[0] ?? '');
    if (WRITES.test(plan)) throw new StoreError('read-only', 'This statement would change data; only reading is allowed here.');
  } finally {
    conversation.leave();
  }
}
