/** The articles, and one article passage by passage with the claims it supports. */
import type { ArticleResponse, ArticlesResponse, ArticleSummary } from '../../contract/index.js';
import { EntenteError } from '../EntenteError.js';
import { claimantRef, entityRef, objectRef, subjectRef } from '../graph/entityColumns.js';
import { claimStatus, datePrecision } from '../graph/factColumns.js';
import type { RowOf } from '../store/named.js';
import { asNumber, asText, read, type QueryContext } from './read.js';

export async function articles(context: QueryContext): Promise<ArticlesResponse> {
  const [rows, claims, entities] = await Promise.all([
    read(context, 'articles', {}),
    read(context, 'articles.claims', {}),
    read(context, 'articles.entities', {}),
  ]);
  const [claimCounts, entityCounts] = [countsOf(claims), countsOf(entities)];
  return {
    articles: rows.map((row) => summary(row, claimCounts.get(row.id) ?? 0, entityCounts.get(row.id) ?? 0)),
  };
}

const countsOf = (rows: RowOf<'articles.claims'>[]): Map<string, number> =>
  new Map(rows.map(({ article: id, count }) => [id, asNumber(count)]));

function summary(row: RowOf<'article'>, claimCount: number, entityCount: number): ArticleSummary {
  const title = asText(row.title) ?? row.id;
  return {
    id: row.id,
    title,
    titleFr: asText(row.titleFr) ?? title,
    date: asText(row.date),
    precision: datePrecision(row.precision),
    outlet: asText(row.outlet),
    language: asText(row.language),
    passageCount: asNumber(row.passageCount),
    claimCount,
    entityCount,
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
  if (!row)
    throw new EntenteError('article.not-found', `There is no article ${JSON.stringify(id)}.`, {
      hint: 'GET /api/articles lists them.',
    });
  return {
    article: summary(row, new Set(claims.map((c) => c.claim)).size, new Set(mentions.map((m) => m.entity)).size),
    passages: passages.map((passage) => {
      const n = asNumber(passage.n);
      return {
        n,
        text: asText(passage.text),
        mentions: mentions
          .filter((mention) => mention.passage === n)
          .flatMap(({ entity, name, nameFr, kind }) => entityRef(entity, name, nameFr, kind) ?? []),
        claims: claims.filter((claim) => claim.passage === n).flatMap(passageClaim),
      };
    }),
  };
}

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
    },
  ];
}
