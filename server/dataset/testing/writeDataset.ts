/** Writes a data set as files, for tests that read them. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HEAD_FILE, RECORD_FILES, type RecordList, type TextDataset } from '../textDataset.js';

/** The folder written to; a new one when none is given. */
export async function writeDataset(dataset: TextDataset, dir?: string): Promise<string> {
  const { name, title, titleFr, openEnds } = dataset;
  const folder = dir ?? (await mkdtemp(join(tmpdir(), 'entente-dataset-')));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, HEAD_FILE), JSON.stringify({ name, title, titleFr, openEnds }));
  for (const list of Object.keys(RECORD_FILES) as RecordList[]) {
    await writeFile(
      join(folder, RECORD_FILES[list].file),
      dataset[list].map((record) => `${JSON.stringify(record)}\n`).join(''),
    );
  }
  return folder;
}
