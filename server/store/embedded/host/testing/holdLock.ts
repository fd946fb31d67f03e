/**
 * A process that holds the folder it is given until it is ended, and says when it does: `holdLock.ts FOLDER BEAT_MS`.
 */
import { lockFolder } from '../folderLock.js';

await lockFolder(process.argv[2] ?? '', Number(process.argv[3]));
console.log('held');
setInterval(() => undefined, 1_000);
