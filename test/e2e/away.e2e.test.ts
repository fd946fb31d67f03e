import { afterAll, beforeAll, expect, it } from 'vitest';
import { openOwnEntente, type OwnEntente } from './harness.js';

let entente: OwnEntente;
beforeAll(async () => {
  entente = await openOwnEntente();
});
afterAll(() => entente.close());

it('says that the server is away, keeps the picture, and goes on by itself when it is back', () =>
  entente.visit(
    async (visit) => {
      const before = await visit.hook('counts');
      // The banner takes height from the canvas, so a few relation words may lose their room.
      const { worded: _words, ...picture } = before;
      await entente.stopServer();
      await visit.page.keyboard.press('a');
      await visit.page.locator('[role="alert"]').waitFor();
      expect(await visit.hook('counts')).toMatchObject(picture);
      await entente.startServer();
      await expect.poll(() => visit.page.locator('.banner').count(), { timeout: 15_000 }).toBe(0);
      await visit.page.keyboard.press('a');
      await expect
        .poll(async () => (await visit.hook('counts')).entities, { timeout: 15_000 })
        .toBeGreaterThan(before.entities);
    },
    { allow: /Failed to load resource|ERR_CONNECTION_REFUSED/ },
  ));
