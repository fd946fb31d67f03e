/** Refuses a request that is narrowed to what the graph does not have: an empty list would read as silence. */
import { EntenteError } from '../EntenteError.js';
import { ARTICLE_ITSELF } from '../dataset/deriveFacts.js';
import { articleNotFound } from './articles.js';
import { entityNotFound } from './entity.js';
import { read, type QueryContext } from './read.js';

interface Narrowing {
  claimants?: readonly string[] | undefined;
  articles?: readonly string[] | undefined;
  datasets?: readonly string[] | undefined;
}

/**
 * Throws EntenteError 'entity.not-found', 'article.not-found' or 'dataset.not-found', naming the first that is unknown.
 */
export async function refuseUnknown(
  context: QueryContext,
  { claimants = [], articles = [], datasets = [] }: Narrowing,
): Promise<void> {
  const ids = claimants.filter((one) => one !== ARTICLE_ITSELF);
  const entities = ids.length === 0 ? [] : await read(context, 'subgraph.entities-by-id', { ids });
  const stranger = ids.find((one) => !entities.some(({ id }) => id === one));
  if (stranger !== undefined) throw entityNotFound(stranger);
  for (const id of articles) if ((await read(context, 'article', { id })).length === 0) throw articleNotFound(id);
  for (const dataset of datasets)
    if ((await read(context, 'export.dataset', { dataset })).length === 0) throw datasetNotFound(dataset);
}

const datasetNotFound = (name: string): EntenteError =>
  new EntenteError('dataset.not-found', `There is no data set ${name}.`, { hint: 'GET /api/schema lists them.' });
