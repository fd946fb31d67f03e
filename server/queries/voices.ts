/** Who says what about facts: their claims, gathered by claimant, way and status. */
import { CLAIM_STATUSES, type Bilingual, type Voice } from '../../contract/index.js';
import { claimantRef, entityRef } from '../graph/entityColumns.js';
import { claimStatus } from '../graph/factColumns.js';
import { bilingual, named } from '../graph/tellingColumns.js';
import type { RowOf } from '../store/named.js';
import { asText, read, type QueryContext } from './read.js';

type ArticleRow = RowOf<'doubts.articles'>;

/** By fact id, strongest status first; facts without claims have no entry. */
export async function voicesOf(context: QueryContext, facts: string[]): Promise<ReadonlyMap<string, Voice[]>> {
  if (facts.length === 0) return new Map();
  const [claims, articles] = await Promise.all([
    read(context, 'doubts.claims', { facts }),
    read(context, 'doubts.articles', { facts }),
  ]);
  const articlesOf = new Map<string, ArticleRow[]>();
  for (const row of articles) articlesOf.set(row.claim, [...(articlesOf.get(row.claim) ?? []), row]);
  const voices = new Map<string, Map<string, Voice>>();
  for (const row of claims) {
    const ofFact = voices.get(row.fact) ?? new Map<string, Voice>();
    voices.set(row.fact, ofFact);
    const status = claimStatus(row.status);
    const key = JSON.stringify([status, row.claimant, row.reporter]);
    const reporter = entityRef(row.reporter, row.reporterName, row.reporterNameFr, row.reporterKind);
    const {
      articles: known,
      interpretive,
      ...voice
    }: Voice = ofFact.get(key) ?? {
      status,
      claimant: claimantRef(row),
      reporter,
      articles: [],
      interpretive: true,
      ...named('denies', deniedBy(row)),
    };
    ofFact.set(key, {
      ...voice,
      articles: withArticles(known, articlesOf.get(row.claim) ?? []),
      ...(interpretive === true && row.interpretive === true && { interpretive }),
    });
  }
  return new Map([...voices].map(([fact, ofFact]) => [fact, [...ofFact.values()].sort(byStatus)]));
}

/** What the claim denies, where it does not just deny what the fact says. */
const deniedBy = ({ status, ownTerms, sentence, sentenceFr }: RowOf<'doubts.claims'>): Bilingual | null =>
  status === 'denied' && ownTerms === true ? bilingual(sentence, sentenceFr) : null;

const byStatus = (a: Voice, b: Voice): number => CLAIM_STATUSES.indexOf(a.status) - CLAIM_STATUSES.indexOf(b.status);

/** Each article once. */
function withArticles(known: Voice['articles'], rows: readonly ArticleRow[]): Voice['articles'] {
  const ids = new Set(known.map(({ id }) => id));
  const more = rows.filter(({ article }) => !ids.has(article));
  return [
    ...known,
    ...more.map(({ article, title, titleFr }) => {
      const name = asText(title) ?? article;
      return { id: article, title: name, titleFr: asText(titleFr) ?? name };
    }),
  ];
}
