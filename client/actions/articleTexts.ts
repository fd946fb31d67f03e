/**
 * The articles' own words, brought by the reader: what files hold, what is kept of them, taken out again; and where
 * articles appeared. Comes with the code of what uses it.
 */
import { signal } from '@preact/signals';
import { DATA_ENDINGS, TEXT_FILES, type ArticleSource, type TextsReport } from '../../contract/index.js';
import { api } from '../api/api.js';
import { asApiError, type ApiError } from '../api/ApiError.js';
import { storeVersion } from '../state/connection.js';

const SEND_TIMEOUT_MS = 120_000;

export interface TextsDraft {
  files: readonly File[];
  /** What the files hold; null before the server was asked. */
  report: TextsReport | null;
  /** Keep what was found of articles that are not whole, too. */
  partial: boolean;
  /** Whether the report is of what was kept. */
  done: boolean;
  busy: boolean;
  error: ApiError | null;
}
const EMPTY: TextsDraft = { files: [], report: null, partial: false, done: false, busy: false, error: null };

export const textsDraft = signal<TextsDraft>(EMPTY);
const change = (part: Partial<TextsDraft>): void => {
  textsDraft.value = { ...textsDraft.value, ...part };
};

/** Adds files, in place of those of the same name, and asks what they hold; after a save a new choice begins. */
export async function addTexts(added: readonly File[]): Promise<void> {
  if (added.length === 0) return;
  const before = textsDraft.value.done ? [] : textsDraft.value.files;
  const names = new Set(added.map(({ name }) => name));
  change({ ...EMPTY, files: [...before.filter(({ name }) => !names.has(name)), ...added] });
  await work(async () => ({ report: await sendTexts(textsDraft.value.files, 'preview', false) }));
}

/** Keeps what was found. */
export const keepTexts = (): Promise<void> =>
  work(async () => {
    const { files, partial } = textsDraft.value;
    const report = await sendTexts(files, 'commit', partial);
    storeVersion.value += 1;
    return { report, done: true };
  });

/** Whether an article is kept of which a file holds only some paragraphs. */
export const wantPartial = (partial: boolean): void => change({ partial });
export function forgetTexts(): void {
  latest++;
  change(EMPTY);
}
/** Shows files whose report is there already. */
export function showTexts(files: readonly File[], report: TextsReport): void {
  latest++;
  change({ ...EMPTY, files, report });
}

/** Takes the text of an article out of the graph. Throws ApiError. */
export async function removeText(article: string): Promise<void> {
  await api.removeTexts({ article });
  storeVersion.value += 1;
}

/** Keeps what was entered. Throws ApiError. */
export async function saveSource(id: string, source: ArticleSource): Promise<void> {
  await api.articleSource({ id, ...source });
  storeVersion.value += 1;
}

/** What text files among others hold; null when none holds an article, or the server does not answer. */
export async function articlesAmong(files: readonly File[]): Promise<{ files: File[]; report: TextsReport } | null> {
  const possible = files.filter(mayBeArticle);
  if (possible.length === 0) return null;
  try {
    const report = await sendTexts(possible, 'preview', false);
    const holding = new Set(report.files.filter(({ found }) => found > 0).map(({ name }) => name));
    const kept = possible.filter(({ name }) => holding.has(name));
    if (kept.length === 0) return null;
    return { files: kept, report: { ...report, files: report.files.filter(({ found }) => found > 0) } };
  } catch {
    return null;
  }
}

const DATA_NAMES = new RegExp(`\\.(${DATA_ENDINGS.join('|')})$`, 'i');
const mayBeArticle = ({ name, size }: File): boolean => size <= TEXT_FILES.bytes && !DATA_NAMES.test(name);

function sendTexts(files: readonly File[], mode: 'preview' | 'commit', partial: boolean): Promise<TextsReport> {
  const form = new FormData();
  form.append('options', JSON.stringify({ mode, partial }));
  for (const file of files) form.append('file', file, file.name);
  return api.texts({}, { form, timeoutMs: SEND_TIMEOUT_MS });
}

/** What was asked last counts. */
let latest = 0;

async function work(run: () => Promise<Partial<TextsDraft>>): Promise<void> {
  const mine = ++latest;
  change({ busy: true, error: null });
  const outcome = await run().catch((error: unknown) => ({ error: asApiError(error) }));
  if (mine === latest) change({ ...outcome, busy: false });
}
