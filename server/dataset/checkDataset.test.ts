import { describe, expect, test } from 'vitest';
import { checkDataset, openDataset } from './checkDataset.js';
import { problemText } from './DatasetError.js';
import { deriveGraph } from './deriveGraph.js';
import { present } from './graphRows.js';
import { claim, smallDataset } from './testing/smallDataset.js';
import type { PassageRecord, TextDataset } from './textDataset.js';

const problemsOf = (dataset: TextDataset): string[] => checkDataset(dataset).map(problemText);
/** The small data set with one fault planted. */
function spoilt(fault: (dataset: TextDataset) => void): TextDataset {
  const dataset = smallDataset();
  fault(dataset);
  return dataset;
}
const at = <T>(list: T[], index: number): T => {
  const record = list[index];
  if (record === undefined) throw new Error(`no record ${index}`);
  return record;
};
const passage = (article: string, n: number, digit: string): PassageRecord => ({
  article,
  n,
  length: 9,
  checksum: digit.repeat(32),
});
const sayWords = (count: number): string => Array.from({ length: count }, (_, i) => `w${i}`).join(' ');

test('the bundled data set is sound', async () => {
  await expect(openDataset()).resolves.toMatchObject({ name: 'pyongyang-2024' });
});

test('every passage of the bundled data set can be recognised in a copy of its article', async () => {
  const { articles, passages } = await openDataset();
  expect(passages.map(({ article, n }) => [article, n])).toEqual(
    articles.flatMap(({ id, passages: count }) => Array.from({ length: count }, (_, i) => [id, i + 1])),
  );
});

test('a sound data set has no problems', () => {
  expect(problemsOf(smallDataset())).toEqual([]);
});

