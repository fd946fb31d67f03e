/** When the engine's thread is ended for a statement that does not stop, and when it is not. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deadline } from '../../deadline.js';
import { CURRENT, FLAGS, type Reply, type Request } from '../messages.js';
import type { Caller } from './EngineHost.js';
import { Flags } from './Flags.js';
import { Statement, type StatementHost } from './Statement.js';

const ASKED = { statement: 'RETURN 1', parameters: {}, rowLimit: null, transaction: null, whole: false, free: null };
const GRACE_MS = 5_000;
const CANCELLED = {
  kind: 'cancelled' as const,
  message: 'The statement was cancelled.',
  hint: undefined,
  position: undefined,
};

/** A thread that hears everything and says nothing by itself. */
class SilentHost implements StatementHost {
  current = CURRENT;
  readonly sent: Request[] = [];
  readonly ended: string[] = [];
  readonly #callers: Caller[] = [];

  register(caller: Caller): number {
    return this.#callers.push(caller);
  }
  forget(): void {}
  send(request: Request): void {
    this.sent.push(request);
  }
  restart(ending: string): void {
    this.ended.push(ending);
  }
  reply(reply: Reply): void {
    this.#callers[reply.id - 1]?.onReply(reply);
  }
}

let host: SilentHost;
let shared: Int32Array;
let flags: Flags;
beforeEach(() => {
  vi.useFakeTimers();
  host = new SilentHost();
  shared = new Int32Array(new SharedArrayBuffer(4 * FLAGS));
  flags = new Flags(shared);
});
afterEach(() => vi.useRealTimers());

/** Its first, whose id and flag are 1. */
function begun(timeoutMs = 60_000): Statement {
  const statement = new Statement(ASKED, host, flags, deadline({ timeoutMs }));
  statement.head().catch(() => undefined);
  return statement;
}

describe('a statement that nobody waits for any more', () => {
  test('is asked to stop, and has its time; then the thread is ended', () => {
    begun().stop();
    expect([shared[1], host.sent.map((request) => request.do)]).toEqual([1, ['run', 'stop']]);
    vi.advanceTimersByTime(GRACE_MS - 1);
    expect(host.ended).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(host.ended).toEqual(['stuck']);
  });
  test('that says it has stopped leaves the thread alone', () => {
    begun().stop();
    vi.advanceTimersByTime(GRACE_MS - 1);
    host.reply({ say: 'done', id: 1 });
    vi.advanceTimersByTime(10 * GRACE_MS);
    expect(host.ended).toEqual([]);
  });
  test('that fails of it leaves the thread alone, too', () => {
    begun().stop();
    host.reply({ say: 'failed', id: 1, error: CANCELLED });
    vi.advanceTimersByTime(10 * GRACE_MS);
    expect(host.ended).toEqual([]);
  });
  test('and goes on sending rows has not stopped', () => {
    begun().stop();
    host.reply({ say: 'rows', id: 1, bytes: new Uint8Array(0) });
    vi.advanceTimersByTime(GRACE_MS);
    expect(host.ended).toEqual(['stuck']);
  });
  test('is not blamed while another has its turn in the midst of it', () => {
    begun().stop();
    host.current = 2;
    vi.advanceTimersByTime(10 * GRACE_MS);
    expect(host.ended).toEqual([]);
    host.current = 1;
    vi.advanceTimersByTime(GRACE_MS);
    expect(host.ended).toEqual(['stuck']);
  });
  test('because its time is over ends by itself, though nobody reads', () => {
    begun(1_000);
    vi.advanceTimersByTime(1_000 + GRACE_MS - 1);
    expect([shared[1], host.ended]).toEqual([1, []]);
    vi.advanceTimersByTime(1);
    expect(host.ended).toEqual(['stuck']);
  });
});
test('one that has ended is not asked to stop, and its flag is another’s', async () => {
  const statement = new Statement(ASKED, host, flags, deadline({ timeoutMs: 60_000 }));
  const head = statement.head();
  host.reply({ say: 'failed', id: 1, error: { ...CANCELLED, kind: 'failed' } });
  await expect(head).rejects.toMatchObject({ kind: 'failed' });
  statement.stop();
  expect(host.sent.map((request) => request.do)).toEqual(['run']);
  expect(flags.take()).toBe(1);
});
