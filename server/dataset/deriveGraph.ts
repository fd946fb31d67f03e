/**
 * From the claims of a text data set to the rows of its graph: facts, counts, prominence, search text, mentions. Pure.
 */
import { nounPhrase } from '../../kernel/wording/index.js';
import { searchTextOf } from '../../kernel/text/fold.js';
import { claimRow, passageRows, type Wording } from './claimRows.js';
import { deriveFacts, isTyped, type DerivedFact } from './deriveFacts.js';
import { countByEntity, noCounts, type EntityCounts } from './entityCounts.js';
import { present, type EntityRow, type FactRow, type GraphRows, type NodeRow } from './graphRows.js';
import { prominenceOf } from './prominence.js';
import type { ArticleRecord, EntityRecord, TextDataset } from './textDataset.js';
import { nounOf, wordFacts } from './wordFacts.js';
import { flatProperties, relationTypeProperties, wordingProperties } from './wordingRows.js';

/** The dataset is taken to be sound (checkDataset). */
export function deriveGraph(dataset: TextDataset): GraphRows {
  const facts = deriveFacts(dataset);
  const typed = [...facts.values()].filter(isTyped);
  const counts = countByEntity(dataset.claims, typed);
  const words = wordFacts(dataset, facts);
  const layers = new Map(dataset.vocabulary.map((v) => [v.type, v.layer]));
  return {
    relationTypes: dataset.vocabulary.map((v) => ({ id: v.type, properties: relationTypeProperties(v, dataset.name) })),
    entities: dataset.entities.map((e) => entityRow(e, counts.get(e.id) ?? noCounts(), dataset.name)),
    articles: dataset.articles.map((a) => articleRow(a, dataset.name)),
    passages: passageRows(dataset),
    claims: dataset.claims.map((c) =>
      claimRow(
        c,
        {
          fact: facts.get(c.fact),
          words: words.claims.get(c.id),
          ownTerms: words.ownTerms.has(c.id),
          layer: layers.get(c.type),
        },
        dataset,
      ),
    ),
    facts: typed.map((f) => factRow(f, { words: words.facts.get(f.id), layer: layers.get(f.type) }, dataset.name)),
  };
}

function entityRow(e: EntityRecord, counts: EntityCounts, dataset: string): EntityRow {
  const phrases = nounPhrase(nounOf(e));
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
      inSentence: phrases.en,
      inSentenceFr: phrases.fr,
      date: e.date,
      precision: e.precision,
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

function factRow(f: DerivedFact, { words, layer }: Wording, dataset: string): FactRow {
  return {
    id: f.id,
    type: f.type,
    source: f.subject,
    target: f.object,
    properties: present({
      ...flatProperties(f.properties),
      ...(words && wordingProperties(words)),
      layer,
      interpretive: f.interpretive || null,
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
