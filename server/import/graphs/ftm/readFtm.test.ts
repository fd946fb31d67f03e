import { describe, expect, test } from 'vitest';
import { exportEdge, exportNode, type ExportEdge } from '../../../graph/exportRecords.js';
import { writeFtm } from '../../../graph/formats/ftm.js';
import { writeFtmStatements } from '../../../graph/formats/ftmStatements.js';
import { Float, TypedText } from '../../../store/boxed.js';
import type { Value } from '../../../store/GraphStore.js';
import { recordReader, type Read } from '../../testing/readRecords.js';

const records = recordReader();
const readText = (text: string): Promise<Read> => records({ entities: text });
const read = (...items: unknown[]): Promise<Read> => readText(items.map((item) => JSON.stringify(item)).join('\n'));
const ends = ({ facts }: Read): string[] => facts.map(({ source, type, target }) => `${source} ${type} ${target}`);

const ada = {
  id: 'ada',
  schema: 'Person',
  properties: { name: ['Ada Byron', 'Ada Lovelace'], alias: ['Countess'], title: ['Lady'], birthDate: ['1815-12-10'] },
};
const mill = {
  id: 'mill',
  schema: 'Company',
  caption: 'The Mill',
  properties: { name: ['Mill Ltd'], country: ['gb', 'fr'], addressEntity: ['addr'] },
};
const address = { id: 'addr', schema: 'Address', properties: { full: ['1 Road'] } };
const owns = {
  id: 'own',
  schema: 'Ownership',
  properties: { owner: ['ada'], asset: ['mill'], percentage: ['51'], startDate: ['1840-02'], endDate: ['1850'] },
};

