import { expect, test } from 'vitest';
import { ApiError } from './ApiError.js';
import { whenThereIsRoom } from './whenThereIsRoom.js';

const noRoom = () => new ApiError('request.too-many', 'You have more requests open than there is room for.', 429);
const sender = (...answers: (Error | string)[]) => {
  let sent = 0;
  const send = async (): Promise<string> => {
    const answer = answers[sent++];
    if (answer instanceof Error) throw answer;
    return answer ?? 'no more';
  };
  return { send, sent: () => sent };
};

test('what there was no room for is sent again', async () => {
  expect(await whenThereIsRoom(sender(noRoom(), noRoom(), 'found').send, undefined, [1, 1, 1])).toBe('found');
});

test('not for ever, and nothing that failed otherwise', async () => {
  const full = sender(...Array.from({ length: 9 }, noRoom));
  await expect(whenThereIsRoom(full.send, undefined, [1, 1])).rejects.toMatchObject({ code: 'request.too-many' });
  expect(full.sent()).toBe(3);
  const busy = sender(new ApiError('server.busy', 'Busy.', 503), 'late');
  await expect(whenThereIsRoom(busy.send, undefined, [1])).rejects.toMatchObject({ code: 'server.busy' });
});

test('who cancels meanwhile waits no longer', async () => {
  const cancel = new AbortController();
  const { send, sent } = sender(noRoom(), 'found');
  const answer = whenThereIsRoom(send, cancel.signal, [60_000]);
  setTimeout(() => cancel.abort(), 5);
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  expect(sent()).toBe(1);
});
