/** Keys are unique in their file, and every key a record names exists. */
import type { ClaimRecord, TextDataset } from '../textDataset.js';
import { lineOf, type ProblemList } from './ProblemList.js';

export function checkKeys(dataset: TextDataset, found: ProblemList): void {
  checkUnique(dataset, found);
  checkPassages(dataset, found);
  const entities = new Set(dataset.entities.map((e) => e.id));
  const passages = new Map(dataset.articles.map((a) => [a.id, a.passages]));
  const types = new Set(dataset.vocabulary.map((v) => v.type));

  dataset.claims.forEach((claim, index) => {
    for (const field of ['subject', 'object', 'claimant', 'reporter'] as const) {
      const id = claim[field];
      if (id !== null && !entities.has(id))
        found.add('claims', index, field, `no entity has the key ${id}: add it to entities.jsonl or mend the spelling`);
    }
    if (!types.has(claim.type))
      found.add(
        'claims',
        index,
        'type',
        `${claim.type} is not in vocabulary.jsonl: use a type of the vocabulary, or add it there`,
      );
    checkEvidence(claim, index, passages, found);
  });
  dataset.ambiguous.forEach((record, index) => {
    record.entities.forEach((id, i) => {
      if (!entities.has(id)) found.add('ambiguous', index, `entities[${i}]`, `no entity has the key ${id}`);
    });
  });
}

function checkUnique(dataset: TextDataset, found: ProblemList): void {
  const lists = {
    articles: dataset.articles.map((r) => r.id),
    passages: dataset.passages.map((r) => `${r.article}#${r.n}`),
    entities: dataset.entities.map((r) => r.id),
    vocabulary: dataset.vocabulary.map((r) => r.type),
    claims: dataset.claims.map((r) => r.id),
    ambiguous: dataset.ambiguous.map((r) => r.alias),
  };
  for (const list of Object.keys(lists) as (keyof typeof lists)[]) {
    const field = list === 'vocabulary' ? 'type' : list === 'ambiguous' ? 'alias' : list === 'passages' ? 'n' : 'id';
    const first = new Map<string, number>();
    lists[list].forEach((key, index) => {
      const before = first.get(key);
      if (before === undefined) first.set(key, index);
      else found.add(list, index, field, `the key ${key} is taken by ${lineOf(before)}`);
    });
  }
}

/** A checksum is of a passage that there is. */
function checkPassages({ articles, passages }: TextDataset, found: ProblemList): void {
  const counts = new Map(articles.map((a) => [a.id, a.passages]));
  passages.forEach(({ article, n }, index) => {
    const count = counts.get(article);
    if (count === undefined) found.add('passages', index, 'article', `no article has the key ${article}`);
    else if (n > count)
      found.add('passages', index, 'n', `article ${article} has ${count} passages, there is no passage ${n}`);
  });
}

function checkEvidence(
  claim: ClaimRecord,
  index: number,
  passages: ReadonlyMap<string, number>,
  found: ProblemList,
): void {
  const cited = new Set<string>();
  claim.evidence.forEach(({ article, passage }, i) => {
    const count = passages.get(article);
    if (count === undefined) found.add('claims', index, `evidence[${i}].article`, `no article has the key ${article}`);
    else if (passage > count)
      found.add(
        'claims',
        index,
        `evidence[${i}].passage`,
        `article ${article} has ${count} passages, there is no passage ${passage}`,
      );
    const place = `${article}#${passage}`;
    if (cited.has(place))
      found.add('claims', index, `evidence[${i}]`, `passage ${place} is cited twice: join the two paraphrases`);
    cited.add(place);
  });
}