describe('FollowTheMoney', () => {
  test('a document whose text is too long to keep is there without it, told with its line', async () => {
    const text = 'a word '.repeat(20_000);
    const { entities, problemLines, remarks } = await read(
      { id: 'a', schema: 'Person', properties: { name: ['Ada'] } },
      { id: 'd', schema: 'Document', properties: { fileName: ['d.pdf'], bodyText: [text], indexText: [text, 'x'] } },
    );
    expect(problemLines).toEqual([]);
    expect(entities[1]?.properties).toMatchObject({ id: 'd', name: 'd.pdf', fileName: 'd.pdf' });
    expect(entities[1]?.properties).not.toHaveProperty('bodyText');
    expect(remarks).toEqual([
      "entities, column bodyText: the document's text has more than 100,000 characters and is left out (line 2)",
      "entities, column indexText: the document's text has more than 100,000 characters and is left out (line 2)",
    ]);
  });
  test('entities, relationships with dates, links by property, provenance; whatever comes first', async () => {
    const result = await read(
      owns,
      { ...mill, datasets: ['x_y'], first_seen: '2021-01-01', referents: ['r1'], target: true },
      ada,
      address,
    );
    expect(result.problemLines).toEqual([]);
    expect(result.files[0]?.format).toBe('ftm');
    expect(result.entities.map(({ labels, properties }) => [labels, properties['name']])).toEqual([
      [['Organization', 'Company'], 'The Mill'],
      [['Person'], 'Ada Byron'],
      [['Place', 'Address'], '1 Road'],
    ]);
    expect(result.entities[0]?.properties).toMatchObject({
      aliases: ['Mill Ltd'],
      country: ['gb', 'fr'],
      sourceDatasets: ['x_y'],
      firstSeen: '2021-01-01',
      referents: ['r1'],
      target: true,
    });
    expect(result.entities[1]?.properties).toMatchObject({
      aliases: ['Ada Lovelace', 'Countess'],
      title: 'Lady',
      birthDate: '1815-12-10',
    });
    expect(ends(result)).toEqual(['ada OWNERSHIP mill', 'mill ADDRESS_ENTITY addr']);
    expect(result.facts[0]?.properties).toMatchObject({
      factId: 'mine/own',
      date: '1840-02',
      startDate: '1840-02',
      endDate: '1850',
      percentage: '51',
    });
    expect(result.remarks).toEqual([]);
  });
  test('several ends make several relationships; undirected ones are reported; what lacks an end too', async () => {
    const family = {
      id: 'f',
      schema: 'Family',
      properties: { person: ['ada'], relative: ['bob', 'eve'], relationship: ['child'] },
    };
    const loose = { id: 'l', schema: 'Directorship', properties: { director: ['ada'] } };
    const result = await read(ada, family, loose);
    expect(ends(result)).toEqual(['ada FAMILY bob', 'ada FAMILY eve']);
    expect(result.entities.map(({ properties }) => properties['id'])).toEqual(['ada', 'bob', 'eve']);
    expect(result.remarks).toEqual([
      'entities: 1 relationship lacks an end and was left out',
      'entities: 2 entities are named but not described, and known by the id alone',
      'entities: 2 undirected edges are kept in the direction they are written in',
    ]);
  });
  test('entities nested in each other, as OpenSanctions’ targets have them', async () => {
    const sanction = { id: 's', schema: 'Sanction', properties: { program: ['P1'] } };
    const nested = {
      ...ada,
      properties: {
        ...ada.properties,
        sanctions: [sanction],
        addressEntity: [address],
        ownershipOwner: [{ id: 'own', schema: 'Ownership', properties: { asset: [mill] } }],
      },
    };
    const result = await read(nested, address);
    expect(result.problemLines).toEqual([]);
    expect(ends(result).sort()).toEqual([
      'ada ADDRESS_ENTITY addr',
      'ada OWNERSHIP mill',
      'mill ADDRESS_ENTITY addr',
      's ENTITY ada',
    ]);
    expect(result.entities.map(({ properties }) => properties['id']).sort()).toEqual(['ada', 'addr', 'mill', 's']);
    // FollowTheMoney calls a sanction by its programme.
    expect(result.entities.find(({ properties }) => properties['id'] === 's')?.properties['name']).toBe('P1');
    expect(result.entities.find(({ properties }) => properties['id'] === 'ada')?.properties).not.toHaveProperty(
      'sanctions',
    );
  });
  test('a relationship is dated to the earliest of the dates that sources give, and keeps them all', async () => {
    const properties = { owner: ['ada'], asset: ['mill'], startDate: ['2010-01-01', '2009'] };
    const { facts } = await read(ada, mill, { id: 'o', schema: 'Ownership', properties });
    expect(facts.find(({ type }) => type === 'OWNERSHIP')?.properties).toMatchObject({
      date: '2009',
      precision: 'year',
      startDate: ['2010-01-01', '2009'],
    });
  });
  test('fragments of an entity are reported', async () => {
    const result = await read(ada, { ...ada, properties: { nationality: ['gb'] } });
    expect(result.entities).toHaveLength(1);
    expect(result.remarks[0]).toContain(
      '1 entity comes more than once and only the first of each was read: join them with ftm aggregate',
    );
  });
  test('a line that is none', async () => {
    const { problemLines } = await read(ada, { id: 'x' });
    expect(problemLines).toEqual([
      'entities, line 2: the line is no entity of FollowTheMoney: it needs id, schema and properties or statements',
    ]);
  });
});

