/**
 * The articles' own words beside their passages in the graph: recognised in the reader's files, kept, taken out again.
 * They are no part of a data set: a load neither sees nor touches them. Knows nothing of HTTP.
 */
import type { FoundArticle, TextsReport } from '../../contract/index.js';
import { outdateAnswers } from '../kept/outdateAnswers.js';
import { articleNotFound } from '../queries/articles.js';
import type { GivenFile } from '../import/files/sniffFile.js';
import type { GraphStore, WriteOptions } from '../store/GraphStore.js';
import { readNamed, runNamed } from '../store/named.js';
import type { FoundPassage, KnownPassage } from './findPassages.js';
import { recogniseFiles } from './recogniseFiles.js';
import { tellUnknown } from './tellUnknown.js';

const BATCH_ROWS = 1_000;
const TIMEOUT_MS = 60_000;

export interface KeepOptions {
  /** False only tells what the files hold. */
  keep: boolean;
  /** Keeps what was found of articles of which passages are missing, too. */
  partial: boolean;
  /** Passages to look for. Default: those of all the graph's articles. */
  known?: readonly KnownPassage[];
  signal?: AbortSignal;
}

/** Keeps the texts of whole articles, all of them or none. Throws what the store throws. */
export async function keepTexts(
  store: GraphStore,
  files: readonly GivenFile[],
  { keep, partial, known, signal }: KeepOptions,
): Promise<TextsReport> {
  const work: WriteOptions = { timeoutMs: TIMEOUT_MS, ...(signal ? { signal } : {}) };
  const stored = await readNamed(store, 'texts.known', {}, work);
  const passages = known ?? stored;
  const recognised = await recogniseFiles(files, passages);
  signal?.throwIfAborted();
  const there = new Set(stored.filter((row) => row.kept).map(placeOf));
  const articles = foundArticles(recognised.found, passages, there, await titles(store, work));
  const wanted = new Set(articles.filter(({ missing }) => partial || missing.length === 0).map(({ id }) => id));
  const rows = recognised.found.filter(({ passage }) => wanted.has(passage.article)).map(rowOf);
  const kept = keep ? await write(store, rows, work) : new Set<string>();
  // A copy that differs says where, also when another one was kept before.
  const notFound = (id: string): number[] => {
    const found = new Set(articles.find((one) => one.id === id)?.found);
    return numbersOf(passages, id).filter((n) => !found.has(n));
  };
  return {
    files: recognised.files.map(({ gaps, ...file }) => ({ ...file, ...tellUnknown(gaps, notFound) })),
    articles: articles.map((article) => ({
      ...article,
      kept: article.found.every((n) => kept.has(placeOf({ article: article.id, n }))),
    })),
  };
}

/**
 * Takes the texts that were brought out of the graph, of one article or of all; gives how many there were. Throws
 * EntenteError 'article.not-found'.
 */
export async function removeTexts(store: GraphStore, article?: string, signal?: AbortSignal): Promise<number> {
  return store.write(
    async (transaction) => {
      if (article !== undefined && (await runNamed(transaction, 'article', { id: article })).length === 0)
        throw articleNotFound(article);
      const ids = (await runNamed(transaction, 'texts.kept', { article: article ?? '' })).map(({ id }) => id);
      await runNamed(transaction, 'texts.remove', { ids });
      if (ids.length > 0) await outdateAnswers(transaction);
      return ids.length;
    },
    { timeoutMs: TIMEOUT_MS, ...(signal ? { signal } : {}) },
  );
}

const placeOf = ({ article, n }: { article: string; n: number }): string => `${article}#${n}`;
const rowOf = ({ passage, text }: FoundPassage) => ({ id: placeOf(passage), checksum: passage.checksum, text });

/** In one transaction; gives the passages that were still the ones that were found. */
function write(store: GraphStore, rows: ReturnType<typeof rowOf>[], work: WriteOptions): Promise<Set<string>> {
  return store.write(async (transaction) => {
    const kept = new Set<string>();
    for (let start = 0; start < rows.length; start += BATCH_ROWS)
      for (const { id } of await runNamed(transaction, 'texts.keep', { rows: rows.slice(start, start + BATCH_ROWS) }))
        kept.add(id);
    if (kept.size > 0) await outdateAnswers(transaction);
    return kept;
  }, work);
}

/** Of an article's passages, ascending. */
const numbersOf = (passages: readonly KnownPassage[], id: string): number[] =>
  passages
    .filter(({ article }) => article === id)
    .map(({ n }) => n)
    .sort((a, b) => a - b);

type Titles = ReadonlyMap<string, { title: string; titleFr: string }>;

async function titles(store: GraphStore, work: WriteOptions): Promise<Titles> {
  const rows = await readNamed(store, 'articles', {}, work);
  return new Map(
    rows.map(({ id, title, titleFr }) => [id, { title: title ?? id, titleFr: titleFr ?? title ?? id }] as const),
  );
}

/** `there`: passages whose text is in the graph already. */
function foundArticles(
  found: readonly FoundPassage[],
  known: readonly KnownPassage[],
  there: ReadonlySet<string>,
  named: Titles,
): Omit<FoundArticle, 'kept'>[] {
  const passagesFound = found.map(({ passage }) => passage);
  return [...new Set(passagesFound.map(({ article }) => article))].sort().map((id) => {
    const [of, all] = [numbersOf(passagesFound, id), numbersOf(known, id)];
    return {
      id,
      ...(named.get(id) ?? { title: id, titleFr: id }),
      passageCount: all.length,
      found: of,
      missing: all.filter((n) => !of.includes(n) && !there.has(placeOf({ article: id, n }))),
    };
  });
}
