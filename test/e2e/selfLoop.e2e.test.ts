import { afterAll, beforeAll, expect, it } from 'vitest';
import { openOwnEntente, type OwnEntente } from './harness.js';
import { inkAround } from './ink.js';

let entente: OwnEntente;
beforeAll(async () => {
  entente = await openOwnEntente({ ENTENTE_ALLOW_WRITES: '1' });
  await entente.post('/api/cypher', {
    statement: `MATCH (a:Entity {id: 'russia'}) CREATE (a)-[:CRITICIZED {factId: 'test-loop', status: 'alleged', contested: false, claimCount: 1, originCount: 1, articles: ['a1'], claimants: [], dataset: 'pyongyang-2024'}]->(a)`,
  });
});
afterAll(() => entente.close());

it('draws a relation of an entity to itself, with its words, and a click on it selects it', () =>
  entente.visit(async (visit) => {
    const loop = (await visit.hook('edge', 'test-loop'))!;
    expect(loop.loop).toBe(true);
    expect(await inkAround(visit, '.scene-under', loop, 12)).toBeGreaterThan(10);
    await visit.page.mouse.click(loop.x, loop.y);
    await expect.poll(() => visit.page.url()).toContain('fact=test-loop');
  }));
