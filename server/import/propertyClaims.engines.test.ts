/** Statements of FollowTheMoney as claims on properties: kept, changed, asked for, exported, moved and taken back. */
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { FactResponse, type CsvPart, type ExportFormat } from '../../contract/index.js';
import { entity } from '../queries/entity.js';
import { exportGraph } from '../queries/export.js';
import { fact } from '../queries/fact.js';
import { rowsOf, type GraphStore } from '../store/GraphStore.js';
import { describeEachStore, emptyStore } from '../store/testing/stores.js';
import { ImportService } from './ImportService.js';
import { dumpGraph } from './testing/dumpGraph.js';
import { testFiles, type TestFiles } from './testing/files.js';

const HEAD =
  'canonical_id,entity_id,prop,prop_type,schema,value,dataset,lang,original_value,external,first_seen,last_seen,id';
/** The row of a statement, by its columns from `prop` on without `prop_type`. */
const row = (entity: string, prop: string, value: string, source: string, more = ',,f,2021-01-01,2024-01-01'): string =>
  `${entity},${source}-${entity},${prop},x,${entity.startsWith('own') ? 'Ownership' : 'Person'},${value},${source},${more},${entity}-${prop}-${value}-${source}`;
const STATEMENTS = [
  HEAD,
  row('ada', 'name', 'Ada', 'ofac', 'eng,ADA,f,2021-01-01,2024-01-01'),
  row('ada', 'birthDate', '1815', 'ofac'),
  row('ada', 'birthDate', '1816', 'eu', ',,t,2022-05-01,2022-06-01'),
  row('bob', 'name', 'Bob', 'eu'),
  row('own', 'owner', 'ada', 'eu'),
  row('own', 'asset', 'bob', 'eu'),
  row('own', 'percentage', '51', 'eu'),
].join('\n');
const OPTIONS = { dataset: 'mine', mappings: {}, defaultType: 'RELATED_TO', arrayDelimiter: ';' };

