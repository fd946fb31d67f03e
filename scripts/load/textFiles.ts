/** The files that `npm run load` is given beside a data set: articles' texts, and where articles appeared. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { ArticleSource, Key } from '../../contract/index.js';
import type { GivenFile } from '../../server/import/files/sniffFile.js';

/** In a folder of texts this file is none. */
const SOURCES = 'sources.json';
const Sources = z.record(Key, ArticleSource);

/** A file alone, or those that stand in a folder itself, by name. Throws an Error when there is nothing. */
export async function textFiles(path: string): Promise<GivenFile[]> {
  const found = await stat(path).catch(() => {
    throw new Error(`--texts ${path}: there is no such file or folder.`);
  });
  if (!found.isDirectory()) return [{ name: basename(path), path }];
  const entries = await readdir(path, { withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name !== SOURCES)
    .map(({ name }) => ({ name, path: join(path, name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (files.length === 0) throw new Error(`--texts ${path}: the folder holds no file.`);
  return files;
}

/** By article; of the file named, or of the one beside the texts if there is one. Throws an Error naming each fault. */
export async function readSources(named: string | null, texts: string | null): Promise<Map<string, ArticleSource>> {
  const beside = texts === null ? null : await besideTexts(texts);
  const file = named ?? beside;
  if (file === null) return new Map();
  const content = await readFile(file, 'utf8').catch(() => {
    throw new Error(`--sources ${file}: the file cannot be read.`);
  });
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`, { cause: error });
  }
  const parsed = Sources.safeParse(value);
  if (parsed.success) return new Map(Object.entries(parsed.data));
  const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join(', ') || 'the whole'}: ${message}`);
  throw new Error([`${file} was not taken:`, ...faults].join('\n'));
}

async function besideTexts(texts: string): Promise<string | null> {
  const folder = (await stat(texts).catch(() => null))?.isDirectory() ? texts : dirname(texts);
  const file = join(folder, SOURCES);
  return (await stat(file).catch(() => null))?.isFile() ? file : null;
}