/** What is planted → what the checker says of it. */
const FAULTS: [what: string, fault: (dataset: TextDataset) => void, says: string][] = [
  [
    'an entity key used twice',
    (d) => {
      d.entities.push({ ...at(d.entities, 0), name: 'B', nameFr: 'B', aliases: [] });
    },
    'entities.jsonl line 6 (alice-oe), id: the key alice-oe is taken by line 1',
  ],
  [
    'a claim key used twice',
    (d) => {
      at(d.claims, 4).id = 'k1';
    },
    'claims.jsonl line 5 (k1), id: the key k1 is taken by line 1',
  ],
  [
    'an article key used twice',
    (d) => {
      d.articles.push({ ...at(d.articles, 0) });
    },
    'articles.jsonl line 3 (n1), id: the key n1 is taken by line 1',
  ],
  [
    'a passage that is recognised by two checksums',
    (d) => {
      d.passages = [passage('n1', 2, 'a'), passage('n1', 2, 'b')];
    },
    'passages.jsonl line 2 (n1#2), n: the key n1#2 is taken by line 1',
  ],
  [
    'a checksum of a passage that is not there',
    (d) => {
      d.passages = [passage('n1', 5, 'a')];
    },
    'passages.jsonl line 1 (n1#5), n: article n1 has 4 passages, there is no passage 5',
  ],
  [
    'a checksum of an unknown article',
    (d) => {
      d.passages = [passage('n9', 1, 'a')];
    },
    'passages.jsonl line 1 (n9#1), article: no article has the key n9',
  ],
  [
    'a relation type defined twice',
    (d) => {
      d.vocabulary.push({ ...at(d.vocabulary, 0) });
    },
    'vocabulary.jsonl line 4 (SIGNED), type: the key SIGNED is taken by line 1',
  ],
  [
    'a subject that does not exist',
    (d) => {
      at(d.claims, 2).subject = 'westport';
      at(d.claims, 3).subject = 'westport';
    },
    'claims.jsonl line 3 (k3), subject: no entity has the key westport: add it to entities.jsonl or mend the spelling',
  ],
  [
    'an object that does not exist',
    (d) => {
      at(d.claims, 4).object = 'zoo';
    },
    'claims.jsonl line 5 (k5), object: no entity has the key zoo: add it to entities.jsonl or mend the spelling',
  ],
  [
    'a claimant that does not exist',
    (d) => {
      at(d.claims, 3).claimant = 'nobody';
    },
    'claims.jsonl line 4 (k4), claimant: no entity has the key nobody: add it to entities.jsonl or mend the spelling',
  ],
  [
    'a reporter that does not exist',
    (d) => {
      at(d.claims, 4).reporter = 'nobody';
    },
    'claims.jsonl line 5 (k5), reporter: no entity has the key nobody: add it to entities.jsonl or mend the spelling',
  ],
  [
    'evidence from an unknown article',
    (d) => {
      at(at(d.claims, 4).evidence, 0).article = 'n9';
    },
    'claims.jsonl line 5 (k5), evidence[0].article: no article has the key n9',
  ],
  [
    'a passage the article does not have',
    (d) => {
      at(at(d.claims, 0).evidence, 1).passage = 5;
    },
    'claims.jsonl line 1 (k1), evidence[1].passage: article n1 has 4 passages, there is no passage 5',
  ],
  [
    'a passage cited twice by one claim',
    (d) => {
      at(at(d.claims, 0).evidence, 1).passage = 1;
    },
    'claims.jsonl line 1 (k1), evidence[1]: passage n1#1 is cited twice: join the two paraphrases',
  ],
  [
    'an unknown relation type',
    (d) => {
      at(d.claims, 4).type = 'GREETED';
    },
    'claims.jsonl line 5 (k5), type: GREETED is not in vocabulary.jsonl: use a type of the vocabulary, or add it there',
  ],
  [
    'a fact with two objects',
    (d) => {
      at(d.claims, 1).object = 'southport';
    },
    'claims.jsonl line 2 (k2), object: fact northport-signed-pact has object ferry-pact in line 1 (k1) but southport here: one fact has one subject, type and object',
  ],
  [
    'a fact with two types',
    (d) => {
      at(d.claims, 3).type = 'SIGNED';
    },
    'claims.jsonl line 4 (k4), type: fact northport-supplied-southport has type SUPPLIED in line 3 (k3) but SIGNED here: one fact has one subject, type and object',
  ],
  [
    'a symmetric fact stored the wrong way round',
    (d) => {
      Object.assign(at(d.claims, 4), { subject: 'southport', object: 'northport' });
    },
    'claims.jsonl line 5 (k5), subject: MET is symmetric and stored once, the first key in the alphabet as subject: make northport the subject and southport the object',
  ],
  [
    'the mirror of a symmetric fact',
    (d) => {
      d.claims.push(
        claim(
          'k7',
          {
            fact: 'southport-met-northport',
            subject: 'southport',
            type: 'MET',
            object: 'northport',
            status: 'asserted',
          },
          ['n1', 1],
        ),
      );
    },
    'claims.jsonl line 7 (k7), subject: MET is symmetric and stored once, the first key in the alphabet as subject: make northport the subject and southport the object',
  ],
  [
    'a symmetric fact of one entity with itself',
    (d) => {
      at(d.claims, 4).object = 'northport';
    },
    'claims.jsonl line 5 (k5), object: MET holds between two entities, and subject and object are both northport',
  ],
  [
    'a claim made twice',
    (d) => {
      d.claims.push({ ...at(d.claims, 1), id: 'k7' });
    },
    'claims.jsonl line 7 (k7): says the same as line 2 (k2): the same fact, claimant, reporter, status and article; join their evidence',
  ],
  [
    'two articles speaking in one claim',
    (d) => {
      at(d.claims, 4).evidence.push({ article: 'n2', passage: 1, paraphrase: 'so', paraphraseFr: 'ainsi' });
    },
    'claims.jsonl line 5 (k5), claimant: articles n1, n2 each speak for themselves: one claim for each, or name the claimant they quote',
  ],
  [
    'a property with a reserved name',
    (d) => {
      at(d.claims, 4).properties = { status: { en: 'secret', fr: 'secret' } };
    },
    'claims.jsonl line 5 (k5), properties.status: the name status is reserved: choose another',
  ],
  [
    'an entity in no claim',
    (d) => {
      d.entities.push({ ...at(d.entities, 0), id: 'bob', name: 'Bob', nameFr: 'Bob', aliases: [] });
    },
    'entities.jsonl line 6 (bob), id: bob takes part in no claim: remove it, or code the claim that needs it',
  ],
  [
    'a day that is not in the calendar',
    (d) => {
      Object.assign(at(d.claims, 1), { date: '2023-02-29' });
    },
    'claims.jsonl line 2 (k2), date: 2023-02-29 is not in the calendar',
  ],
  [
    'a thirteenth month in an article',
    (d) => {
      Object.assign(at(d.articles, 1), { date: '2024-13' });
    },
    'articles.jsonl line 2 (n2), date: 2024-13 is not in the calendar',
  ],
  [
    'a precision the date does not have',
    (d) => {
      at(d.claims, 1).precision = 'month';
    },
    'claims.jsonl line 2 (k2), date: 2024-06-19 is not a date known to the month: make date and precision agree',
  ],
  [
    'a precision without a date',
    (d) => {
      at(d.claims, 2).precision = 'day';
    },
    'claims.jsonl line 3 (k3), date: date and precision are both given or both null',
  ],
  [
    'a date before 1900',
    (d) => {
      Object.assign(at(d.claims, 2), { date: '1899', precision: 'year' });
    },
    'claims.jsonl line 3 (k3), date: 1899 lies outside 1900 to 2100',
  ],
  [
    'an asserted fact later than its article',
    (d) => {
      at(d.claims, 0).date = '2024-07';
    },
    'claims.jsonl line 1 (k1), date: 2024-07 is later than article n1 (2024-06-20): what is yet to come is expected or hypothetical, not asserted',
  ],
  [
    'a denied fact later than its article',
    (d) => {
      Object.assign(at(d.claims, 5), { date: '2025', precision: 'year' });
    },
    'claims.jsonl line 6 (k6), date: 2025 is later than article n2 (2024-06): what is yet to come is expected or hypothetical, not denied',
  ],
  [
    'an alias of two entities, accents aside',
    (d) => {
      at(d.entities, 0).aliases.push('Pácte  des bacs');
    },
    'entities.jsonl line 5 (ferry-pact), aliases: the name "pacte des bacs" belongs to alice-oe (line 1) too: take it from one of them, or list it with both in ambiguous.jsonl',
  ],
  [
    'a shared alias that is not listed',
    (d) => {
      d.ambiguous = [];
    },
    'entities.jsonl line 4 (southport), aliases: the name "le port" belongs to northport (line 3) too: take it from one of them, or list it with both in ambiguous.jsonl',
  ],
  [
    'an ambiguous name of an unknown entity',
    (d) => {
      at(d.ambiguous, 0).entities.push('westport');
    },
    'ambiguous.jsonl line 1 (le port), entities[2]: no entity has the key westport',
  ],
  [
    'an alias that repeats the name',
    (d) => {
      at(d.entities, 1).aliases.push('La Gazette');
    },
    'entities.jsonl line 2 (gazette), aliases[0]: La Gazette is already a name of gazette',
  ],
  [
    'a near-synonym of two types',
    (d) => {
      at(d.vocabulary, 2).covers.push('Talked with');
    },
    'vocabulary.jsonl line 3 (SUPPLIED), covers: "talked with" stands for MET too: a meaning has one type',
  ],
  [
    'a label that another type covers',
    (d) => {
      at(d.vocabulary, 0).covers.push('supplied');
    },
    'vocabulary.jsonl line 3 (SUPPLIED), covers: "supplied" stands for SIGNED too: a meaning has one type',
  ],
  [
    'a paraphrase that is too long',
    (d) => {
      at(at(d.claims, 0).evidence, 0).paraphrase = sayWords(41);
    },
    'claims.jsonl line 1 (k1), evidence[0].paraphrase: 41 words: say it in 40 or fewer',
  ],
  [
    'a French paraphrase that is too long',
    (d) => {
      at(at(d.claims, 0).evidence, 1).paraphraseFr = sayWords(50);
    },
    'claims.jsonl line 1 (k1), evidence[1].paraphraseFr: 50 words: say it in 40 or fewer',
  ],
  [
    'a paraphrase left untranslated',
    (d) => {
      at(at(d.claims, 0).evidence, 0).paraphraseFr = 'k1 in n1';
    },
    'claims.jsonl line 1 (k1), evidence[0].paraphraseFr: the same text in both languages: write it in French',
  ],
];

