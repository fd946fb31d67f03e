import { expect, test } from 'vitest';
import { Scheduler, type Task } from './Scheduler.js';

/** Works until its turn ends, so many times, and notes when it has ended. */
function worker(name: string, turns: number, ended: string[]): Task {
  let left = turns;
  return {
    work: (turnEnds) => {
      while (left > 0 && performance.now() < turnEnds);
      if (--left > 0) return 'ready';
      ended.push(name);
      return 'ended';
    },
  };
}
const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
};

test('a short one does not wait for long ones, however many there are', async () => {
  const ended: string[] = [];
  const scheduler = new Scheduler(() => undefined);
  for (let number = 0; number < 5; number++) scheduler.add(worker(`long ${number}`, 40, ended));
  await new Promise((resolve) => setTimeout(resolve, 60));
  scheduler.add(worker('short', 2, ended));
  await until(() => ended.length === 6);
  expect(ended[0]).toBe('short');
});
test('a stream of short ones does not starve a long one', async () => {
  const ended: string[] = [];
  const scheduler = new Scheduler(() => undefined);
  scheduler.add(worker('long', 10, ended));
  let isOver = false;
  const feed = (): void => {
    if (isOver) return;
    scheduler.add({
      work: (turnEnds) => {
        while (performance.now() < turnEnds);
        feed();
        return 'ended';
      },
    });
  };
  feed();
  await until(() => ended.includes('long'));
  isOver = true;
  expect(ended).toEqual(['long']);
});
test('one that waits takes no turns until it is woken', async () => {
  const scheduler = new Scheduler<Task>(() => undefined);
  let turns = 0;
  const task: Task = {
    work: () => {
      turns++;
      return 'waiting';
    },
  };
  scheduler.add(task);
  await until(() => turns === 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(turns).toBe(1);
  scheduler.wake(task);
  await until(() => turns === 2);
});
