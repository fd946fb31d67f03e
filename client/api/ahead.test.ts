import { afterEach, expect, it, vi } from 'vitest';
import { ask, forgetAhead, takeAhead, type Asked } from './ahead.js';

const asked = (body: string): Asked => ({ method: 'POST', url: '/api/subgraph', body, headers: {} });
const never = new AbortController().signal;

/** A server that answers what it was sent; what it was asked to give up is in `ended`. */
function server() {
  const ended: unknown[] = [];
  vi.stubGlobal('fetch', async (_url: string, { body, signal }: RequestInit) => {
    signal!.addEventListener('abort', () => ended.push(body));
    return new Response(body as string);
  });
  return ended;
}
afterEach(() => {
  forgetAhead();
  vi.unstubAllGlobals();
});

it('whoever asks for exactly what was sent ahead takes its answer, once', async () => {
  server();
  void ask(asked('core'));
  expect(takeAhead(asked('all'), never)).toBeUndefined();
  expect(takeAhead({ ...asked('core'), method: 'PUT' }, never)).toBeUndefined();
  expect(await (await takeAhead(asked('core'), never))!.text()).toBe('core');
  expect(takeAhead(asked('core'), never)).toBeUndefined();
});

it('who took it may give it up, and what nobody took is given up', () => {
  const ended = server();
  void ask(asked('core'));
  void ask(asked('all'));
  const abort = new AbortController();
  void takeAhead(asked('core'), abort.signal);
  abort.abort();
  expect(ended).toEqual(['core']);
  forgetAhead();
  expect(ended).toEqual(['core', 'all']);
  expect(takeAhead(asked('all'), never)).toBeUndefined();
});

it('what did not reach the server is asked for again', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('unreachable')));
  await ask(asked('core')).catch(() => undefined);
  expect(takeAhead(asked('core'), never)).toBeUndefined();
});
