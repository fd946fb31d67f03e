/**
 * From the claims of a text data set to the rows of its graph: facts, counts, prominence, search text, mentions. Pure.
 */
import { searchTextOf } from '../../kernel/text/fold.js';
import { deriveFacts, isTyped, type DerivedFact } from './deriveFacts.js';
import {
  present,
  type ClaimRole,
  type ClaimRow,
  type EntityRow,
  type FactRow,
  type GraphRows,
  type NodeRow,
  type PassageRow,
} from './graphRows.js';
import type { ArticleRecord, ClaimRecord, EntityRecord, TextDataset, VocabularyRecord } from './textDataset.js';

/** An article counts as much as three claims in the rank of an entity. */
const ARTICLE_WEIGHT = 3;
export const prominenceOf = (claimCount: number, articleCount: number): number =>
  claimCount + ARTICLE_WEIGHT * articleCount;

export const passageId = (article: string, n: number): string => `${article}#${n}`;

/** The dataset is taken to be sound (checkDataset). */
export function deriveGraph(dataset: TextDataset): GraphRows {
  const facts = deriveFacts(dataset);
  const typed = [...facts.values()].filter(isTyped);
  const counts = countByEntity(dataset.claims, typed);
  return {
    relationTypes: dataset.vocabulary.map((v) => relationTypeRow(v, dataset.name)),
    entities: dataset.entities.map((e) => entityRow(e, counts.get(e.id) ?? noCounts(), dataset.name)),
    articles: dataset.articles.map((a) => articleRow(a, dataset.name)),
    passages: passageRows(dataset),
    claims: dataset.claims.map((c) => claimRow(c, facts, dataset)),
    facts: typed.map((f) => factRow(f, dataset.name)),
  };
}

interface EntityCounts {
  claims: number;
  articles: Set<string>;
  degree: number;
}
const noCounts = (): EntityCounts => ({ claims: 0, articles: new Set(), degree: 0 });

/** Entities that take part in a claim, each once. */
export function partakers({ subject, object, claimant, reporter }: ClaimRecord): Set<string> {
  return new Set([subject, object, claimant, reporter].filter((id) => id !== null));
}

function countByEntity(claims: readonly ClaimRecord[], typed: readonly DerivedFact[]): Map<string, EntityCounts> {
  const counts = new Map<string, EntityCounts>();
  const of = (id: string): EntityCounts => {
    const known = counts.get(id) ?? noCounts();
    counts.set(id, known);
    return known;
  };
  for (const claim of claims) {
    for (const id of partakers(claim)) {
      of(id).claims += 1;
      for (const { article } of claim.evidence) of(id).articles.add(article);
    }
  }
  for (const fact of typed) for (const id of new Set([fact.subject, fact.object])) of(id).degree += 1;
  return counts;
}

function relationTypeRow(v: VocabularyRecord, dataset: string): NodeRow {
  return { id: v.type, properties: present({ ...v, datasets: [dataset] }) };
}

function entityRow(e: EntityRecord, counts: EntityCounts, dataset: string): EntityRow {
  return {
    id: e.id,
    kind: e.kind,
    properties: present({
      id: e.id,
      kind: e.kind,
      name: e.name,
      nameFr: e.nameFr,
      aliases: e.aliases,
      descriptions: e.descriptions ?? [],
      role: e.role,
      roleFr: e.roleFr,
      wikidata: e.wikidata,
      searchText: searchTextOf([e.name, e.nameFr, ...e.aliases]),
      claimCount: counts.claims,
      articleCount: counts.articles.size,
      degree: counts.degree,
      prominence: prominenceOf(counts.claims, counts.articles.size),
      datasets: [dataset],
    }),
  };
}

function articleRow({ passages, note: _note, ...article }: ArticleRecord, dataset: string): NodeRow {
  return { id: article.id, properties: present({ ...article, passageCount: passages, dataset }) };
}

/** Every passage of every article, with the entities of the claims it supports. */
function passageRows(dataset: TextDataset): PassageRow[] {
  const mentioned = new Map<string, Set<string>>();
  for (const claim of dataset.claims) {
    for (const { article, passage } of claim.evidence) {
      const id = passageId(article, passage);
      mentioned.set(id, new Set([...(mentioned.get(id) ?? []), ...partakers(claim)]));
    }
  }
  return dataset.articles.flatMap((article) =>
    Array.from({ length: article.passages }, (_, i) => {
      const id = passageId(article.id, i + 1);
      const mentions = [...(mentioned.get(id) ?? [])]
        .sort()
        .map((entity) => ({ entity, properties: { kind: 'claim' } }));
      return { id, article: article.id, properties: { id, n: i + 1, article: article.id }, mentions };
    }),
  );
}

function claimRow(c: ClaimRecord, facts: ReadonlyMap<string, DerivedFact>, dataset: TextDataset): ClaimRow {
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
      ...c.properties,
      id: c.id,
      factId: c.fact,
      type: c.type,
      status: c.status,
      factStatus: facts.get(c.fact)?.status,
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

function factRow(f: DerivedFact, dataset: string): FactRow {
  return {
    id: f.id,
    type: f.type,
    source: f.subject,
    target: f.object,
    properties: present({
      ...f.properties,
      factId: f.id,
      status: f.status,
      contested: f.contested,
      date: f.date,
      precision: f.precision,
      cameo: f.cameo,
      claimCount: f.claimCount,
      originCount: f.originCount,
      articles: f.articles,
      claimants: f.claimants,
      dataset,
    }),
  };
}
