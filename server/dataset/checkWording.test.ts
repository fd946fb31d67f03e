/** What a data set needs so that its relations can be read, distinguished and trusted: each fault is reported at its place. */
import { describe, expect, test } from 'vitest';
import { checkDataset } from './checkDataset.js';
import { problemText } from './DatasetError.js';
import { smallDataset } from './testing/smallDataset.js';
import { entityRecord } from './testing/smallEntities.js';
import type { ClaimRecord, EntityRecord, TextDataset, VocabularyRecord } from './textDataset.js';

/** Problems of the small data set with one fault planted. */
function problemsWith(fault: (dataset: TextDataset) => void): string[] {
  const dataset = smallDataset();
  fault(dataset);
  return checkDataset(dataset).map(problemText);
}
const SUPPLIED = 2;
const alter = <T>(list: T[], index: number, change: Partial<T>): void => {
  list[index] = { ...(list[index] as T), ...change };
};
const ofType = (change: Partial<VocabularyRecord>) => (d: TextDataset) => alter(d.vocabulary, SUPPLIED, change);
const ofClaim = (index: number, change: Partial<ClaimRecord>) => (d: TextDataset) => alter(d.claims, index, change);
/** An entity that some claim about the pact speaks of: `lone` is claimed by nobody but quoted. */
const lone = (own: Partial<EntityRecord>) => (d: TextDataset) => {
  const entity = entityRecord({ id: 'storm', kind: 'Event', name: 'Storm', nameFr: 'Tempête', ...own });
  d.entities.push(entity);
  alter(d.claims, 3, { reporter: 'storm' });
};

describe('kinds', () => {
  test('a relation joins the kinds that its type takes', () => {
    expect(problemsWith(ofType({ objects: ['Person'] }))).toContain(
      'claims.jsonl line 3 (k3), object: SUPPLIED takes Person as object, not Country: choose another type or entity',
    );
  });
  test('of a symmetric relation either end may come first', () => {
    const mixed = (d: TextDataset) => {
      alter(d.vocabulary, 1, { subjects: ['Person'], objects: ['Country'] });
      alter(d.claims, 4, { subject: 'alice-oe', object: 'northport' });
    };
    expect(problemsWith(mixed)).toEqual([]);
    const turned = (d: TextDataset) => {
      alter(d.vocabulary, 1, { subjects: ['Country'], objects: ['Person'] });
      alter(d.claims, 4, { subject: 'alice-oe', object: 'northport' });
    };
    expect(problemsWith(turned)).toEqual([]);
  });
});

describe('properties', () => {
  test('that the type needs are there', () => {
    expect(problemsWith(ofType({ requires: ['goods'] }))).toEqual([
      'claims.jsonl line 6 (k6), properties.goods: missing: SUPPLIED needs it for its words',
    ]);
  });
  test('are written in both languages, but for codes', () => {
    expect(problemsWith(ofClaim(4, { properties: { purpose: 'peace', stance: 'critical' } }))).toEqual([
      'claims.jsonl line 5 (k5), properties.purpose: a text is written in both languages: {"en": "shells", "fr": "des obus"}',
    ]);
  });
  test.each(['line', 'sentence', 'goodsFr', 'interpretive'])('do not take the name %s', (name) => {
    expect(problemsWith(ofClaim(4, { properties: { [name]: 1 } }))).toEqual([
      `claims.jsonl line 5 (k5), properties.${name}: the name ${name} is reserved: choose another`,
    ]);
  });
});

