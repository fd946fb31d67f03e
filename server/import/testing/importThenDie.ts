/**
 * A process that imports into the embedded database of the given folder and is killed in the midst: `importThenDie.ts
 * DATA STAGE FILE ROWS`.
 */
import { openStore } from '../../store/index.js';
import { ImportService } from '../ImportService.js';

const [folder = '', stage = '', path = '', rows = '0'] = process.argv.slice(2);
const store = await openStore({ engine: 'embedded', folder });
await store.ready(60_000);
await new ImportService(store, { folder: stage, batchRows: 50 }).commit(
  [{ name: 'e.csv', path }],
  { dataset: 'mine', mappings: {}, defaultType: 'RELATED_TO', arrayDelimiter: ';' },
  {
    onProgress: ({ phase, done }) => {
      if (phase === 'writing' && done >= Number(rows)) process.kill(process.pid, 'SIGKILL');
    },
  },
);
