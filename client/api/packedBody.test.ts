import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packedBody } from './packedBody.js';

describe('the body of a request', () => {
  it('is plain JSON when it is short', async () => {
    expect(await packedBody({ scope: 'core' })).toEqual({
      body: '{"scope":"core"}',
      headers: { 'content-type': 'application/json' },
    });
  });

  it('takes a third of the keys of five thousand entities, and holds every one', async () => {
    const held = { entities: Array.from({ length: 5_000 }, (_, i) => `someone-called-${(i * 7919) % 100_003}`) };
    const { body, headers } = await packedBody({ held });
    expect(headers['content-encoding']).toBe('gzip');
    const bytes = Buffer.from(await (body as Blob).arrayBuffer());
    expect(JSON.parse(gunzipSync(bytes).toString())).toEqual({ held });
    expect(bytes.length).toBeLessThan(JSON.stringify({ held }).length / 3);
  });
});
