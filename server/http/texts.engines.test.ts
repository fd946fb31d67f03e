/** The API of the articles' own words, as a client meets it. */
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ENDPOINTS } from '../../contract/index.js';
import { loadDataset } from '../dataset/loadDataset.js';
import { describeEachStore } from '../store/testing/stores.js';
import type { GraphStore } from '../store/index.js';
import { harbourDataset, HARBOUR_TEXTS, textOf } from '../texts/testing/harbourTexts.js';
import { serve, type Served } from './testing/serve.js';

vi.setConfig({ testTimeout: 120_000 });

const formOf = (options: unknown, files: Record<string, string | Uint8Array<ArrayBuffer>>): FormData => {
  const form = new FormData();
  if (options !== undefined) form.append('options', typeof options === 'string' ? options : JSON.stringify(options));
  for (const [name, content] of Object.entries(files)) form.append('file', new Blob([content]), name);
  return form;
};

describeEachStore('the API of texts', (open) => {
  let store: GraphStore;
  let served: Served;
  beforeAll(async () => {
    store = await open();
    await loadDataset(store, harbourDataset());
    served = await serve(store);
  });
  afterAll(() => served.close());

  const ask = async (path: string, init: RequestInit, at = served) => {
    const response = await fetch(at.url + path, init);
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  };
  const send = (options: unknown, files: Record<string, string | Uint8Array<ArrayBuffer>> = {}, at = served) =>
    ask('/api/texts', { method: 'POST', body: formOf(options, files) }, at);
  const summaryOf = async (id: string) =>
    ((await served.get(`/api/articles/${id}`)).json as { article: object }).article;

  test('looks, keeps, shows, takes out, and leaves no file behind', async () => {
    const look = await send({ mode: 'preview' }, { 'a copy.txt': textOf('n1') });
    expect(look.status).toBe(200);
    expect(ENDPOINTS.texts.response.parse(look.json)).toMatchObject({
      articles: [{ id: 'n1', found: [1, 2, 3, 4], missing: [], kept: false }],
      files: [{ name: 'a copy.txt', found: 4 }],
    });
    expect(await summaryOf('n1')).toMatchObject({ textCount: 0, knownCount: 4 });
    expect((await send({ mode: 'commit' }, { x: textOf('n1') })).json).toMatchObject({ articles: [{ kept: true }] });
    expect(await summaryOf('n1')).toMatchObject({ textCount: 4, knownCount: 4 });
    const shown = ENDPOINTS.article.response.parse((await served.get('/api/articles/n1')).json);
    expect(shown.passages.map(({ text }) => text)).toEqual(HARBOUR_TEXTS.n1);
    const script = (await served.get('/api/export?format=cypher')).text;
    expect(script).not.toContain(HARBOUR_TEXTS.n1[0]);
    expect((await served.get('/api/export?format=cypher&texts=true')).text).toContain(HARBOUR_TEXTS.n1[0]);
    expect(await ask('/api/texts?article=n1', { method: 'DELETE' })).toEqual({ status: 200, json: { passages: 4 } });
    expect(await ask('/api/texts', { method: 'DELETE' })).toEqual({ status: 200, json: { passages: 0 } });
    expect(await summaryOf('n1')).toMatchObject({ textCount: 0 });
    expect(await readdir(served.importFolder)).toEqual([]);
  });

  test('what is not kept in part is kept in part when asked', async () => {
    const part = { part: HARBOUR_TEXTS.n2.slice(1).join('\n') };
    expect((await send({ mode: 'commit' }, part)).json).toMatchObject({ articles: [{ missing: [1], kept: false }] });
    expect(await summaryOf('n2')).toMatchObject({ textCount: 0 });
    const kept = await send({ mode: 'commit', partial: true }, part);
    expect(kept.json).toMatchObject({ articles: [{ missing: [1], kept: true }] });
    expect(await summaryOf('n2')).toMatchObject({ textCount: 2 });
    await ask('/api/texts', { method: 'DELETE' });
  });

  test.each<[string, unknown, string]>([
    ['no options', undefined, 'request.invalid'],
    ['options that are no JSON', '{', 'request.invalid'],
    ['an unknown mode', { mode: 'keep' }, 'request.invalid'],
    ['an unknown field', { mode: 'preview', force: true }, 'request.invalid'],
  ])('refuses %s', async (_what, options, code) => {
    expect(await send(options, { x: 'y' })).toMatchObject({ status: 400, json: { code } });
  });

  test('refuses a body that is no form, and more than 16 MB', async () => {
    const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    expect(await ask('/api/texts', json)).toMatchObject({ json: { code: 'request.invalid' } });
    const large = Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`${i}`, new Uint8Array(1024 ** 2)]));
    expect(await send({ mode: 'preview' }, large)).toMatchObject({ status: 413, json: { code: 'request.too-large' } });
    expect(await readdir(served.importFolder)).toEqual([]);
  });

  test('tells of hostile files one by one, and of no file nothing', async () => {
    const { json } = await send(
      { mode: 'preview' },
      {
        '../../etc/passwd': 'x',
        'null.txt': `one\0${'word '.repeat(9)}`,
        'pdf.txt': '%PDF-1.7',
        '<img src=x onerror=alert(1)>.txt': '<script>alert(1)</script>',
        'empty.txt': '',
      },
    );
    const { files, articles } = ENDPOINTS.texts.response.parse(json);
    expect(files.map(({ name, refused }) => [name, refused !== null])).toEqual([
      ['passwd', false],
      ['null.txt', true],
      ['pdf.txt', true],
      ['<img src=x onerror=alert(1)>.txt', false],
      ['empty.txt', false],
    ]);
    expect(articles).toEqual([]);
    expect((await send({ mode: 'commit' })).json).toEqual({ files: [], articles: [] });
  });

  test('keeps where an article appeared, and refuses what is no address', async () => {
    const source = { outlet: 'The Tide', author: 'B. Œ.', url: 'https://example.org/tide', date: '2024-06-21' };
    const { json } = await served.post('/api/articles/n1/source', source);
    expect(ENDPOINTS.articleSource.response.parse(json).article).toMatchObject({ ...source, precision: 'day' });
    for (const url of ['javascript:alert(1)', 'https://me:secret@example.org', 'tide'])
      expect(await served.post('/api/articles/n1/source', { url })).toMatchObject({
        status: 400,
        json: { code: 'request.invalid', message: 'url: must be an address that begins with http:// or https://' },
      });
    expect((await served.post('/api/articles/n9/source', source)).json.code).toBe('article.not-found');
    expect(await summaryOf('n1')).toMatchObject(source);
    await served.post('/api/articles/n1/source', { outlet: null, author: null, url: null, date: null });
    expect(await summaryOf('n1')).toMatchObject({ outlet: null, author: null, url: null, date: '2024-06-20' });
  });

  test('a figure cites what was entered, and quotes the text only when asked', async () => {
    await send({ mode: 'commit' }, { x: textOf('n1') });
    await served.post('/api/articles/n1/source', {
      outlet: 'The Tide',
      author: 'B. Œ.',
      url: 'https://example.org/tide',
    });
    const request = { recipe: { source: { scope: 'all' } }, width: 1200, height: 900 };
    const figure = await served.post('/api/figures', request);
    expect(figure.text).toContain('The pact, B. Œ., The Tide, 20 June 2024, example.org/tide');
    expect(figure.text).not.toContain('put its name to');
    const quoting = await served.post('/api/figures', { ...request, texts: true });
    expect(quoting.text).toContain('>The Tide · The pact · passage 1<');
    expect(quoting.text).toContain(`>${HARBOUR_TEXTS.n1[0]}<`);
    expect(quoting.text).toMatch(/>\d more passages? (is|are) not quoted, for want of their text\.</);
    await ask('/api/texts', { method: 'DELETE' });
    const bare = await served.post('/api/figures', { ...request, texts: true });
    expect(bare.text).toContain('No passage can be quoted: the text of these articles is not loaded.');
  });

  test('visitors of another machine change nothing unless its operator allows it', async () => {
    const abroad = await serve(store, { config: { host: '0.0.0.0' } });
    try {
      const refused = { status: 403, json: { code: 'import.not-allowed' } };
      expect(await send({ mode: 'preview' }, { x: textOf('n1') }, abroad)).toMatchObject(refused);
      expect(await ask('/api/texts', { method: 'DELETE' }, abroad)).toMatchObject(refused);
      expect(await abroad.post('/api/articles/n1/source', { outlet: 'x' })).toMatchObject(refused);
    } finally {
      await abroad.close();
    }
  });
});
