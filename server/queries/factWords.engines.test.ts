/** What a reader gets of a fact: its own words from either side, and the background only where it is asked for. */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  EntityResponse,
  FactResponse,
  SchemaResponse,
  SubgraphRequest,
  SubgraphResponse,
} from '../../contract/index.js';
import { loadDataset } from '../dataset/loadDataset.js';
import { claim, smallDataset } from '../dataset/testing/smallDataset.js';
import type { TextDataset, VocabularyRecord } from '../dataset/textDataset.js';
import type { GraphStore } from '../store/index.js';
import { describeEachStore } from '../store/testing/stores.js';
import { entity } from './entity.js';
import { fact } from './fact.js';
import { schema } from './schema.js';
import { subgraph } from './subgraph.js';

const leads: VocabularyRecord = {
  ...smallDataset().vocabulary[0]!,
  type: 'LEADS',
  layer: 'background',
  label: 'leads',
  labelFr: 'dirige',
  noun: 'lead',
  nounFr: 'direction',
  covers: [],
  subjects: ['Person'],
  objects: ['Country'],
  line: 'leads',
  lineFr: 'dirige',
};

/** Alice leads Northport, which is the background; one claim is our reading. */
function wordedDataset(): TextDataset {
  const dataset = smallDataset();
  dataset.vocabulary.push(leads);
  const post = { fact: 'alice-leads-northport', subject: 'alice-oe', type: 'LEADS', object: 'northport' };
  dataset.claims.push(claim('k7', { ...post, status: 'asserted' }, ['n1', 1]));
  dataset.claims[4]!.interpretive = true;
  return dataset;
}

describeEachStore('the words of facts', (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadDataset(store, wordedDataset());
  });
  const facts = async (request: SubgraphRequest): Promise<string[]> => {
    const answer = SubgraphResponse.parse(await subgraph({ store }, SubgraphRequest.parse(request)));
    expect(answer.shown.facts).toBe(answer.edges.length);
    expect(answer.totals.facts).toBe(answer.edges.length);
    return answer.edges.map(({ key }) => key);
  };
  const story = ['northport-signed-pact', 'northport-supplied-southport'];
  const all = ['alice-leads-northport', ...story];

  describe('the background', () => {
    test('is not in the core, but with everything', async () => {
      expect(await facts({})).toEqual(story);
      expect(await facts({ scope: 'all' })).toEqual(all);
    });
    test('comes by its layer', async () => {
      expect(await facts({ filter: { layers: ['deed', 'background'] } })).toEqual(all);
      expect(await facts({ scope: 'all', filter: { layers: ['background'] } })).toEqual(['alice-leads-northport']);
      expect(await facts({ scope: 'all', filter: { layers: ['speech'] } })).toEqual([]);
    });
    test('comes when its type is named', async () => {
      expect(await facts({ filter: { types: ['LEADS'] } })).toEqual(['alice-leads-northport']);
      const expand = { entity: 'northport', types: ['LEADS'] };
      expect(await facts({ scope: 'entities', entities: ['northport'], expand })).toEqual(['alice-leads-northport']);
    });
    test('is no neighbour of who is expanded without it', async () => {
      const asked = { scope: 'entities' as const, entities: ['alice-oe'], expand: { entity: 'alice-oe' } };
      const answer = await subgraph({ store }, SubgraphRequest.parse(asked));
      expect(answer.nodes.map(({ key }) => key)).toEqual(['alice-oe']);
      const layers = ['deed', 'speech', 'role', 'background'] as const;
      const whole = await subgraph({ store }, SubgraphRequest.parse({ ...asked, filter: { layers: [...layers] } }));
      expect(whole.nodes.map(({ key }) => key)).toEqual(['northport', 'alice-oe']);
    });
    test('is counted apart', async () => {
      const { totals, datasets, types } = SchemaResponse.parse(await schema({ store }));
      expect(totals).toMatchObject({ facts: 3, background: 1 });
      expect(datasets.map(({ facts: n, background }) => [n, background])).toEqual([[3, 1]]);
      expect(types.map(({ type, layer, noun }) => [type, layer, noun?.fr])).toContainEqual([
        'LEADS',
        'background',
        'direction',
      ]);
    });
  });

  test('a drawn fact has its line, its sentence and its layer', async () => {
    const { edges } = SubgraphResponse.parse(await subgraph({ store }, SubgraphRequest.parse({})));
    expect(edges[1]?.attributes).toMatchObject({
      layer: 'deed',
      words: { en: 'supplied ferries', fr: 'a fourni des bacs' },
      sentence: {
        en: 'Northport reportedly supplied ferries to Southport.',
        fr: 'Port-Nord aurait fourni des bacs à Port-Sud.',
      },
    });
    expect(edges[1]?.attributes).not.toHaveProperty('interpretive');
  });
  test('a fact that lives as claims only is worded as well, and whether it is our reading', async () => {
    const filter = { statuses: ['expected' as const] };
    const { edges } = SubgraphResponse.parse(await subgraph({ store }, SubgraphRequest.parse({ filter })));
    expect(edges.map(({ attributes }) => [attributes.sentence?.en, attributes.interpretive])).toEqual([
      ['Northport is expected to meet Southport in 2025.', true],
    ]);
  });
  test('an entity’s facts can be worded from its side', async () => {
    const { facts: list } = EntityResponse.parse(await entity({ store }, 'southport'));
    const supply = list.find(({ id }) => id === 'northport-supplied-southport');
    const passive = supply?.telling?.passive.fr ?? '';
    expect(passive).toBe('Port-Sud aurait reçu des bacs de Port-Nord.');
    expect(passive.slice(...(supply?.telling?.passiveSpans.fr.subject ?? [0, 0]))).toBe('Port-Nord');
  });
  test('a document has its date', async () => {
    const { entity: pact } = EntityResponse.parse(await entity({ store }, 'ferry-pact'));
    expect(pact).toMatchObject({ date: '2024-06-19', precision: 'day', properties: {} });
  });
  test('a fact’s claims are worded each in its status, its properties in both languages', async () => {
    const answer = FactResponse.parse(await fact({ store }, 'northport-supplied-southport'));
    expect(answer.fact.properties).toEqual({ goods: { en: 'ferries', fr: 'des bacs' }, quantity: 3 });
    expect(answer.claims.map(({ sentence, properties }) => [sentence?.en, properties])).toEqual([
      ['Northport reportedly supplied ferries to Southport.', answer.fact.properties],
      ['It is denied that Northport supplied boats to Southport.', { goods: { en: 'boats', fr: 'des bateaux' } }],
    ]);
    expect(answer.claims[1]?.claimant?.inSentence).toEqual({ en: 'Northport', fr: 'Port-Nord' });
  });
  test('a fact of claims only can be looked up, with its sentence', async () => {
    const { fact: meeting } = FactResponse.parse(await fact({ store }, 'northport-met-southport'));
    expect(meeting.sentence?.fr).toBe('Port-Nord devrait rencontrer Port-Sud en 2025.');
    expect(meeting.sentence?.fr.slice(...(meeting.telling?.spans.fr.object ?? [0, 0]))).toBe('Port-Sud');
    expect(meeting.properties).toEqual({});
  });
});
