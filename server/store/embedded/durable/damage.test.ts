/** What a crash or a bad disk leaves: it is recognised, named, and never silently taken for an empty graph. */
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StoreError } from '../../StoreError.js';
import { change, contentOf, opened, properties } from './testing/graphs.js';

const BASE = 'graph-000001.base';
const LOG = 'graph-000001.log';
/** Where changes begin in a log. */
const FIRST_CHANGE = 64;

let parent = '';
let folder = '';
/** The content after each change, from the empty graph on, and where each ends in the log. */
let states: { content: string[]; end: number }[] = [];
beforeEach(async () => {
  parent = mkdtempSync(join(tmpdir(), 'entente-damage-'));
  folder = join(parent, 'data');
  const first = await opened(folder);
  const state = (): { content: string[]; end: number } => ({
    content: contentOf(first.graph),
    end: readFileSync(join(folder, LOG)).length,
  });
  states = [state()];
  for (let id = 0; id < 4; id++) {
    await change(first, (transaction) => {
      const node = transaction.createNode(['N'], properties({ id: BigInt(id), name: `name ${id}` }));
      transaction.createRelationship('SELF', node, node, properties({}));
    });
    states.push(state());
  }
  await first.durable.close();
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const copied = (name: string): string => {
  const copy = join(parent, name);
  cpSync(folder, copy, { recursive: true });
  return copy;
};
const trouble = async (of: string): Promise<StoreError> => {
  try {
    await (await opened(of)).durable.close();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error('It was expected to be refused.');
};
const last = (): { content: string[]; end: number } => states.at(-1) as { content: string[]; end: number };

test('a log that lost bytes which were acknowledged is named, wherever it ends', async () => {
  for (let size = 0; size < last().end; size += 13) {
    const copy = copied(`cut-${size}`);
    truncateSync(join(copy, LOG), size);
    const error = await trouble(copy);
    expect([size, error.kind, error.message]).toEqual([size, 'away', expect.stringMatching(/log is damaged: /)]);
    expect(readFileSync(join(copy, LOG)).length).toBe(size);
  }
});

test('a flipped byte is named, wherever it stands', async () => {
  for (const file of [BASE, LOG]) {
    const bytes = readFileSync(join(folder, file));
    for (let at = 0; at < bytes.length; at += 7) {
      // A mark, of which there are two, may be lost without harm; the first 32 bytes are title and generation.
      if (at >= 24 && at < FIRST_CHANGE) continue;
      const copy = copied(`flip-${file}-${at}`);
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] as number) ^ 0x10;
      writeFileSync(join(copy, file), flipped);
      const error = await trouble(copy);
      expect([file, at, error.kind, error.message]).toEqual([
        file,
        at,
        'away',
        expect.stringContaining(`${file} is damaged`),
      ]);
      expect(readFileSync(join(copy, file)).equals(flipped)).toBe(true);
      rmSync(copy, { recursive: true });
    }
  }
});

test('one mark may be lost, not both', async () => {
  for (const at of [32, 48]) {
    const copy = copied(`mark-${at}`);
    const bytes = readFileSync(join(copy, LOG));
    bytes[at] = (bytes[at] as number) ^ 1;
    writeFileSync(join(copy, LOG), bytes);
    const { graph, durable } = await opened(copy);
    expect(contentOf(graph)).toEqual(last().content);
    await durable.close();
  }
  const both = readFileSync(join(folder, LOG));
  both.fill(7, 32, 64);
  writeFileSync(join(folder, LOG), both);
  expect((await trouble(folder)).message).toContain('damaged');
});

test('a change that was being written when the process ended is taken away, which is said', async () => {
  const whole = readFileSync(join(folder, LOG));
  const before = states.at(-2) as { content: string[]; end: number };
  for (let size = before.end + 1; size < whole.length; size += 5) {
    const copy = copied(`torn-${size}`);
    const bytes = Buffer.from(whole.subarray(0, size));
    // The mark of the last change, which took its turn on place 1: as it was two changes before.
    bytes.set(whole.subarray(32, 48), 48);
    writeFileSync(join(copy, LOG), bytes);
    const { graph, durable, lines } = await opened(copy);
    expect(contentOf(graph)).toEqual(before.content);
    expect(lines).toEqual([expect.stringContaining(`its ${size - before.end} bytes are taken away`)]);
    await change({ graph, durable }, (transaction) => void transaction.createNode(['Next'], properties({})));
    const content = contentOf(graph);
    await durable.close();
    const again = await opened(copy);
    expect([contentOf(again.graph), again.lines]).toEqual([content, []]);
    await again.durable.close();
  }
});

test('a change that was kept but not acknowledged when the process ended is guarded once it has been seen', async () => {
  const bytes = readFileSync(join(folder, LOG));
  // The mark of the last change, which took its turn on place 1: as it was two changes before.
  bytes.set(bytes.subarray(32, 48), 48);
  writeFileSync(join(folder, LOG), bytes);
  const { graph, durable } = await opened(folder);
  expect(contentOf(graph)).toEqual(last().content);
  await durable.close();
  truncateSync(join(folder, LOG), last().end - 1);
  expect((await trouble(folder)).message).toContain('damaged');
});

test('what stands behind the last change is no change, be it zeros or an earlier one', async () => {
  const log = readFileSync(join(folder, LOG));
  for (const rest of [Buffer.alloc(5_000), log.subarray(states[1]?.end, states[2]?.end)]) {
    const copy = copied(`rest-${rest.length}`);
    appendFileSync(join(copy, LOG), rest);
    const { graph, durable, lines } = await opened(copy);
    expect([contentOf(graph), lines.length]).toEqual([last().content, 1]);
    await durable.close();
  }
});

test('a missing file is named', async () => {
  const withoutBase = copied('without-base');
  unlinkSync(join(withoutBase, BASE));
  expect((await trouble(withoutBase)).message).toContain('the base that it belongs to is missing');
  unlinkSync(join(folder, LOG));
  expect((await trouble(folder)).message).toContain('its log is missing');
});

test('a folder whose making was broken off is made anew', async () => {
  const copy = copied('unmade');
  unlinkSync(join(copy, BASE));
  truncateSync(join(copy, LOG), 40);
  writeFileSync(join(copy, `${BASE}.part`), 'half');
  const { graph, durable } = await opened(copy);
  expect(graph.nodeCount).toBe(0);
  await durable.close();
});
