import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { StagedRows, type RowCodec } from './StagedRows.js';

const TEXTS: RowCodec<string | bigint> = { pack: (text) => [text], unpack: ([text]: [string]) => text };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-rows-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('long rows make short batches, so that no batch is more than memory holds', async () => {
  const rows = new StagedRows<string | bigint, number>(join(folder, 'long'), TEXTS);
  for (let i = 0; i < 60; i++) rows.add(String(i % 2), `${i}:${'x'.repeat(100_000)}`);
  await rows.finish();
  const lengths: number[] = [];
  for await (const batch of rows.batches()) lengths.push(batch.rows.reduce((sum, row) => sum + String(row).length, 0));
  expect(lengths.length).toBeGreaterThan(2);
  expect(Math.max(...lengths)).toBeLessThan(1_300_000);
});

test('finished rows are read by their extent in another place, numbers of 64 bits beside texts', async () => {
  const path = join(folder, 'moved');
  const rows = new StagedRows<string | bigint, number>(path, TEXTS);
  for (const value of ['a', 2n ** 62n, 'b']) rows.add('7', value);
  await rows.finish();
  const moved = new StagedRows<string | bigint, number>(path, TEXTS, rows.extent);
  const found: unknown[] = [];
  for await (const batch of moved.batches()) found.push(batch.group, ...batch.rows);
  expect([moved.size, found]).toEqual([3, [7, 'a', 2n ** 62n, 'b']]);
});

test('of nothing there is no batch, and no file', async () => {
  const rows = new StagedRows<string | bigint, number>(join(folder, 'none'), TEXTS);
  await rows.finish();
  for await (const batch of rows.batches()) expect(batch).toBe(undefined);
});