describe('statements of FollowTheMoney', () => {
  const head =
    'canonical_id,entity_id,prop,prop_type,schema,value,dataset,lang,original_value,target,first_seen,last_seen,id';
  test('rows of an entity become it, with what stands for each value', async () => {
    const result = await readText(
      [
        head,
        'Q1,ofac-1,id,checksum,LegalEntity,abc,us_ofac,,,t,2021-01-01,2024-01-01,0',
        'Q1,ofac-1,name,name,LegalEntity,Ada,us_ofac,eng,ADA,t,2021-01-01,2024-01-01,1',
        'Q1,eu-7,name,name,Person,Ada,eu_fsf,,,t,2022-01-01,,2',
        'Q1,eu-7,addressEntity,entity,Person,addr,eu_fsf,,,t,2022-01-01,,3',
        'addr,addr,full,name,Address,"1 Road, Town",eu_fsf,,,f,2022-01-01,,4',
      ].join('\n'),
    );
    expect(result.problemLines).toEqual([]);
    expect(result.files[0]?.format).toBe('statements');
    expect(result.entities[0]).toMatchObject({
      labels: ['Person'],
      properties: {
        id: 'Q1',
        name: 'Ada',
        sourceDatasets: ['us_ofac', 'eu_fsf'],
        referents: ['ofac-1', 'eu-7'],
        firstSeen: '2021-01-01',
        lastSeen: '2024-01-01',
      },
    });
    expect(result.claims.slice(0, 3)).toEqual([
      {
        about: 'Q1',
        id: 'mine/1',
        property: 'name',
        value: 'Ada',
        source: 'us_ofac',
        firstSeen: '2021-01-01',
        lastSeen: '2024-01-01',
        original: 'ADA',
        language: 'eng',
        schema: 'LegalEntity',
        referent: 'ofac-1',
      },
      expect.objectContaining({ about: 'Q1', property: 'name', source: 'eu_fsf', referent: 'eu-7' }),
      expect.objectContaining({ about: 'Q1', property: 'addressEntity', value: 'addr' }),
    ]);
    expect(ends(result)).toEqual(['Q1 ADDRESS_ENTITY addr']);
  });
  test('packed, with the names of its columns or, as older versions have it, without', async () => {
    const columns = 'entity_id,prop,value,dataset,lang,original_value,origin,external,first_seen,last_seen,id';
    const rows = [
      'ofac-1,Person:id,abc,us_ofac,,,,,2021-01-01,2024-01-01,0',
      'ofac-1,Person:name,Ada,us_ofac,eng,ADA,crawl,t,2021-01-01,2024-01-01,1',
      'ofac-1,Person:addressEntity,addr,us_ofac,,,,,2021-01-01,2024-01-01,2',
      'addr,Address:full,"1 Road, Town",us_ofac,,,,,2021-01-01,2024-01-01,3',
    ];
    const result = await readText([columns, ...rows].join('\n'));
    expect([result.files[0]?.format, result.problemLines]).toEqual(['statements', []]);
    expect(result.entities.map(({ labels, properties: { name } }) => [...labels, name])).toEqual([
      ['Person', 'Ada'],
      ['Place', 'Address', '1 Road, Town'],
    ]);
    expect(ends(result)).toEqual(['ofac-1 ADDRESS_ENTITY addr']);
    expect(result.claims[0]).toEqual({
      about: 'ofac-1',
      id: 'mine/1',
      property: 'name',
      value: 'Ada',
      source: 'us_ofac',
      firstSeen: '2021-01-01',
      lastSeen: '2024-01-01',
      original: 'ADA',
      language: 'eng',
      schema: 'Person',
      origin: 'crawl',
      external: true,
    });
    const quoted = (row: string): string =>
      row.replaceAll(/(?<=^|,)("[^"]*"|[^,]*)(?=,|$)/g, (it) => (it.startsWith('"') ? it : `"${it}"`));
    const older = await readText(
      rows.map((row) => quoted(row.replace(/,\d$/, '').replace(',crawl,', ',f,'))).join('\n'),
    );
    expect([older.files[0]?.format, older.problemLines]).toEqual(['statements', []]);
    expect(older.entities).toEqual(result.entities);
    expect(ends(older)).toEqual(ends(result));
    expect(older.claims.find(({ property }) => property === 'addressEntity')).toMatchObject({
      value: 'addr',
      schema: 'Person',
    });
    expect(older.claims.find(({ property }) => property === 'addressEntity')).not.toHaveProperty('language');
    const apart = await readText([columns, rows[0], rows[3], rows[1]].join('\n'));
    expect(apart.problemLines).toEqual([
      'entities, line 4: the rows of ofac-1 do not follow each other: sort the file by entity_id',
    ]);
  });
  test('a value that prop_type calls an entity is one, whatever the model knows of the property', async () => {
    const result = await readText(
      [
        head,
        'a,a,name,name,Person,Ada,d,,,t,2021-01-01,,1',
        'a,a,mentor,entity,Person,b,d,,,t,2021-01-01,,2',
        'b,b,name,name,Person,Bob,d,,,t,2021-01-01,,3',
      ].join('\n'),
    );
    expect(result.problemLines).toEqual([]);
    expect(ends(result)).toEqual(['a MENTOR b']);
    // So does its claim, for the page; of properties that the model knows nothing needs to be said.
    expect(result.claims.filter((claim) => 'namesEntity' in claim)).toEqual([
      expect.objectContaining({ property: 'mentor', value: 'b', namesEntity: true }),
    ]);
    expect(result.entities[0]?.properties).not.toHaveProperty('mentor');
  });
  test('as JSON, a statement or an entity a line', async () => {
    const statement = {
      id: 's1',
      entity_id: 'ofac-1',
      canonical_id: 'Q1',
      prop: 'name',
      schema: 'Person',
      value: 'Ada',
      dataset: 'us_ofac',
      lang: null,
      original_value: null,
      external: false,
      first_seen: '2021-01-01T00:00:00',
      last_seen: '2024-01-01T00:00:00',
    };
    const claim = {
      about: 'Q1',
      id: 'mine/s1',
      property: 'name',
      value: 'Ada',
      source: 'us_ofac',
      firstSeen: '2021-01-01T00:00:00',
      lastSeen: '2024-01-01T00:00:00',
      schema: 'Person',
      referent: 'ofac-1',
    };
    const id = { ...statement, id: 's0', prop: 'id', value: 'checksum' };
    const lines = await read(id, statement, { ...statement, id: 's2', canonical_id: 'Q2', value: 'Bob' });
    expect([lines.files[0]?.format, lines.problemLines]).toEqual(['ftm', []]);
    expect(lines.entities.map(({ properties: { id: own, name } }) => [own, name])).toEqual([
      ['Q1', 'Ada'],
      ['Q2', 'Bob'],
    ]);
    expect(lines.claims[0]).toEqual(claim);
    const whole = await read({ id: 'Q1', caption: 'Ada', schema: 'Person', statements: [id, statement] });
    expect([whole.files[0]?.format, whole.claims]).toEqual(['ftm', [claim]]);
  });
  test('rows that are torn apart are refused with the remedy', async () => {
    const row = (id: string): string => `${id},${id},name,name,Person,N,d,,,t,,,1`;
    expect((await readText([head, row('a'), row('b'), row('a')].join('\n'))).problemLines).toEqual([
      'entities, line 4: the rows of a do not follow each other: sort the file by canonical_id',
    ]);
  });
});

describe('what Entente exports as FollowTheMoney', () => {
  const company = exportNode(['Entity', 'Organization', 'Company', 'Client'], {
    id: 'c',
    name: 'Acme',
    nameFr: 'Acmé',
    kind: 'Organization',
    aliases: ['ACME Ltd'],
    founded: new TypedText('1970-01-01'),
    size: new Float(2),
    sourceDatasets: ['x'],
    firstSeen: '2023-01-01',
    datasets: ['mine'],
  });
  const place = exportNode(['Entity', 'Place'], { id: 'p', name: '1 Road', kind: 'Place' });
  const person = exportNode(['Entity', 'Person'], { id: 'a', name: 'Ada', kind: 'Person' });
  const fact = (type: string, source: string, target: string, more: Record<string, Value> = {}): ExportEdge =>
    exportEdge(type, source, target, { factId: `f/${type}`, status: 'asserted', dataset: 'mine', ...more });
  const exported = async (): Promise<string> => {
    const source = {
      title: 't',
      async *nodes() {
        yield [company, place, person];
      },
      async *edges() {
        yield [
          fact('OWNERSHIP', 'a', 'c', { startDate: '2019-02', date: '2019-02', percentage: '51' }),
          fact('ADDRESS_ENTITY', 'c', 'p'),
          fact('OWNS_CATS_OF', 'a', 'c', { status: 'alleged', date: '2020' }),
        ];
      },
    };
    let text = '';
    for await (const piece of writeFtm(source)) text += piece;
    return text;
  };
  test('has the schemata of its labels and types, and words where there is none', async () => {
    const entities = (await exported())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(entities[0]).toEqual({
      id: 'c',
      caption: 'Acme',
      schema: 'Company',
      properties: {
        name: ['Acme'],
        alias: ['Acmé', 'ACME Ltd'],
        keywords: ['Client'],
        notes: ['founded: 1970-01-01', 'size: 2.0'],
        addressEntity: ['p'],
      },
      datasets: ['x'],
      first_seen: '2023-01-01',
    });
    expect(entities.slice(1).map(({ schema }) => schema)).toEqual(['Address', 'Person', 'Ownership', 'UnknownLink']);
    expect(entities[4]).toMatchObject({
      properties: { subject: ['a'], object: ['c'], role: ['owns cats of'], date: ['2020'], status: ['alleged'] },
    });
  });
  test('comes back', async () => {
    const { problemLines, entities, facts } = await records({ 'x.ftm.json': await exported() });
    expect(problemLines).toEqual([]);
    expect(entities.map(({ labels, properties: { id, name } }) => [labels, id, name])).toEqual([
      [['Organization', 'Company'], 'c', 'Acme'],
      [['Place', 'Address'], 'p', '1 Road'],
      [['Person'], 'a', 'Ada'],
    ]);
    expect(facts.map(({ type, source, target, properties: { date } }) => [type, source, target, date])).toEqual([
      ['ADDRESS_ENTITY', 'c', 'p', undefined],
      ['OWNERSHIP', 'a', 'c', '2019-02'],
      ['UNKNOWN_LINK', 'a', 'c', '2020'],
    ]);
  });
  test('names only properties that the schema has; what is left stands in a text', async () => {
    const sanction = exportNode(['Entity', 'Other', 'Sanction'], {
      id: 's',
      name: 'List 7',
      kind: 'Other',
      authority: 'UN',
      listed: true,
    });
    const source = {
      title: 't',
      async *nodes() {
        yield [sanction, person];
      },
      async *edges() {
        yield [fact('OCCUPANCY', 'a', 's', { status: 'alleged', since: 'ever' })];
      },
    };
    let text = '';
    for await (const piece of writeFtm(source)) text += piece;
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { properties: unknown }).properties),
    ).toEqual([
      { authority: ['UN'], description: ['name: List 7', 'listed: true'] },
      { name: ['Ada'] },
      { status: ['alleged'], description: ['since: ever'], holder: ['a'], post: ['s'] },
    ]);
  });
});

