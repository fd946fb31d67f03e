/** How the entities of a fact are named beside each other, and who denies what is denied. */
import { expect, test } from 'vitest';
import { deriveFacts } from './deriveFacts.js';
import { smallDataset } from './testing/smallDataset.js';
import { wordFacts } from './wordFacts.js';

/** The pact signed by Northport, if it were called Northport's pact in sentences. */
function signing(beside: { inTextBeside?: string; inTextBesideFr?: string }) {
  const dataset = smallDataset();
  const pact = dataset.entities.find((e) => e.id === 'ferry-pact');
  const claim = dataset.claims.find((c) => c.type === 'SIGNED' && c.subject === 'northport');
  if (pact === undefined || claim === undefined) throw new Error('The small data set has no pact of Northport.');
  Object.assign(pact, { inText: "Northport's pact", inTextFr: 'pacte de Port-Nord', ...beside });
  pact.grammar = { ...pact.grammar, en: { article: '', plural: false } };
  const words = wordFacts(dataset, deriveFacts(dataset)).claims.get(claim.id);
  return { en: words?.active.en.text, fr: words?.active.fr.text };
}

test('an entity that is called after the other end has another name beside it', () => {
  const { en, fr } = signing({ inTextBeside: 'ferry pact', inTextBesideFr: 'pacte des bacs' });
  expect(en).toContain('Northport signed the ferry pact');
  expect(fr).toContain('Port-Nord a signé le pacte des bacs');
});
test('without one it keeps its own', () => {
  const { en, fr } = signing({});
  expect(en).toContain("Northport signed Northport's pact");
  expect(fr).toContain('Port-Nord a signé le pacte de Port-Nord');
});

/** The sentence of Southport's supplies, which are only denied, when that is said by `claimant`. */
function denied(claimant: string | null) {
  const dataset = smallDataset();
  const claim = dataset.claims.find((c) => c.fact === 'southport-supplied-northport');
  if (claim === undefined) throw new Error('The small data set has no denial.');
  claim.claimant = claimant;
  const { facts, claims } = wordFacts(dataset, deriveFacts(dataset));
  return [facts.get(claim.fact)?.active.en.text, claims.get(claim.id)?.active.en.text];
}

test('what only seems so to the article is worded as apparent, what anybody alleges as reported', () => {
  const dataset = smallDataset();
  const claim = dataset.claims.find((c) => c.status === 'alleged');
  if (claim === undefined) throw new Error('The small data set has nothing alleged.');
  const sentences = () => {
    const { facts, claims } = wordFacts(dataset, deriveFacts(dataset));
    return [facts.get(claim.fact)?.active.en.text, claims.get(claim.id)?.active.en.text];
  };
  const [reported] = sentences();
  expect(reported).toContain(' reportedly ');
  claim.seeming = true;
  const apparent = reported?.replace('reportedly', 'apparently');
  expect(sentences()).toEqual([apparent, apparent]);
  dataset.claims.push({ ...claim, id: 'k9', claimant: 'alice-oe', seeming: false });
  expect(sentences()).toEqual([reported, apparent]);
});

test('what somebody denies is worded as a denial, what the article itself says is not so as a negation', () => {
  const sentence = 'It is denied that Southport supplied Northport.';
  expect(denied('alice-oe')).toEqual([sentence, sentence]);
  const negation = 'Southport did not supply Northport.';
  expect(denied(null)).toEqual([negation, negation]);
});
