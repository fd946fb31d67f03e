/** From given files to what they hold: unpacked, sniffed, planned, read and staged. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { GivenFile } from './files/sniffFile.js';
import { guessedNames } from './guessedNames.js';
import type { ImportOptions, WorkOptions } from './ImportOptions.js';
import { planFiles } from './plan/planFiles.js';
import type { PlannedFile } from './plan/PlannedFile.js';
import { ProblemLog } from './ProblemLog.js';
import { readFiles } from './readFiles.js';
import type { EntityKeys } from './stage/EntityKeys.js';
import { StagedImport } from './stage/StagedImport.js';
import { unpackFiles } from './unpack/unpackFiles.js';

export interface ReadImport {
  /** To be removed by who takes it. */
  staged: StagedImport;
  planned: PlannedFile[];
  log: ProblemLog;
  /** Every file was read to its end. */
  complete: boolean;
}

/** Reads anew where columns were taken for labels or types that cannot be any. `folder`: where rows are staged. */
export async function readImport(
  folder: string,
  files: readonly GivenFile[],
  request: ImportOptions,
  work: WorkOptions & { keys: EntityKeys },
): Promise<ReadImport> {
  let [mappings, remarks]: [ImportOptions['mappings'], string[]] = [request.mappings, []];
  for (let time = 1; ; time++) {
    const own = join(folder, String(time));
    await mkdir(own);
    const staged = new StagedImport(own);
    try {
      const log = new ProblemLog(request.skipBadRows);
      for (const remark of remarks) log.remark(remark);
      const unpacked = await unpackFiles(files, own, log, work.signal);
      const planned = await planFiles(unpacked, { ...request, mappings }, log);
      const readable = await readFiles(planned, staged, log, {
        ...request,
        ...work,
        keepsEnds: request.createMissingEnds === true || request.mergeBy === 'id',
      });
      const corrected = guessedNames(planned, mappings, log);
      if (corrected === null) return { staged, planned, log, complete: readable && planned.length === unpacked.length };
      mappings = corrected.mappings;
      remarks = [...remarks, ...corrected.remarks];
    } catch (error) {
      await staged.remove();
      throw error;
    }
    await staged.remove();
  }
}