describe('statements that Entente exports', () => {
  test('are those that came, and one of the data set here for what nobody claims', async () => {
    const claim = {
      id: 'mine/c1',
      property: 'weakAlias',
      value: 'Ada, the "Countess"',
      source: 'us_ofac',
      firstSeen: '2021-01-01',
      lastSeen: '2024-01-01',
      original: 'COUNTESS',
      language: 'eng',
      referent: 'ofac-1',
      schema: 'LegalEntity',
      external: true,
    };
    const node = exportNode(
      ['Entity', 'Person'],
      {
        id: 'mine/a',
        name: 'Ada',
        kind: 'Person',
        datasets: ['mine'],
        aliases: ['Ada, the "Countess"'],
        country: 'gb',
      },
      (key) => key.replace('mine/', ''),
      [claim],
    );
    const source = {
      title: 't',
      async *nodes() {
        yield [node];
      },
      async *edges() {
        yield [];
      },
    };
    let text = '';
    for await (const piece of writeFtmStatements(source)) text += piece;
    expect(text.trimEnd().split('\n').slice(1)).toEqual([
      'a,ofac-1,weakAlias,,LegalEntity,"Ada, the ""Countess""",us_ofac,,eng,COUNTESS,t,2021-01-01,2024-01-01,c1',
      'a,a,name,,Person,Ada,mine,,,,f,,,',
      'a,a,country,,Person,gb,mine,,,,f,,,',
    ]);
    const { problemLines, claims, entities } = await records({ 's.csv': text });
    expect(problemLines).toEqual([]);
    expect(entities[0]?.properties).toMatchObject({ name: 'Ada', aliases: ['Ada, the "Countess"'], country: 'gb' });
    expect(claims[0]).toEqual({ ...claim, about: 'a' });
  });
});