describe('the words of a type', () => {
  test('use no property that a claim may lack', () => {
    expect(problemsWith(ofType({ line: 'supplied {goods}' }))).toEqual([
      'vocabulary.jsonl line 3 (SUPPLIED), line: {goods} may be missing: put it in brackets, or name it in requires',
    ]);
  });
  test('are well-formed', () => {
    expect(problemsWith(ofType({ lineFr: '(a|ont fourni' }))).toEqual([
      'vocabulary.jsonl line 3 (SUPPLIED), lineFr: "(" is never closed (character 1 of "(a|ont fourni")',
    ]);
  });
  test('name both entities from either side', () => {
    const { active, passiveFr } = smallDataset().vocabulary[SUPPLIED]!;
    expect(
      problemsWith(
        ofType({ active: { ...active, rest: 'arms' }, passiveFr: { ...passiveFr, rest: '[{goods}][ de {subject}]' } }),
      ),
    ).toEqual([
      'vocabulary.jsonl line 3 (SUPPLIED), active.rest: {object} is not named',
      'vocabulary.jsonl line 3 (SUPPLIED), passiveFr.rest: {subject} is not named',
    ]);
  });
  test('tell from the object’s side what they tell from the subject’s', () => {
    const { active, passive } = smallDataset().vocabulary[SUPPLIED]!;
    const longer = { ...active, rest: `${active.rest}[ {purpose}][ on {place}]` };
    expect(
      problemsWith(ofType({ active: longer, passive: { ...passive, rest: `${passive.rest}[ on {place}]` } })),
    ).toEqual([
      'vocabulary.jsonl line 3 (SUPPLIED), passive.rest: {purpose} of active.rest is not said: what one side says, the other says too',
    ]);
    const content = { ...active, rest: `${active.rest}[ {content}]` };
    expect(
      problemsWith(ofType({ active: content, passive: { ...passive, rest: `${passive.rest}[ {topic}]` } })),
    ).toEqual([]);
  });
  test('have the forms of their French verbs', () => {
    const { activeFr } = smallDataset().vocabulary[SUPPLIED]!;
    expect(problemsWith(ofType({ activeFr: { ...activeFr, tense: 'present' } }))).toEqual([
      'vocabulary.jsonl line 3 (SUPPLIED), activeFr.verb: a clause in the present needs present and conditional',
    ]);
  });
  test('have the present of their French verbs for a denial of what is yet to come', () => {
    expect(problemsWith(ofClaim(2, { yetToCome: true }))).toEqual([
      'claims.jsonl line 3 (k3), yetToCome: only a denial says it',
      'claims.jsonl line 3 (k3), yetToCome: activeFr.verb of SUPPLIED needs its present',
      'claims.jsonl line 3 (k3), yetToCome: passiveFr.verb of SUPPLIED needs its present',
    ]);
  });
  test('are well-formed for what is awaited or not so, too', () => {
    expect(problemsWith(ofType({ lineExpected: 'to supply {goods}', lineNegatedFr: '(n’a|n’ont pas fourni' }))).toEqual(
      [
        'vocabulary.jsonl line 3 (SUPPLIED), lineExpected: {goods} may be missing: put it in brackets, or name it in requires',
        'vocabulary.jsonl line 3 (SUPPLIED), lineNegatedFr: "(" is never closed (character 1 of "(n’a|n’ont pas fourni")',
      ],
    );
  });
});

describe('lines', () => {
  const again = (change: Partial<ClaimRecord>) => (d: TextDataset) => {
    d.claims.push({ ...d.claims[2]!, id: 'k7', fact: 'northport-supplied-southport-again', ...change });
  };
  test('between the same two differ by their words or dates', () => {
    const same =
      'claims.jsonl line 7 (k7), fact: northport-supplied-southport-again reads "supplied ferries" as ' +
      'northport-supplied-southport of line 3 (k3) does: say what sets them apart in a property of the line, or date them';
    expect(problemsWith(again({}))).toContain(same);
    expect(problemsWith(again({ properties: { goods: { en: 'boats', fr: 'des bateaux' } } }))).toEqual([]);
    expect(problemsWith(again({ date: '2024', precision: 'year' }))).toEqual([]);
  });
  test('count in both directions and in each language', () => {
    const turned = { fact: 'southport-supplied-northport-again', subject: 'southport', object: 'northport' };
    expect(problemsWith(again(turned)).join()).toContain('"supplied ferries"');
    const french = problemsWith(again({ properties: { goods: { en: 'small ferries', fr: 'des bacs' } } }));
    expect(french).toEqual([expect.stringContaining('reads "a fourni des bacs"')]);
  });
});

describe('events, documents, materiel', () => {
  test.each([
    ['Event', 'no participant'],
    ['Agreement', 'no party'],
    ['LegalAct', 'no issuer or target'],
    ['Materiel', 'no owner, user or maker'],
    ['Programme', 'no owner'],
  ] as const)('%s: somebody is behind it', (kind, lack) => {
    expect(problemsWith(lone({ kind }))).toEqual([
      `entities.jsonl line 6 (storm), id: storm has ${lack}: code who took part as a role or deed, or list it under openEnds in dataset.json with the reason`,
    ]);
  });
  test('other kinds may stand alone', () => {
    expect(problemsWith(lone({ kind: 'Place' }))).toEqual([]);
  });
  test('may be an open end, with the reason, as long as it is one', () => {
    const open = (entity: string) => (d: TextDataset) => {
      lone({})(d);
      d.openEnds = ['storm', entity].map((id) => ({ entity: id, reason: 'nobody says' }));
    };
    expect(problemsWith(open('storm'))).toEqual([]);
    expect(problemsWith(open('ferry-pact'))).toEqual([
      'entities.jsonl line 5 (ferry-pact), id: ferry-pact is listed under openEnds in dataset.json, but is no open end',
    ]);
    expect(problemsWith(open('whirlwind'))).toEqual(['dataset.json, openEnds: no entity has the key whirlwind']);
  });
  test('a background or a mere possibility ties nobody to it', () => {
    expect(problemsWith((d) => alter(d.vocabulary, 0, { layer: 'background' })).join()).toContain(
      'ferry-pact has no party',
    );
    const expected = (d: TextDataset) => [0, 1].forEach((i) => alter(d.claims, i, { status: 'expected' }));
    expect(problemsWith(expected).join()).toContain('ferry-pact has no party');
  });
  test('have real dates', () => {
    expect(problemsWith((d) => alter(d.entities, 4, { date: '2024-13', precision: 'month' }))).toEqual([
      'entities.jsonl line 5 (ferry-pact), date: 2024-13 is not in the calendar',
    ]);
  });
});
