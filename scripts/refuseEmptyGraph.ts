/** For commands that only read: they load nothing, and say so where there is nothing to read. */
import type { GraphStore } from '../server/store/GraphStore.js';
import { EntenteError } from '../server/EntenteError.js';
import { readNamed } from '../server/store/named.js';

/** Throws EntenteError 'dataset.not-found' when the graph holds no entity. */
export async function refuseEmptyGraph(store: GraphStore): Promise<void> {
  if ((await readNamed(store, 'import.entities.any', {})).length > 0) return;
  throw new EntenteError('dataset.not-found', 'The graph is empty: there is nothing to read.', {
    hint: 'npm start or npm run load puts the bundled data set into it, npm run import files of your own.',
  });
}