describeEachStore('claims on properties', (open) => {
  let store: GraphStore;
  let service: ImportService;
  let files: TestFiles;
  const commit = async (contents: Record<string, string>, dataset = 'mine', by = service) =>
    by.commit(await files.give(contents), { ...OPTIONS, dataset });
  const claims = async () =>
    (
      await rowsOf(
        store,
        'MATCH (c:PropertyClaim)-[a:ABOUT]->(e:Entity) RETURN e.id, c.property, c.value, c.source, c.lastSeen, a.targetWas ORDER BY e.id, c.property, c.value',
      )
    ).map((found) => found.filter((value) => value !== null).join(' '));
  const exported = async (format: ExportFormat, part?: CsvPart) => {
    let text = '';
    const options = { dataset: 'mine', ...(part ? { part } : {}) };
    for await (const piece of await exportGraph({ store }, format, options)) text += String(piece);
    return text;
  };

  beforeAll(async () => {
    files = await testFiles();
    store = await open({ statementTimeoutMs: 60_000 });
  });
  beforeEach(async () => {
    await emptyStore(store);
    service = new ImportService(store, { folder: join(files.folder, 'stage'), log: () => undefined });
  });
  afterAll(() => files.remove());

  test('statements become claims, which Cypher, the entity and the fact show', async () => {
    const record = await commit({ 'statements.csv': STATEMENTS });
    expect(record).toMatchObject({ entities: { added: 2 }, facts: { added: 1 }, claims: { added: 7, unchanged: 0 } });
    expect(await claims()).toEqual([
      'mine/ada birthDate 1815 ofac 2024-01-01',
      'mine/ada birthDate 1816 eu 2022-06-01',
      'mine/ada name Ada ofac 2024-01-01',
      'mine/bob name Bob eu 2024-01-01',
    ]);
    const { propertyClaims, entity: ada } = await entity({ store }, 'mine/ada');
    expect(ada.properties['birthDate']).toEqual(['1815', '1816']);
    expect(propertyClaims).toMatchObject({
      total: 3,
      claims: [
        { property: 'birthDate', value: '1815', source: 'ofac', firstSeen: '2021-01-01', lastSeen: '2024-01-01' },
        { property: 'birthDate', value: '1816', source: 'eu', firstSeen: '2022-05-01', external: true },
        { property: 'name', value: 'Ada', source: 'ofac', original: 'ADA', language: 'eng' },
      ],
    });
    const owned = await fact({ store }, 'mine/own');
    expect(owned.propertyClaims?.claims.map(({ property, value, named }) => [property, value, named])).toEqual([
      ['asset', 'bob', { id: 'mine/bob', name: 'Bob', nameFr: 'Bob', kind: 'Person' }],
      ['owner', 'ada', { id: 'mine/ada', name: 'Ada', nameFr: 'Ada', kind: 'Person' }],
      ['percentage', '51', undefined],
    ]);
    expect(
      await rowsOf(
        store,
        "MATCH (s)<-[:SUBJECT]-(c:PropertyClaim)-[:OBJECT]->(o) WHERE c.property = 'owner' RETURN s.id, o.id",
      ),
    ).toEqual([['mine/ada', 'mine/bob']]);
  });

  test('an id among the properties of a fact, or that only the file calls one, is answered with its entity', async () => {
    const payment = { payer: ['ada'], beneficiary: ['bob'], payerAccount: ['acc', 'gone'], amount: ['1'] };
    const entities = [
      { id: 'ada', schema: 'Person', properties: { name: ['Ada'] } },
      { id: 'bob', schema: 'Person', properties: { name: ['Bob'] } },
      { id: 'acc', schema: 'BankAccount', properties: { name: ['Account 7'] } },
      { id: 'pay', schema: 'Payment', properties: payment },
    ];
    await commit({ 'entities.ftm.json': entities.map((one) => JSON.stringify(one)).join('\n') });
    const paid = FactResponse.parse(await fact({ store }, 'mine/pay'));
    expect(paid.fact.properties).toMatchObject({ payerAccount: ['acc', 'gone'], amount: '1' });
    expect(paid.named).toEqual([
      {
        property: 'payerAccount',
        value: 'acc',
        entity: { id: 'mine/acc', name: 'Account 7', nameFr: 'Account 7', kind: 'Other' },
      },
    ]);
    const mentor = `${HEAD}\na,a,mentor,entity,Person,b,d,,,f,2021-01-01,,1\nb,b,name,name,Person,Bob,d,,,f,2021-01-01,,2`;
    await commit({ 'statements.csv': mentor }, 'others');
    const { propertyClaims } = await entity({ store }, 'others/a');
    expect(propertyClaims?.claims[0]).toMatchObject({ property: 'mentor', value: 'b', named: { name: 'Bob' } });
  });

  test('a newer file changes what it says otherwise; each import is taken back exactly', async () => {
    const first = await commit({ 'statements.csv': STATEMENTS });
    const before = await dumpGraph(store);
    expect(await commit({ 'statements.csv': STATEMENTS })).toMatchObject({
      state: 'unchanged',
      claims: { unchanged: 7 },
    });
    const newer = [
      STATEMENTS.replace(
        'ada,ofac-ada,birthDate,x,Person,1815,ofac,,,f,2021-01-01,2024-01-01',
        'ada,ofac-ada,birthDate,x,Person,1815,ofac,,,f,2021-01-01,2025-09-09',
      ),
      row('own', 'role', 'sole', 'eu'),
    ].join('\n');
    const second = await commit({ 'statements.csv': newer });
    expect(second.claims).toMatchObject({ added: 1, merged: 1, unchanged: 6 });
    expect((await claims())[0]).toBe('mine/ada birthDate 1815 ofac 2025-09-09');
    await expect(service.undo(first.id)).rejects.toMatchObject({ code: 'import.conflict' });
    await service.undo(second.id);
    expect(await dumpGraph(store)).toEqual(before);
    await service.undo(first.id);
    expect((await dumpGraph(store)).filter((line) => !line.includes('"Judgement"'))).toEqual([]);
  });

  test('an import whose claims others have added to is not taken back before them', async () => {
    const facts = await commit({ 'statements.csv': STATEMENTS });
    const more = await commit({
      'more.csv': [
        HEAD,
        row('own', 'owner', 'ada', 'eu'),
        row('own', 'asset', 'bob', 'eu'),
        row('own', 'role', 'sole', 'eu'),
      ].join('\n'),
    });
    expect(more.claims).toMatchObject({ added: 1 });
    await expect(service.undo(facts.id)).rejects.toMatchObject({ message: expect.stringContaining(more.id) });
  });

  test('in batches too, and a deleted data set takes its claims with it', async () => {
    const batched = new ImportService(store, {
      folder: join(files.folder, 'stage'),
      log: () => undefined,
      batchRows: 2,
    });
    await commit({ 'nodes.csv': 'id,name\nada,Ada\n' }, 'other', batched);
    const before = await dumpGraph(store);
    await commit({ 'statements.csv': STATEMENTS }, 'mine', batched);
    expect(await claims()).toHaveLength(4);
    await service.deleteDataset('mine');
    expect(await dumpGraph(store)).toEqual(before);
  });

  test('merging moves them to the entity that is kept, splitting moves them back', async () => {
    await commit({ 'nodes.csv': 'id,name\nx,Ada L\n' }, 'other');
    await commit({ 'statements.csv': STATEMENTS });
    const before = await claims();
    const judgement = await service.judgements.judge({
      kept: 'other/x',
      other: 'mine/ada',
      answer: 'same',
      reason: '',
    });
    expect((await claims()).filter((line) => line.startsWith('other/x'))).toEqual([
      'other/x birthDate 1815 ofac 2024-01-01 mine/ada',
      'other/x birthDate 1816 eu 2022-06-01 mine/ada',
      'other/x name Ada ofac 2024-01-01 mine/ada',
    ]);
    const owned = await fact({ store }, 'mine/own');
    expect(owned.propertyClaims?.claims.map(({ named }) => named?.name)).toEqual(['Bob', 'Ada L', undefined]);
    expect(await commit({ 'statements.csv': STATEMENTS })).toMatchObject({ claims: { unchanged: 7, added: 0 } });
    await service.judgements.undo(judgement.id);
    expect(await claims()).toEqual(before);
  });

  test.each(['json', 'gexf', 'graphml', 'csv', 'statements', 'cypher'] as const)(
    '%s brings them out and in again',
    async (format) => {
      await commit({ 'statements.csv': STATEMENTS });
      const before = await claims();
      const given = async () =>
        format === 'csv'
          ? { 'nodes.csv': await exported(format, 'nodes'), 'facts.csv': await exported(format, 'relationships') }
          : { [`graph.${format}`]: await exported(format) };
      const [file, json] = [await given(), await exported('json')];
      await emptyStore(store);
      expect(await commit(file)).toMatchObject({ claims: { added: 7 }, facts: { added: 1 } });
      expect(await claims()).toEqual(before);
      if (format !== 'statements') expect(await exported('json')).toBe(json);
      // The script has when and by which import things came.
      if (format !== 'cypher') expect(await given()).toEqual(file);
    },
  );
});
