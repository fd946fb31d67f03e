/**
 * Where an article appeared, as its reader entered it: kept beside what the data set says, which holds again when it is
 * taken back. A load neither sees nor touches it.
 */
import { SOURCE_FIELDS, type ArticleSource, type DatePrecision, type SourceField } from '../../contract/index.js';
import { outdateAnswers } from '../kept/outdateAnswers.js';
import { articleNotFound } from '../queries/articles.js';
import type { GraphStore } from '../store/GraphStore.js';
import { runNamed } from '../store/named.js';

/** Properties of an article in the graph that hold what was entered. */
const STORED = {
  outlet: 'sourceOutlet',
  author: 'sourceAuthor',
  url: 'sourceUrl',
  date: 'sourceDate',
} as const satisfies Record<SourceField, string>;

/** By article. All of them or none. Throws EntenteError 'article.not-found', and what the store throws. */
export async function keepSources(store: GraphStore, sources: ReadonlyMap<string, ArticleSource>): Promise<void> {
  await store.write(async (transaction) => {
    for (const [id, source] of sources) {
      const found = await runNamed(transaction, 'texts.source', { id, properties: propertiesOf(source) });
      if (found.length === 0) throw articleNotFound(id);
    }
    if (sources.size > 0) await outdateAnswers(transaction);
  });
}

/** Null takes a property away; what is left out stays. */
function propertiesOf(source: ArticleSource): Record<string, string | null> {
  const properties: Record<string, string | null> = {};
  for (const field of SOURCE_FIELDS) {
    const value = source[field];
    if (value !== undefined) properties[STORED[field]] = value;
  }
  if (source.date !== undefined) properties['sourcePrecision'] = source.date && precisionOf(source.date);
  return properties;
}

const precisionOf = (date: string): DatePrecision =>
  date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';
