/** What is in doubt and who says so, and what an entity says, on every engine. */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  DoubtsRequest,
  DoubtsResponse,
  EntityClaimsRequest,
  EntityClaimsResponse,
  type Voice,
} from '../../contract/index.js';
import { loadDataset } from '../dataset/loadDataset.js';
import type { GraphStore, RunOptions } from '../store/GraphStore.js';
import { describeEachStore } from '../store/testing/stores.js';
import { doubts } from './doubts.js';
import { entityClaims } from './entityClaims.js';
import { DOUBTFUL, doubtfulDataset } from './testing/doubtfulDataset.js';

const voiceText = ({ status, claimant, reporter, articles }: Voice): string =>
  [
    claimant?.id ?? 'article',
    status,
    ...(reporter ? [`via ${reporter.id}`] : []),
    `in ${articles.map(({ id }) => id).join()}`,
  ].join(' ');

describeEachStore('doubts', (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadDataset(store, doubtfulDataset());
    // A relation as an import leaves it: alleged, and nobody is known to say so.
    await store.write(async (tx) => {
      await tx.run(
        "MATCH (s:Entity {id: 'alice-oe'}), (o:Entity {id: 'gazette'}) " +
          "SET s.datasets = s.datasets + ['mine'] " +
          "CREATE (s)-[:KNOWS {factId: 'mine/alice-knows-gazette', status: 'alleged', dataset: 'mine'}]->(o)",
      );
    });
  });
  const ask = async (query: object = {}): Promise<DoubtsResponse> =>
    DoubtsResponse.parse(await doubts({ store }, DoubtsRequest.parse(query)));
  const listed = async (query: object = {}): Promise<Record<string, string[]>> =>
    Object.fromEntries(
      (await ask(query)).groups.map(({ standing, facts }) => [standing, facts.map(({ fact }) => fact.id)]),
    );

  test('are listed under where they stand, those with most origins first, imported ones too', async () => {
    expect(await listed()).toEqual({
      contested: DOUBTFUL.contested,
      denied: DOUBTFUL.denied,
      alleged: ['southport-signed-pact', 'alice-oe-met-southport', 'mine/alice-knows-gazette'],
    });
    const { truncated, groups } = await ask();
    expect([truncated, groups.map(({ total }) => total)]).toEqual([false, [2, 1, 3]]);
  });
  test('all facts are looked at for those that stand somewhere, and for none where nothing does', async () => {
    const looks: string[] = [];
    const watched = Object.create(store, {
      run: {
        value: (text: string, options: RunOptions) => {
          if (text.includes('MATCH (s:Entity)-[r]->(o:Entity)')) looks.push(String(options.parameters?.['statuses']));
          return store.run(text, options);
        },
      },
    }) as GraphStore;
    await doubts({ store: watched }, DoubtsRequest.parse({}));
    // What is denied lives as claims only.
    expect(looks.sort()).toEqual(['alleged', 'contested']);
  });
  test('come page by page as in one list, and those ranked after a page are not asked for', async () => {
    const whole = await listed();
    for (let skip = 0; skip < 4; skip++)
      expect(await listed({ skip: String(skip), limit: '1' })).toEqual(
        Object.fromEntries(Object.entries(whole).map(([standing, ids]) => [standing, ids.slice(skip, skip + 1)])),
      );
    const asked: unknown[] = [];
    const watched = Object.create(store, {
      run: {
        value: (text: string, options: RunOptions) => {
          if (text.includes('$ranked')) asked.push(options.parameters?.['ranked']);
          return store.run(text, options);
        },
      },
    }) as GraphStore;
    await doubts({ store: watched }, DoubtsRequest.parse({ limit: '1' }));
    expect(asked).toEqual([true, true]);
  });
  test('name who upholds and who denies each, through whom, and where', async () => {
    const voices = new Map(
      (await ask()).groups.flatMap(({ facts }) => facts).map((one) => [one.fact.id, one.voices.map(voiceText)]),
    );
    expect(voices.get('northport-supplied-southport')).toEqual(['article alleged in n1', 'northport denied in n2']);
    expect(voices.get('northport-met-southport')).toEqual([
      'article expected in n1',
      'southport denied via gazette in n2',
    ]);
    expect(voices.get('southport-supplied-northport')).toEqual(['alice-oe denied in n2']);
    expect(voices.get('southport-signed-pact')).toEqual(['northport alleged in n1,n2', 'article alleged in n2']);
    expect(voices.get('mine/alice-knows-gazette')).toEqual([]);
  });
  test('tell what a denial denies where that is not what the fact says', async () => {
    const denials = (await ask()).groups
      .flatMap(({ facts }) => facts)
      .flatMap(({ fact, voices: all }) =>
        all.filter(({ status }) => status === 'denied').map((v) => [fact.id, v.denies?.en]),
      );
    expect(denials).toEqual([
      ['northport-met-southport', undefined],
      ['northport-supplied-southport', 'It is denied that Northport supplied boats to Southport.'],
      ['southport-supplied-northport', undefined],
    ]);
  });
  test.each([
    [{ claimants: 'southport' }, [['northport-met-southport'], [], []]],
    [{ claimants: 'article' }, [DOUBTFUL.contested, [], ['southport-signed-pact']]],
    [{ articles: 'n2', statuses: 'alleged' }, [['southport-signed-pact']]],
    [{ datasets: 'mine' }, [[], [], ['mine/alice-knows-gazette']]],
    [{ statuses: 'denied,contested' }, [DOUBTFUL.contested, DOUBTFUL.denied]],
    [{ claimants: 'alice-oe', articles: 'n1' }, [[], [], []]],
  ])('under %j are %j', async (query, facts) => {
    expect(Object.values(await listed(query))).toEqual(facts);
  });
  test.each([
    [{ claimants: 'northport,nobody' }, 'entity.not-found', '"nobody"'],
    [{ articles: 'n9' }, 'article.not-found', '"n9"'],
    [{ datasets: 'mine,yours' }, 'dataset.not-found', 'yours'],
  ])('under %j are refused: it is not known', async (query, code, name) => {
    await expect(ask(query)).rejects.toMatchObject({ code, message: expect.stringContaining(name) as string });
  });
  test('come in portions, with how many there are', async () => {
    const first = await ask({ limit: '1' });
    expect(first.truncated).toBe(true);
    expect(first.groups.map(({ total, facts }) => [facts.length, total])).toEqual([
      [1, 2],
      [1, 1],
      [1, 3],
    ]);
    expect(await listed({ statuses: 'alleged', skip: '1', limit: '1' })).toEqual({
      alleged: ['alice-oe-met-southport'],
    });
    expect(await ask({ skip: '2' })).toMatchObject({ truncated: false });
    expect(await listed({ statuses: 'contested', skip: '1' })).toEqual({ contested: [DOUBTFUL.contested[1]] });
  });

  describe('what an entity says', () => {
    const says = async (id: string, query: object = {}): Promise<EntityClaimsResponse> =>
      EntityClaimsResponse.parse(await entityClaims({ store }, id, EntityClaimsRequest.parse(query)));
    test('is listed by strength, with its counts', async () => {
      const { made, reported } = await says('northport');
      expect(made.counts).toEqual([
        { status: 'alleged', count: 2 },
        { status: 'denied', count: 1 },
      ]);
      expect(made.claims.map(({ id, fact, reporter }) => [id, fact, reporter?.id])).toEqual([
        ['x2', 'alice-oe-met-southport', 'gazette'],
        ['x3', 'southport-signed-pact', undefined],
        ['k4', 'northport-supplied-southport', undefined],
      ]);
      expect(reported.total).toBe(0);
    });
    test('is apart from what came through it', async () => {
      const { made, reported } = await says('gazette');
      expect(made).toEqual({ counts: [], total: 0, claims: [], truncated: false });
      expect(reported.claims.map(({ id, claimant }) => [id, claimant?.id])).toEqual([
        ['k2', 'alice-oe'],
        ['x2', 'northport'],
        ['x1', 'southport'],
      ]);
    });
    test('is cut at the limit, which is reported', async () => {
      expect((await says('northport', { limit: '1' })).made).toMatchObject({ total: 3, truncated: true });
    });
    test('of nobody is not found', async () => {
      await expect(says('nobody')).rejects.toMatchObject({ code: 'entity.not-found' });
    });
  });
});
