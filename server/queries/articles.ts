/** The articles, and one article passage by passage with the claims it supports. */
import type { ArticleResponse, ArticlesResponse, ArticleSummary } from '../../contract/index.js';
import { EntenteError } from '../EntenteError.js';
import { refFromRow } from '../graph/entityColumns.js';
import { claimStatus, datePrecision } from '../graph/factColumns.js';
import type { Row } from '../store/GraphStore.js';
import { asNumber, asText, read, type QueryContext } from './read.js';

export async function articles(context: QueryContext): Promise<ArticlesResponse> {
  const [rows, claims, entities] = await Promise.all([
    read(context, 'articles'),
    read(context, 'articles.claims'),
    read(context, 'articles.entities'),
  ]);
  const [claimCounts, entityCounts] = [countsOf(claims), countsOf(entities)];
  return {
    articles: rows.map((row) =>
      summary(row, claimCounts.get(row[0] as string) ?? 0, entityCounts.get(row[0] as string) ?? 0),
    ),
  };
}

const countsOf = (rows: Row[]): Map<string, number> => new Map(rows.map((row) => [row[0] as string, asNumber(row[1])]));

function summary(row: Row, claimCount: number, entityCount: number): ArticleSummary {
  const id = row[0] as string;
  const title = asText(row[1]) ?? id;
  return {
    id,
    title,
    titleFr: asText(row[2]) ?? title,
    date: asText(row[3]),
    precision: datePrecision(row[4]),
    outlet: asText(row[5]),
    language: asText(row[6]),
    passageCount: asNumber(row[7]),
    claimCount,
    entityCount,
    dataset: asText(row[8]) ?? '',
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
  const at = (rows: Row[], n: number): Row[] => rows.filter((one) => one[0] === n);
  return {
    article: summary(row, new Set(claims.map((c) => c[1])).size, new Set(mentions.map((m) => m[1])).size),
    passages: passages.map(([number, text]) => {
      const n = asNumber(number);
      return {
        n,
        text: asText(text),
        mentions: at(mentions, n).flatMap((m) => refFromRow(m, 1) ?? []),
        claims: at(claims, n).flatMap((c) => {
          const [subject, object] = [refFromRow(c, 7), refFromRow(c, 11)];
          if (!subject || !object) return [];
          return [
            {
              id: c[1] as string,
              fact: c[2] as string,
              subject,
              type: c[3] as string,
              object,
              status: claimStatus(c[4]),
              claimant: refFromRow(c, 15),
              paraphrase: asText(c[5]),
              paraphraseFr: asText(c[6]),
            },
          ];
        }),
      };
    }),
  };
}
