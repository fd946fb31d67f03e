/** The articles, and one article passage by passage with the claims it supports. */
import type { ArticleResponse, ArticlesResponse, ArticleSummary } from '../../contract/index.js';
import { EntenteError } from '../EntenteError.js';
import { claimantRef, entityRef, objectRef, subjectRef } from '../graph/entityColumns.js';
import { claimStatus, datePrecision } from '../graph/factColumns.js';
import { bilingual, named } from '../graph/tellingColumns.js';
import type { RowOf } from '../store/named.js';
import { asNumber, asText, read, type QueryContext } from './read.js';
import { namesOfPassages } from './textNames.js';

/** All of them, by id, each with how many passages, claims and entities it has. */
export async function articles(context: QueryContext): Promise<ArticlesResponse> {
  const [rows, claims, entities, texts] = await Promise.all([
    read(context, 'articles', {}),
    read(context, 'articles.claims', {}),
    read(context, 'articles.entities', {}),
    read(context, 'articles.texts', {}),
  ]);
  const [claimCounts, entityCounts] = [countsOf(claims), countsOf(entities)];
  const textCounts = new Map(texts.map((row) => [row.article, row]));
  return {
    articles: rows.map((row) =>
      summary(row, {
        claimCount: claimCounts.get(row.id) ?? 0,
        entityCount: entityCounts.get(row.id) ?? 0,
        textCount: asNumber(textCounts.get(row.id)?.texts),
        knownCount: asNumber(textCounts.get(row.id)?.recognised),
      }),
    ),
  };
}

const countsOf = (rows: RowOf<'articles.claims'>[]): Map<string, number> =>
  new Map(rows.map(({ article: id, count }) => [id, asNumber(count)]));

type Counts = Pick<ArticleSummary, 'claimCount' | 'entityCount' | 'textCount' | 'knownCount'>;

/** What was entered of its source comes before what the data set says. */
function summary(row: RowOf<'article'>, counts: Counts): ArticleSummary {
  const title = asText(row.title) ?? row.id;
  const entered = asText(row.sourceDate);
  return {
    id: row.id,
    title,
    titleFr: asText(row.titleFr) ?? title,
    date: entered ?? asText(row.date),
    precision: datePrecision(entered === null ? row.precision : row.sourcePrecision),
    outlet: asText(row.sourceOutlet) ?? asText(row.outlet),
    author: asText(row.sourceAuthor) ?? asText(row.author),
    url: asText(row.sourceUrl) ?? asText(row.url),
    language: asText(row.language),
    passageCount: asNumber(row.passageCount),
    ...counts,
    dataset: asText(row.dataset) ?? '',
  };
}

/** Throws EntenteError 'article.not-found'. */
export async function article(context: QueryContext, id: string): Promise<ArticleResponse> {
  const [[row], passages, mentions, claims] = await Promise.all([
    read(context, 'article', { id }),
    read(context, 'article.passages', { id }),
    read(context, 'article.mentions', { id }),
    read(context, 'article.claims', { id }),
  ]);
  if (!row) throw articleNotFound(id);
  const withText = passages.filter(({ text }) => text !== null);
  const namesOf = await namesOfPassages(context, withText.length > 0 ? [id] : []);
  return {
    article: summary(row, {
      claimCount: new Set(claims.map((c) => c.claim)).size,
      entityCount: new Set(mentions.map((m) => m.entity)).size,
      textCount: withText.length,
      knownCount: passages.filter(({ checksum }) => checksum !== null).length,
    }),
    passages: passages.map((passage) => {
      const n = asNumber(passage.n);
      return {
        n,
        text: asText(passage.text),
        names: namesOf(id, n, asText(passage.text)),
        mentions: mentions
          .filter((mention) => mention.passage === n)
          .flatMap(({ entity, name, nameFr, kind }) => entityRef(entity, name, nameFr, kind) ?? []),
        claims: claims.filter((claim) => claim.passage === n).flatMap(passageClaim),
      };
    }),
  };
}

export const articleNotFound = (id: string): EntenteError =>
  new EntenteError('article.not-found', `There is no article ${JSON.stringify(id)}.`, {
    hint: 'GET /api/articles lists them.',
  });

/** None when an end of the claim is missing. */
function passageClaim(row: RowOf<'article.claims'>): ArticleResponse['passages'][number]['claims'] {
  const [subject, object] = [subjectRef(row), objectRef(row)];
  if (!subject || !object) return [];
  return [
    {
      id: row.claim,
      fact: row.fact,
      subject,
      type: row.type,
      object,
      status: claimStatus(row.status),
      claimant: claimantRef(row),
      paraphrase: asText(row.paraphrase),
      paraphraseFr: asText(row.paraphraseFr),
      ...named('sentence', bilingual(row.sentence, row.sentenceFr)),
    },
  ];
}
