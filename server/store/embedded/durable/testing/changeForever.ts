/**
 * A process that makes change after change in the folder it is given, and writes the number of each to standard output
 * once it is acknowledged: `changeForever.ts FOLDER`. When a change is refused, or the folder cannot be opened, it says
 * why; after a refusal it makes a small change; and ends.
 */
import { writeSync } from 'node:fs';
import { StoreError } from '../../../StoreError.js';
import { change, opened, properties } from './graphs.js';

const [folder = ''] = process.argv.slice(2);
const say = (line: string): void => void writeSync(1, `${line}\n`);
const database = await opened(folder, { foldBytes: 200_000 }).catch((error: unknown): never => {
  say(`cannot be opened: ${error instanceof StoreError ? error.message : String(error)}`);
  process.exit(1);
});
const add = (id: number, bytes: number): Promise<void> =>
  change(database, (transaction) => {
    // Two that belong together, and one that takes its turn to go.
    const before = transaction.node((id - 1) * 2);
    const made = transaction.createNode(['N'], properties({ id: BigInt(id), text: 'x'.repeat(bytes) }));
    transaction.createRelationship(
      'NEXT',
      before ?? made,
      transaction.createNode(['Twin'], properties({})),
      properties({}),
    );
  });
try {
  for (let id = database.graph.countWithLabel('N'); ; id++) {
    await add(id, (id * 7919) % 3_000);
    say(String(id));
  }
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  say(`refused: ${error.kind}`);
  // It may be one for which even that leaves no room.
  const refused = (again: unknown): string => (again instanceof StoreError ? `refused: ${again.kind}` : String(again));
  say(`a small one: ${await add(database.graph.countWithLabel('N'), 0).then(() => 'kept', refused)}`);
}
