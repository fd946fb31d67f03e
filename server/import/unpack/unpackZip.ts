/** The files of a ZIP archive, or the sheets of a workbook, which is one. */
import { basename, extname } from 'node:path';
import type { GivenFile } from '../files/sniffFile.js';
import { ARCHIVE_FILES } from '../limits.js';
import { FileRefused } from '../ProblemLog.js';
import { sheetsOf } from './sheetsOf.js';
import type { Unpacking } from './unpackFiles.js';
import { openZip, type ZipArchive } from './ZipArchive.js';

export async function unpackZip(file: GivenFile, work: Unpacking): Promise<GivenFile[]> {
  const archive = await openZip(file.path);
  try {
    const names = archive.names();
    if (names.includes('xl/workbook.xml')) return await sheetsOf(file, archive, work);
    refuseDocuments(names);
    return await members(file, archive, work);
  } finally {
    archive.close();
  }
}

function refuseDocuments(names: readonly string[]): void {
  const refuse = (what: string): never => {
    throw new FileRefused(`the file is ${what}`);
  };
  if (names.includes('xl/workbook.bin')) refuse('a binary workbook (.xlsb): save it as .xlsx or CSV');
  if (names.includes('word/document.xml')) refuse('a text document (Word): give the data as CSV or .xlsx');
  if (names.includes('ppt/presentation.xml')) refuse('a presentation: give the data as CSV or .xlsx');
  if (names.includes('mimetype') && names.includes('content.xml'))
    refuse('an OpenDocument file: save the sheets as .xlsx or CSV');
}

/** What explains data and holds none, or is of the vertices of a Pajek network beside it. */
const EXPLAINS =
  /^(readme|licen[cs]e|copying|changelog|notice|about|metadata)\b|\.(md|pdf|docx?|html?|rtf|png|jpe?g|clu|vec|per)$/i;

/** Of Maltego's archives (.mtgx, .mtgl) all else is how its program draws. */
const MALTEGO_GRAPH = /^Graphs\/[^/]+\.graphml$/;

async function members(
  { name }: GivenFile,
  archive: ZipArchive,
  { newPath, expansion, log, signal }: Unpacking,
): Promise<GivenFile[]> {
  const names = archive.names().filter((path) => !/(^|\/)(\.|__MACOSX\/)/.test(path) && !path.endsWith('/'));
  // A text beside data of a better known kind tells about them.
  const hasData = names.some((path) => !EXPLAINS.test(basename(path)) && extname(path).toLowerCase() !== '.txt');
  const aside = (path: string): boolean =>
    EXPLAINS.test(basename(path)) || (hasData && extname(path).toLowerCase() === '.txt');
  const graphs = names.filter((path) => MALTEGO_GRAPH.test(path));
  const data = graphs.length > 0 ? graphs : names.filter((path) => !aside(path));
  if (data.length === 0) throw new FileRefused('the archive holds no data files');
  if (data.length > ARCHIVE_FILES)
    throw new FileRefused(`the archive holds ${data.length} files, and at most ${ARCHIVE_FILES} are read at a time`);
  const skipped = graphs.length > 0 ? [] : names.filter(aside);
  if (skipped.length > 0) log.remark(`${name}: of the archive ${skipped.slice(0, 5).join(', ')} was not read`);
  const files: GivenFile[] = [];
  for (const path of data) {
    if (archive.repeated.has(path))
      log.remark(`${name}: the archive holds several files called ${path}, of which the last is read`);
    const to = newPath();
    await archive.extract(path, expansion, to, signal);
    files.push({ name: basename(path), path: to });
  }
  return files;
}
