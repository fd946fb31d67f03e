/** Which passages of known articles a number of files hold, and what else they hold. Knows no store. */
import { TEXT_FILES, type TextFile } from '../../contract/index.js';
import { FileRefused } from '../import/ProblemLog.js';
import type { GivenFile } from '../import/files/sniffFile.js';
import { findPassages, type FoundPassage, type Gap, type KnownPassage } from './findPassages.js';
import { readTextFile } from './readTextFile.js';

/** A file as far as it is understood by itself. */
export type ReadFile = Pick<TextFile, 'name' | 'found' | 'refused' | 'remark'> & { gaps: Gap[] };
export interface Recognised {
  files: ReadFile[];
  /** Each passage once, by article and number. */
  found: FoundPassage[];
}

/** Files are read one after another; what cannot be read is reported in its entry of `files`. */
export async function recogniseFiles(given: readonly GivenFile[], known: readonly KnownPassage[]): Promise<Recognised> {
  const found = new Map<string, FoundPassage>();
  const files: ReadFile[] = [];
  for (const [index, file] of given.entries()) {
    const entry: ReadFile = { name: file.name, found: 0, gaps: [], refused: null, remark: null };
    files.push(entry);
    try {
      if (index >= TEXT_FILES.files) throw new FileRefused(`more than ${TEXT_FILES.files} files were given at once`);
      const { text, remark } = await readTextFile(file);
      const findings = await findPassages(text, known);
      if (!findings.whole) throw new FileRefused('the file is made of very short pieces, as no article is');
      for (const one of findings.found) found.set(`${one.passage.article}#${one.passage.n}`, one);
      entry.found = findings.found.length;
      entry.gaps = findings.gaps;
      entry.remark = remark;
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      entry.refused = error.message;
    }
  }
  return { files, found: [...found.values()] };
}
