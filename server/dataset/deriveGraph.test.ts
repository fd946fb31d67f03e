import { describe, expect, test } from 'vitest';
import { countOrigins } from './deriveFacts.js';
import { deriveGraph } from './deriveGraph.js';
import { hashOf } from './graphRows.js';
import { smallDataset } from './testing/smallDataset.js';
import type { ClaimRecord } from './textDataset.js';

const graph = deriveGraph(smallDataset());
const found = <T extends { id: string }>(rows: T[], id: string): T => {
  const row = rows.find((r) => r.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
};

describe('facts', () => {
  test('only what somebody asserts or alleges has a typed relationship', () => {
    expect(graph.facts.map((f) => [f.source, f.type, f.target])).toEqual([
      ['northport', 'SIGNED', 'ferry-pact'],
      ['northport', 'SUPPLIED', 'southport'],
    ]);
  });
  test('a fact joins its claims: strongest status, most exact date, properties, articles, claimants', () => {
    expect(found(graph.facts, 'northport-signed-pact').properties).toEqual({
      factId: 'northport-signed-pact',
      status: 'asserted',
      contested: false,
      date: '2024-06-19',
      precision: 'day',
      cameo: '057',
      purpose: 'more ferries',
      purposeFr: 'plus de bacs',
      layer: 'deed',
      line: 'signed',
      lineFr: 'a signé',
      sentence: 'Northport signed the ferry pact on 19 June 2024.',
      sentenceSpans: [0, 9, 21, 31],
      sentenceFr: 'Port-Nord a signé le pacte des bacs le 19 juin 2024.',
      sentenceFrSpans: [0, 9, 21, 35],
      passive: 'The ferry pact was signed by Northport on 19 June 2024.',
      passiveSpans: [29, 38, 4, 14],
      passiveFr: 'Le pacte des bacs a été signé par Port-Nord le 19 juin 2024.',
      passiveFrSpans: [34, 43, 3, 17],
      claimCount: 2,
      originCount: 2,
      articles: ['n1', 'n2'],
      claimants: ['alice-oe', 'article'],
      dataset: 'ferry-pact',
    });
  });
  test('a denial makes a fact contested and lends it nothing else', () => {
    expect(found(graph.facts, 'northport-supplied-southport').properties).toMatchObject({
      status: 'alleged',
      contested: true,
      goods: 'ferries',
      quantity: 3,
      claimCount: 2,
    });
    expect(found(graph.facts, 'northport-supplied-southport').properties).not.toHaveProperty('date');
  });
});

describe('claims', () => {
  test('carry the status of their fact, also where it has no typed relationship', () => {
    expect(graph.claims.map((c) => [c.id, c.properties['status'], c.properties['factStatus']])).toEqual([
      ['k1', 'asserted', 'asserted'],
      ['k2', 'asserted', 'asserted'],
      ['k3', 'alleged', 'alleged'],
      ['k4', 'denied', 'alleged'],
      ['k5', 'expected', 'expected'],
      ['k6', 'denied', 'denied'],
    ]);
  });
  test('carry the code of their type unless they have their own', () => {
    expect(found(graph.claims, 'k4').properties['cameo']).toBe('072');
    expect(found(graph.claims, 'k6').properties['cameo']).toBe('071');
  });
  test('name who takes part in which role', () => {
    expect(found(graph.claims, 'k2').roles).toEqual([
      { role: 'SUBJECT', entity: 'northport' },
      { role: 'OBJECT', entity: 'ferry-pact' },
      { role: 'CLAIMED_BY', entity: 'alice-oe' },
      { role: 'REPORTED_BY', entity: 'gazette' },
    ]);
  });
});

describe('words', () => {
  test('of a claim are in its own status, its line is that of its fact', () => {
    expect(found(graph.claims, 'k4').properties).toMatchObject({
      line: 'supplied ferries',
      sentence: 'It is denied that Northport supplied boats to Southport.',
      passiveFr: 'On dément que Port-Sud ait reçu des bateaux de Port-Nord.',
      layer: 'deed',
    });
    expect(found(graph.claims, 'k5').properties['sentenceFr']).toBe('Port-Nord devrait rencontrer Port-Sud en 2025.');
  });
  test('of two facts between the same entities differ by their dates where they would be the same', () => {
    const twice = smallDataset();
    const again = { fact: 'northport-signed-pact-again', date: '2021-03', precision: 'month' as const };
    twice.claims.push({ ...twice.claims[0]!, id: 'k7', ...again });
    const lines = deriveGraph(twice).facts.map(({ properties }) => [properties['line'], properties['lineFr']]);
    expect(lines).toContainEqual(['signed · March 2021', 'a signé · mars 2021']);
    expect(lines).toContainEqual(['signed · June 2024', 'a signé · juin 2024']);
  });
  test('of an entity stand in a sentence with their article', () => {
    expect(found(graph.entities, 'gazette').properties).toMatchObject({
      inSentence: 'the Gazette',
      inSentenceFr: 'la Gazette',
    });
  });
  test('of a claim that tells the fact in other terms than its sentence are marked so', () => {
    const own = (id: string) => found(graph.claims, id).properties['ownTerms'];
    // The fact's words have the ferries that one alleges; denied are boats. Another mood alone is no other term.
    expect(own('k4')).toBe(true);
    for (const same of ['k1', 'k3', 'k5', 'k6']) expect(own(same)).toBeUndefined();
  });
  test('are marked as our reading where every claim is', () => {
    const read = smallDataset();
    read.claims[2]!.interpretive = true;
    const reading = () => deriveGraph(read).facts.find(({ id }) => id === 'northport-supplied-southport')?.properties;
    expect(reading()).not.toHaveProperty('interpretive');
    read.claims[3]!.interpretive = true;
    expect(reading()).toHaveProperty('interpretive', true);
  });
});

describe('entities', () => {
  test('count their claims once each, their articles and their facts', () => {
    expect(found(graph.entities, 'northport').properties).toMatchObject({
      claimCount: 6,
      articleCount: 2,
      degree: 2,
      prominence: 12,
    });
    expect(found(graph.entities, 'gazette').properties).toMatchObject({
      claimCount: 1,
      articleCount: 1,
      degree: 0,
      prominence: 4,
    });
  });
  test('are found by their folded names', () => {
    expect(found(graph.entities, 'southport').properties['searchText']).toBe('|southport|port sud|le port|');
  });
  test('hold no property that is null', () => {
    expect(found(graph.entities, 'northport').properties).not.toHaveProperty('wikidata');
  });
});

test('every passage is there, and mentions who takes part in the claims it supports', () => {
  expect(graph.passages.map((p) => [p.id, p.mentions.map((m) => m.entity)])).toEqual([
    ['n1#1', ['ferry-pact', 'northport']],
    ['n1#2', ['ferry-pact', 'northport']],
    ['n1#3', ['northport', 'southport']],
    ['n1#4', ['northport', 'southport']],
    ['n2#1', ['alice-oe', 'ferry-pact', 'gazette', 'northport']],
    ['n2#2', ['alice-oe', 'northport', 'southport']],
    ['n2#3', []],
  ]);
});

describe('independent origins', () => {
  const said = (
    claimant: string | null,
    reporter: string | null,
    article: string,
  ): Pick<ClaimRecord, 'claimant' | 'reporter' | 'evidence'> => ({
    claimant,
    reporter,
    evidence: [{ article, passage: 1, paraphrase: 'x', paraphraseFr: 'y' }],
  });
  test.each([
    ['two articles that speak for themselves', [said(null, null, 'n1'), said(null, null, 'n2')], 2],
    ['one claimant in two articles, the way not stated', [said('alice', null, 'n1'), said('alice', null, 'n2')], 1],
    [
      'one claimant, through an agency and the way not stated',
      [said('alice', 'tass', 'n1'), said('alice', null, 'n2')],
      1,
    ],
    ['one claimant through two agencies', [said('alice', 'tass', 'n1'), said('alice', 'afp', 'n2')], 2],
    ['two claimants through one agency', [said('alice', 'tass', 'n1'), said('bob', 'tass', 'n1')], 2],
    ['two articles that repeat one agency', [said(null, 'tass', 'n1'), said(null, 'tass', 'n2')], 1],
  ])('%s', (_what, claims, count) => {
    expect(countOrigins(claims)).toBe(count);
  });
});

describe('the hash', () => {
  test('is another one for a graph of before a property of claims, which is therefore loaded anew', () => {
    const before = graph.claims.map((c) => ({
      ...c,
      properties: Object.fromEntries(Object.entries(c.properties).filter(([name]) => name !== 'ownTerms')),
    }));
    expect(hashOf({ ...graph, claims: before })).not.toBe(hashOf(graph));
  });

  test('does not depend on the order of lines or fields', () => {
    const turned = smallDataset();
    turned.claims.reverse();
    turned.entities.reverse();
    turned.entities = turned.entities.map((e) => Object.fromEntries(Object.entries(e).reverse()) as typeof e);
    expect(hashOf(deriveGraph(turned))).toBe(hashOf(graph));
  });
  test('changes with any content', () => {
    const changed = smallDataset();
    changed.claims[0]?.evidence.splice(1);
    expect(hashOf(deriveGraph(changed))).not.toBe(hashOf(graph));
  });
});
