import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ImportStreamLine, type GraphRevision } from '../../contract/index.js';
import { beginImport, removeImport } from '../import/importRecords.js';
import { dumpGraph } from '../import/testing/dumpGraph.js';
import { describeEachStore } from '../store/testing/stores.js';
import type { GraphStore } from '../store/index.js';
import { raw, serve, type Answer, type Served } from './testing/serve.js';

const PEOPLE = 'id:ID,name,:LABEL\nada,Ada,Person\nbob,Bob,Person\n';
const KNOWS = ':START_ID,:END_ID,:TYPE\nada,bob,KNOWS\n';
const many = (rows: number): string =>
  `source,target,type\n${Array.from({ length: rows }, (_, i) => `x${i},y${i % 89},T${i % 3}`).join('\n')}\n`;

function formOf(options: object | string | null, contents: Record<string, string>): FormData {
  const form = new FormData();
  if (options !== null) form.append('options', typeof options === 'string' ? options : JSON.stringify(options));
  for (const [name, content] of Object.entries(contents)) form.append('file', new Blob([content]), name);
  return form;
}

describeEachStore('the import API', (open) => {
  let store: GraphStore;
  let served: Served;
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(served.url + path, init);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: JSON.parse(text.split('\n').at(-2) ?? text) as Answer['json'],
    };
  };
  const send = (
    options: object | string | null,
    contents: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> => ask('/api/import', { method: 'POST', body: formOf(options, contents), headers });
  /** An import that has begun to write. */
  const begun = async (
    options: object,
    contents: Record<string, string>,
  ): Promise<{ rest(): Promise<string>; leave(): void }> => {
    const controller = new AbortController();
    const answer = await fetch(`${served.url}/api/import`, {
      method: 'POST',
      body: formOf(options, contents),
      headers: { accept: 'application/x-ndjson' },
      signal: controller.signal,
    });
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
    let text = '';
    const more = async (): Promise<boolean> => {
      const { value, done } = await reader.read();
      text += new TextDecoder().decode(value);
      return !done;
    };
    while (!text.includes('"writing"')) await more();
    return {
      leave: () => controller.abort(),
      rest: async () => {
        while (await more());
        return text;
      },
    };
  };
  const kept = async (): Promise<string[]> =>
    (await readdir(served.importFolder)).map((name) => name.replace(/-.*/, ''));

  beforeAll(async () => {
    store = await open({ statementTimeoutMs: 60_000 });
    served = await serve(store, { config: { importMaxMb: 1 }, importBatchRows: 50 });
  });
  beforeEach(() => store.write((transaction) => transaction.run('MATCH (n) DETACH DELETE n')));
  afterAll(() => served.close());

  test('preview, then commit by its token; the files go afterwards', async () => {
    const seen = await send({ dataset: 'mine' }, { 'people.csv': PEOPLE, 'knows.csv': KNOWS });
    expect(seen).toMatchObject({
      status: 200,
      json: { dataset: 'mine', entities: { added: 2 }, facts: { added: 1 }, problemTotal: 0 },
    });
    expect(await dumpGraph(store)).toEqual([]);
    expect(await kept()).toEqual(['upload']);
    const upload = String(seen.json['upload']);
    const landed = await send({ dataset: 'mine', mode: 'commit', upload });
    expect(landed).toMatchObject({
      status: 200,
      json: { state: 'landed', dataset: 'mine', files: ['people.csv', 'knows.csv'] },
    });
    expect(await kept()).toEqual([]);
    expect(await send({ dataset: 'mine', mode: 'commit', upload })).toMatchObject({
      status: 404,
      json: { code: 'import.not-found' },
    });
    const list = await ask('/api/imports');
    expect(list.json['imports']).toMatchObject([{ id: landed.json['id'], state: 'landed', entities: { added: 2 } }]);
  });

  test('a mapping can be mended between preview and commit', async () => {
    const seen = await send({ dataset: 'mine' }, { 'e.csv': 'who,whom\nada,bob\n' });
    expect(seen.json).toMatchObject({ problemTotal: 1 });
    const { upload } = seen.json;
    const mappings = {
      'e.csv': [
        { column: 'who', role: 'source' },
        { column: 'whom', role: 'target' },
      ],
    };
    expect((await send({ dataset: 'mine', upload, mappings })).json).toMatchObject({
      problemTotal: 0,
      facts: { added: 1 },
    });
    expect((await send({ dataset: 'mine', mode: 'commit', upload, mappings, defaultType: 'MET' })).json).toMatchObject({
      state: 'landed',
    });
  });

  test('as a stream it tells its progress and then the outcome', async () => {
    const answer = await send(
      { dataset: 'mine', mode: 'commit' },
      { 'e.csv': many(400) },
      { accept: 'application/x-ndjson' },
    );
    expect(answer.headers.get('content-type')).toContain('application/x-ndjson');
    const lines = answer.text
      .trim()
      .split('\n')
      .map((line) => ImportStreamLine.parse(JSON.parse(line)));
    const phases = lines.flatMap((line) => ('progress' in line ? [line.progress.phase] : []));
    expect([...new Set(phases)]).toEqual(
      expect.arrayContaining(['receiving', 'reading', 'comparing', 'writing', 'finishing']),
    );
    expect(lines.at(-1)).toMatchObject({ landed: { state: 'landed', facts: { added: 400 } } });
    const broken = await send(
      { dataset: 'mine', mode: 'commit' },
      { 'n.csv': 'id,name\na\n' },
      { accept: 'application/x-ndjson' },
    );
    expect(ImportStreamLine.parse(broken.json)).toMatchObject({
      error: { code: 'import.invalid', position: { line: 2 } },
    });
  });

  test('what is under way is said beside the counts, until it is done', async () => {
    const underWay = async () => (await ask('/api/schema')).json['underWay'];
    const graph = async () => (await ask('/api/health')).json['graph'] as GraphRevision;
    await send({ dataset: 'mine', mode: 'commit' }, { 'people.csv': PEOPLE });
    expect(await underWay()).toEqual([]);
    const before = await graph();
    for (const work of ['landing', 'undoing', 'deleting']) {
      const job = { dataset: 'mine', state: work, owner: 'other:1', beat: Date.now() };
      await store.write((transaction) => beginImport(transaction, 'job', job));
      expect(await underWay()).toEqual([{ dataset: 'mine', work }]);
      expect((await graph()).changing).toBe(true);
      await store.write((transaction) => removeImport(transaction, 'job'));
    }
    expect(await underWay()).toEqual([]);
    const after = await graph();
    expect(after.changing).toBe(false);
    expect(after.revision).not.toBe(before.revision);
  });

  test('undo and deletion', async () => {
    const landed = await send({ dataset: 'mine', mode: 'commit' }, { 'people.csv': PEOPLE });
    const id = String(landed.json['id']);
    expect(await ask(`/api/imports/${id}`, { method: 'DELETE' })).toMatchObject({
      status: 200,
      json: { id, state: 'undone' },
    });
    expect(await dumpGraph(store)).toEqual([]);
    expect(await ask('/api/imports/imp-none', { method: 'DELETE' })).toMatchObject({
      status: 404,
      json: { code: 'import.not-found' },
    });
    await send({ dataset: 'mine', mode: 'commit' }, { 'people.csv': PEOPLE, 'knows.csv': KNOWS });
    expect(await ask('/api/datasets/mine', { method: 'DELETE' })).toMatchObject({
      status: 200,
      json: { name: 'mine', entities: 2, facts: 1 },
    });
    expect(await ask('/api/datasets/mine', { method: 'DELETE' })).toMatchObject({
      status: 404,
      json: { code: 'dataset.not-found' },
    });
    expect(await ask('/api/datasets/No%20name', { method: 'DELETE' })).toMatchObject({
      status: 400,
      json: { code: 'request.invalid' },
    });
  });

  describe('is refused in words', () => {
    test.each<[string, () => Promise<Answer>, number, string, string]>([
      [
        'no form',
        () => served.post('/api/import', { dataset: 'mine' }),
        400,
        'request.invalid',
        'is not a form with files',
      ],
      ['no options', () => send(null, { 'people.csv': PEOPLE }), 400, 'request.invalid', 'no field `options`'],
      ['broken options', () => send('{', { 'people.csv': PEOPLE }), 400, 'request.invalid', 'not valid JSON'],
      ['a bad name', () => send({ dataset: 'My Data' }, { 'people.csv': PEOPLE }), 400, 'request.invalid', 'dataset'],
      ['no files', () => send({ dataset: 'mine' }), 400, 'request.invalid', 'No file was given'],
      [
        'an unknown upload',
        () => send({ dataset: 'mine', upload: '../../etc' }),
        404,
        'import.not-found',
        'no longer kept',
      ],
      [
        'files with problems',
        () => send({ dataset: 'mine', mode: 'commit' }, { 'n.csv': 'id,name\na\n' }),
        422,
        'import.invalid',
        'n.csv, line 2',
      ],
      [
        'too much',
        () => send({ dataset: 'mine' }, { 'n.csv': 'x'.repeat(1_100_000) }),
        413,
        'request.too-large',
        'more than 1 MB',
      ],
      [
        'a form of parts without number',
        () => {
          const form = formOf({ dataset: 'mine' }, { 'n.csv': 'id,name\na,b\n' });
          for (let part = 0; part < 300; part++) form.append(`part ${part}`, 'x');
          return ask('/api/import', { method: 'POST', body: form });
        },
        413,
        'request.too-large',
        'more than 200 parts',
      ],
    ])('%s', async (_name, request, status, code, words) => {
      const before = await kept();
      const answer = await request();
      expect(answer).toMatchObject({ status, json: { code } });
      expect(answer.json.message).toContain(words);
      if (code !== 'import.invalid') expect(await kept()).toEqual(before);
    });

    test('a form that breaks off', async () => {
      const answer = await raw(served.port, {
        method: 'POST',
        path: '/api/import',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nid,na',
      });
      expect(answer.status).toBe(400);
      expect(JSON.parse(answer.text)).toMatchObject({ code: 'request.invalid' });
    });

    test('more than allowed in a form whose length is not given', async () => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(
            Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n'),
          );
          for (let i = 0; i < 20; i++) controller.enqueue(Buffer.alloc(100_000, 'a'));
          controller.close();
        },
      });
      const answer = await ask('/api/import', {
        method: 'POST',
        body,
        duplex: 'half',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
      } as RequestInit);
      expect(answer).toMatchObject({ status: 413, json: { code: 'request.too-large' } });
    });

    test('a name that leads out of its folder stays a name', async () => {
      const seen = await send({ dataset: 'mine' }, { '../../../evil.csv': PEOPLE });
      expect(seen.json['files']).toMatchObject([{ name: 'evil.csv' }]);
    });

    test('changes, on a server for other machines whose operator did not allow them', async () => {
      const wide = await serve(store, { config: { host: '0.0.0.0' } });
      try {
        for (const [path, method] of [
          ['/api/import', 'POST'],
          ['/api/judgements/x', 'DELETE'],
          ['/api/imports/x', 'DELETE'],
          ['/api/datasets/mine', 'DELETE'],
        ] as const) {
          const answer = await fetch(wide.url + path, {
            method,
            ...(method === 'POST' ? { body: formOf({ dataset: 'mine' }, { 'p.csv': PEOPLE }) } : {}),
          });
          expect(answer.status).toBe(403);
          expect(await answer.json()).toMatchObject({ code: 'import.not-allowed' });
        }
        expect((await fetch(`${wide.url}/api/imports`)).status).toBe(200);
      } finally {
        await wide.close();
      }
      const allowed = await serve(store, { config: { host: '0.0.0.0', allowWrites: true } });
      try {
        expect(
          (
            await fetch(`${allowed.url}/api/import`, {
              method: 'POST',
              body: formOf({ dataset: 'mine' }, { 'p.csv': PEOPLE }),
            })
          ).status,
        ).toBe(200);
      } finally {
        await allowed.close();
      }
    });

    test('a second import meanwhile', async () => {
      const first = await begun({ dataset: 'mine', mode: 'commit' }, { 'e.csv': many(4000) });
      expect(await send({ dataset: 'mine' }, { 'p.csv': PEOPLE })).toMatchObject({
        status: 503,
        json: { code: 'server.busy' },
      });
      expect(await first.rest()).toContain('"landed"');
    });
  });

  test('a client that leaves cancels: the graph is as it was, and its files are gone', async () => {
    await send({ dataset: 'theirs', mode: 'commit' }, { 'people.csv': PEOPLE, 'knows.csv': KNOWS });
    const before = await dumpGraph(store);
    (await begun({ dataset: 'mine', mode: 'commit' }, { 'e.csv': many(4000) })).leave();
    await expect
      .poll(async () => (await send({ dataset: 'mine' }, { 'p.csv': PEOPLE })).status, { interval: 200 })
      .toBe(200);
    expect(await dumpGraph(store)).toEqual(before);
    await expect.poll(kept).not.toContain('staged');
  });

  test('what was imported is found by signs and emoji, and shows nothing of how it is kept', async () => {
    const names = ['!!!', '🦄', 'Farm 🦄 Ltd', '+ +', 'Ada!'];
    const nodes = names.map((name, i) => ({ id: `odd-${i}`, name, kind: 'Organization' }));
    const links = [{ source: 'odd-0', target: 'odd-1', type: 'MET', note: 'a\nb' }];
    const sent = await send({ dataset: 'odd', mode: 'commit' }, { 'odd.json': JSON.stringify({ nodes, links }) });
    expect(sent.status).toBe(200);
    const found = async (q: string) =>
      ((await ask(`/api/search?q=${encodeURIComponent(q)}`)).json as { hits: { name: string }[] }).hits.map(
        (h) => h.name,
      );
    expect(await found('!!!')).toEqual(['!!!']);
    expect(await found('🦄')).toEqual(['🦄', 'Farm 🦄 Ltd']);
    expect(await found('farm')).toEqual(['Farm 🦄 Ltd']);
    expect(await found('+')).toEqual(['+ +']);
    expect(await found('ada')).toEqual(['Ada!']);
    const { entity, facts } = (await ask('/api/entities/odd%2Fodd-0')).json as {
      entity: { properties: object };
      facts: { id: string }[];
    };
    expect(entity.properties).toEqual({});
    const { fact } = (await ask(`/api/facts/${encodeURIComponent(facts[0]!.id)}`)).json as {
      fact: { properties: object };
    };
    expect(fact.properties).toEqual({ note: 'a\nb' });
  });

  test('long addresses of the web are ids, asked for singly and in pairs, given back and taken back', async () => {
    const ids = ['ア', 'イ'].map((letter) => `https://example.org/${letter.repeat(1_980)}`);
    const file = { 'knows.csv': `source,target,type\n${ids.join(',')},KNOWS\n` };
    const sent = await send({ dataset: 'web', mode: 'commit' }, file);
    expect(sent).toMatchObject({ status: 200, json: { entities: { added: 2 }, facts: { added: 1 } } });
    const [one, other] = ids.map((id) => encodeURIComponent(`web/${id}`));
    expect((await ask(`/api/entities/${one}`)).json).toMatchObject({ entity: { id: `web/${ids[0]}` } });
    const pair = await ask(`/api/pair?one=${one}&other=${other}`);
    expect(pair.json).toMatchObject({ facts: [{ fact: { type: 'KNOWS' } }] });
    const exported = await fetch(`${served.url}/api/export?format=csv&part=relationships&dataset=web`);
    expect(await exported.text()).toContain(ids.join(','));
    expect((await send({ dataset: 'web', mode: 'commit' }, file)).json).toMatchObject({ state: 'unchanged' });
    await ask(`/api/imports/${String(sent.json['id'])}`, { method: 'DELETE' });
    expect((await ask(`/api/entities/${one}`)).status).toBe(404);
  });

  test('an export of a data set gives the ids of its files back, one of everything has keys', async () => {
    const file = { 'knows.csv': 'source,target,type\n1,2,KNOWS\n' };
    for (const dataset of ['one', 'two']) await send({ dataset, mode: 'commit' }, file);
    const exported = async (query: string) =>
      JSON.parse(await (await fetch(`${served.url}/api/export?format=json${query}`)).text()) as {
        nodes: { key: string }[];
        edges: { source: string; target: string }[];
      };
    const one = await exported('&dataset=one');
    expect(one.nodes.map(({ key }) => key).sort()).toEqual(['1', '2']);
    expect(one.edges).toMatchObject([{ source: '1', target: '2' }]);
    const all = await exported('');
    expect(all.nodes.map(({ key }) => key).sort()).toEqual(['one/1', 'one/2', 'two/1', 'two/2']);
    expect(all.edges).toMatchObject([
      { source: 'one/1', target: 'one/2' },
      { source: 'two/1', target: 'two/2' },
    ]);
  });

  test('two entities are judged, merged and split over HTTP; a link to the one finds the other', async () => {
    await send({ dataset: 'mine', mode: 'commit' }, { 'people.csv': PEOPLE, 'knows.csv': KNOWS });
    const judge = (body: object) =>
      ask('/api/judgements', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      });
    const [kept, other] = ['mine/ada', 'mine/bob'];
    const judged = await judge({ kept, other, answer: 'same', reason: 'one hand' });
    expect(judged).toMatchObject({ status: 200, json: { answer: 'same', reason: 'one hand', merged: true } });
    expect((await ask('/api/entities/mine%2Fbob')).json).toMatchObject({
      entity: { id: kept, datasets: ['mine'] },
    });
    const given = await served.post('/api/subgraph', { scope: 'entities', entities: [other] });
    expect(given.json).toMatchObject({ nodes: [{ key: kept }] });
    expect((await ask('/api/entities/mine%2Fbob/neighbours')).json).toMatchObject({ neighbourhood: { entity: kept } });
    const said = (await ask('/api/entities/mine%2Fada/claims')).json;
    expect((await ask('/api/entities/mine%2Fbob/claims')).json).toEqual(said);
    const doubts = (await ask('/api/doubts?claimants=mine%2Fada')).json;
    expect(await ask('/api/doubts?claimants=mine%2Fbob,mine%2Fada')).toMatchObject({ status: 200, json: doubts });
    const ends = 'mine%2Fbob&to=mine%2Fada';
    expect((await ask(`/api/paths?from=${ends}`)).json).toMatchObject({ from: { id: kept }, to: { id: kept } });
    const pair = (await ask('/api/pair?one=mine%2Fbob&other=mine%2Fada')).json;
    expect(pair).toMatchObject({ ends: [{ id: kept }, { id: kept }] });
    const facts = (pair['facts'] as { fact: { id: string } }[]).map(({ fact }) => fact.id);
    expect(new Set(facts).size).toBe(facts.length);
    expect((await ask('/api/paths?from=mine%2Fbob&to=nobody')).json).toMatchObject({
      code: 'entity.not-found',
      message: expect.stringContaining('nobody') as string,
    });
    const { judgements } = (await ask('/api/judgements')).json as unknown as { judgements: { id: string }[] };
    expect(judgements).toEqual([judged.json]);
    expect(await ask(`/api/judgements/${judgements[0]!.id}`, { method: 'DELETE' })).toMatchObject({
      status: 200,
      json: { merged: false },
    });
    expect((await ask('/api/entities/mine%2Fbob')).json).toMatchObject({ entity: { id: other } });
    expect((await judge({ kept, other: 'nobody', answer: 'same' })).json).toMatchObject({ code: 'entity.not-found' });
  });

  test('files of previews are kept up to a limit: the oldest go first', async () => {
    const tokens: string[] = [];
    for (let i = 0; i < 3; i++) {
      const preview = await send(
        { dataset: 'mine' },
        { 'people.csv': `${PEOPLE}x,${'x'.repeat(90_000)},Person\n`.padEnd(950_000, '\n') },
      );
      tokens.push(String(preview.json['upload']));
    }
    expect((await kept()).filter((name) => name === 'upload')).toHaveLength(2);
    const statuses: number[] = [];
    for (const upload of tokens) statuses.push((await send({ dataset: 'mine', upload })).status);
    expect(statuses).toEqual([404, 200, 200]);
  });

  describe('names that mean something to JavaScript or to a reader of Cypher', () => {
    beforeEach(() => void served.log.splice(0));
    const BREAKOUT = 'x\\u0060: 1}) CREATE (:Stolen) //';
    const NAMES = ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty', BREAKOUT];
    const header = (...first: string[]): string => [...first, ...NAMES.map((name) => `"${name}"`)].join(',');
    const cells = NAMES.map((_, i) => `v${i}`);
    const attributes = Object.fromEntries(NAMES.map((name, i) => [name, `v${i}`]));
    const escaped = (name: string): string => name.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const FILES: Record<string, Record<string, string>> = {
      csv: {
        'nodes.csv': `${header('id', 'name')}\na,A,${cells.join(',')}\nb,B,${',x'.repeat(NAMES.length).slice(1)}\nc,C,${','.repeat(NAMES.length - 1)}\n`,
        'rels.csv': `${header('source', 'target', 'type')}\na,b,KNOWS,${cells.join(',')}\nb,c,KNOWS,${','.repeat(NAMES.length - 1)}\n`,
      },
      json: {
        'graph.json': JSON.stringify({
          nodes: [
            { key: 'a', attributes: JSON.parse(JSON.stringify(attributes)) as object },
            { key: 'c', attributes: {} },
          ],
          edges: [{ source: 'a', target: 'c', attributes: { type: 'KNOWS', constructor: 'x', toString: 'y' } }],
        }),
      },
      graphml: {
        'graph.graphml': `<graphml><${'key'} id="constructor" for="node" attr.name="toString" attr.type="constructor"/>${NAMES.map(
          (name, i) => `<key id="k${i}" for="node" attr.name="${escaped(name)}" attr.type="string"/>`,
        ).join('')}<graph edgedefault="directed"><node id="a">${NAMES.map(
          (_, i) => `<data key="k${i}">v${i}</data>`,
        ).join(
          '',
        )}</node><node id="c"><data key="constructor">z</data><data key="valueOf">z</data></node></graph></graphml>`,
      },
      gexf: {
        'graph.gexf': `<gexf><graph defaultedgetype="directed"><attributes class="node">${NAMES.map(
          (name, i) => `<attribute id="k${i}" title="${escaped(name)}" type="${i ? 'string' : 'constructor'}"/>`,
        ).join('')}</attributes><nodes><node id="a"><attvalues>${NAMES.map(
          (_, i) => `<attvalue for="k${i}" value="v${i}"/>`,
        ).join('')}</attvalues></node><node id="c"/></nodes></graph></gexf>`,
      },
    };
    test.each(Object.keys(FILES))(
      '%s: they are properties like others, from the preview to the export',
      async (kind) => {
        const files = FILES[kind] ?? {};
        const preview = await send({ dataset: 'mine' }, files);
        expect(preview.json).toMatchObject({ problemTotal: 0 });
        expect(preview.status).toBe(200);
        // Twice: the second time they are compared with what is there.
        for (const state of ['landed', 'unchanged'])
          expect((await send({ dataset: 'mine', mode: 'commit' }, files)).json).toMatchObject({ state });
        const { properties } = (await ask('/api/entities/mine%2Fa')).json['entity'] as {
          properties: Record<string, unknown>;
        };
        expect(properties).toMatchObject({
          constructor: 'v0',
          toString: 'v1',
          valueOf: 'v2',
          __proto___: 'v3',
          [BREAKOUT]: 'v5',
        });
        expect((await ask('/api/entities/mine%2Fc')).json).toMatchObject({ entity: { id: 'mine/c' } });
        const script = await fetch(`${served.url}/api/export?format=cypher`);
        expect([script.status, (await script.text()).includes('x\\u0060')]).toEqual([200, false]);
        for (const format of ['json', 'csv', 'gexf', 'graphml'])
          expect((await fetch(`${served.url}/api/export?format=${format}`)).status).toBe(200);
        expect(
          (await served.cypher('MATCH (n:Entity) RETURN properties(n) AS p, n.constructor AS constructor')).status,
        ).toBe(200);
        expect((await served.cypher('MATCH (n:Stolen) RETURN n')).json).toMatchObject({ rowCount: 0 });
        const [last] = (await ask('/api/imports')).json['imports'] as { id: string }[];
        expect((await ask(`/api/imports/${last?.id}`, { method: 'DELETE' })).status).toBe(200);
        expect(served.log).toEqual([]);
      },
      120_000,
    );

    test('files and header types called so', async () => {
      const files = {
        constructor: 'id,name:constructor\na,A\n',
        'toString.csv': 'id,name:__proto__,x:valueof\nb,B,1\n',
      };
      expect(await send({ dataset: 'mine' }, files)).toMatchObject({ status: 200, json: { problemTotal: 0 } });
      expect(served.log).toEqual([]);
    });

    test.each(['[', '{"a":'])('a value nested 5,000 deep (%s) is refused by its line', async (open) => {
      const deep = `${open.repeat(5_000)}1${(open === '[' ? ']' : '}').repeat(5_000)}`;
      const { status, json } = await send(
        { dataset: 'mine', mode: 'commit' },
        { 'deep.json': `{"nodes": [{"key": "a", "attributes": {"x": ${deep}}}], "edges": []}` },
      );
      expect([status, json.code, json.message]).toEqual([422, 'import.invalid', expect.stringMatching(/nest/)]);
      expect(served.log).toEqual([]);
    });
  });
});
