import { expect, it } from 'vitest';
import { heldStream } from './embedded/rows/streams.js';
import { freeStream } from './freeStream.js';

it('tells what a statement changed also where its rows are cut', async () => {
  const summary = { rowCount: 3, truncated: false, counters: { nodesCreated: 3 } };
  const stream = freeStream(heldStream({ fields: ['n'], rows: [['aaaa'], ['bbbb'], ['cccc']], summary }), {
    byteLimit: 20,
  });
  const json: string[] = [];
  for await (const batch of stream) json.push(...batch.json);
  expect(json).toEqual(['["aaaa"]', '["bbbb"]']);
  expect(stream.summary()).toEqual({
    rowCount: 2,
    truncated: true,
    truncatedBy: 'bytes',
    counters: { nodesCreated: 3 },
  });
});
