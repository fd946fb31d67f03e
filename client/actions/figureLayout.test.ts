import { afterEach, expect, it, vi } from 'vitest';
import { figureLayout } from './figureLayout.js';

afterEach(() => vi.unstubAllGlobals());

it('of two choices of a figure’s layout the later counts, also where the earlier is known after it', async () => {
  for (const [later, layout] of [
    ['circular', { name: 'circular' }],
    [null, null],
  ] as const) {
    let answer = (): void => undefined;
    const answered = new Promise<Response>((resolve) => {
      answer = () => resolve(new Response(JSON.stringify({ imports: [] })));
    });
    vi.stubGlobal('fetch', () => answered);
    const earlier = figureLayout('file');
    expect(await figureLayout(later)).toEqual(layout);
    answer();
    expect(await earlier).toBe(undefined);
  }
});
