/** The rows of claims and of the passages they cite. Pure. */
import type { FactLayer } from '../../contract/index.js';
import type { FactWording } from '../../kernel/wording/index.js';
import type { DerivedFact } from './deriveFacts.js';
import { partakers } from './entityCounts.js';
import { present, type ClaimRole, type ClaimRow, type PassageRow } from './graphRows.js';
import type { ClaimRecord, TextDataset } from './textDataset.js';
import { flatProperties, wordingProperties } from './wordingRows.js';

/** How a fact or claim is worded; `ownTerms`: of a claim, in other terms than its fact. */
export interface Wording {
  words: FactWording | undefined;
  ownTerms?: boolean;
  layer: FactLayer | undefined;
}

const passageId = (article: string, n: number): string => `${article}#${n}`;

/** Every passage of every article, with what it is recognised by and the entities of the claims it supports. */
export function passageRows(dataset: TextDataset): PassageRow[] {
  const mentioned = new Map<string, Set<string>>();
  for (const claim of dataset.claims) {
    for (const { article, passage } of claim.evidence) {
      const id = passageId(article, passage);
      mentioned.set(id, new Set([...(mentioned.get(id) ?? []), ...partakers(claim)]));
    }
  }
  const sums = new Map(dataset.passages.map((p) => [passageId(p.article, p.n), p]));
  return dataset.articles.flatMap((article) =>
    Array.from({ length: article.passages }, (_, i) => {
      const id = passageId(article.id, i + 1);
      const mentions = [...(mentioned.get(id) ?? [])]
        .sort()
        .map((entity) => ({ entity, properties: { kind: 'claim' } }));
      const { length, checksum } = sums.get(id) ?? {};
      return {
        id,
        article: article.id,
        properties: present({ id, n: i + 1, article: article.id, length, checksum }),
        mentions,
      };
    }),
  );
}

export function claimRow(
  c: ClaimRecord,
  { fact, words, ownTerms, layer }: Wording & { fact: DerivedFact | undefined },
  dataset: TextDataset,
): ClaimRow {
  const code = c.cameo === undefined ? dataset.vocabulary.find((v) => v.type === c.type)?.cameo : c.cameo;
  const roles: [ClaimRole, string | null][] = [
    ['SUBJECT', c.subject],
    ['OBJECT', c.object],
    ['CLAIMED_BY', c.claimant],
    ['REPORTED_BY', c.reporter],
  ];
  return {
    id: c.id,
    properties: present({
      ...flatProperties(c.properties),
      ...(words && wordingProperties(words)),
      layer,
      interpretive: c.interpretive === true || null,
      ownTerms: ownTerms === true || null,
      id: c.id,
      factId: c.fact,
      type: c.type,
      status: c.status,
      factStatus: fact?.status,
      date: c.date,
      precision: c.precision,
      cameo: code,
      dataset: dataset.name,
    }),
    roles: roles.flatMap(([role, entity]) => (entity === null ? [] : [{ role, entity }])),
    evidence: c.evidence
      .map(({ article, passage, paraphrase, paraphraseFr }) => ({
        passage: passageId(article, passage),
        properties: { paraphrase, paraphraseFr },
      }))
      .sort((a, b) => (a.passage < b.passage ? -1 : 1)),
  };
}