describe('a planted fault is reported with file, line, field and reason', () => {
  test.each(FAULTS)('%s', (_what, fault, says) => {
    expect(problemsOf(spoilt(fault))).toContain(says);
  });
});

describe('a derivation that does not obey the claims is reported', () => {
  const dataset = smallDataset();
  test('a fact typed that nobody asserts or alleges', () => {
    const derive: typeof deriveGraph = (d) => {
      const rows = deriveGraph(d);
      rows.facts.push({
        id: 'northport-met-southport',
        type: 'MET',
        source: 'northport',
        target: 'southport',
        properties: present({ contested: false }),
      });
      return rows;
    };
    expect(checkDataset(dataset, derive).map(problemText)).toEqual([
      'claims.jsonl line 5 (k5), fact: northport-met-southport has a typed relationship, but no claim asserts or alleges it',
    ]);
  });
  test('an asserted fact left untyped', () => {
    const derive: typeof deriveGraph = (d) => ({ ...deriveGraph(d), facts: deriveGraph(d).facts.slice(1) });
    expect(checkDataset(dataset, derive).map(problemText)).toEqual([
      'claims.jsonl line 1 (k1), fact: northport-signed-pact is asserted or alleged, but has no typed relationship',
    ]);
  });
  test('a denial overlooked', () => {
    const derive: typeof deriveGraph = (d) => {
      const rows = deriveGraph(d);
      for (const fact of rows.facts) fact.properties['contested'] = false;
      return rows;
    };
    expect(checkDataset(dataset, derive).map(problemText)).toEqual([
      'claims.jsonl line 3 (k3), fact: northport-supplied-southport is denied by a claim, but not marked contested',
    ]);
  });
});

test('the same claimant quoted by two articles makes two claims, and no problem', () => {
  expect(
    problemsOf(
      spoilt((d) => {
        d.claims.push({
          ...at(d.claims, 1),
          id: 'k7',
          evidence: [{ article: 'n1', passage: 4, paraphrase: 'again', paraphraseFr: 'encore' }],
        });
      }),
    ),
  ).toEqual([]);
});
