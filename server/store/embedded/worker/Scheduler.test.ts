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
  for (let number = 0; number < 5; number++) scheduler.add(worker(`long ${number}`, 20, ended));
  await new Promise((resolve) => setTimeout(resolve, 15));
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
test('who cannot end its turn lets those who have used less have theirs', async () => {
  const order: string[] = [];
  const scheduler = new Scheduler<Task>(() => undefined);
  const lookup = (name: string): Task => ({ work: () => (order.push(name), 'ended') });
  const busy = (name: string, during: () => void): Task => ({
    work: (turnEnds) => {
      let ends = turnEnds;
      for (let turn = 0; turn < 3; turn++) {
        while (performance.now() < ends);
        ends = scheduler.meanwhile(turn === 1 ? during : () => undefined);
        order.push(`${name} ${turn}`);
      }
      return 'ended';
    },
  });
  scheduler.add(
    busy('long', () => {
      if (!order.includes('came')) scheduler.add(lookup('came'));
    }),
  );
  await until(() => order.includes('long 2'));
  expect(order).toEqual(['long 0', 'came', 'long 1', 'long 2']);
});
test('nobody is passed over in the midst of a turn, and the one in whose midst it is goes on', async () => {
  const scheduler = new Scheduler<Task>(() => undefined);
  let [short, isOver] = [0, false];
  const stream = (): Task => ({
    work: (turnEnds) => {
      while (performance.now() < turnEnds);
      short++;
      return 'ended';
    },
  });
  scheduler.add({
    work: (turnEnds) => {
      let ends = turnEnds;
      for (let turn = 0; turn < 5; turn++) {
        while (performance.now() < ends);
        ends = scheduler.meanwhile(() => scheduler.add(stream()));
      }
      isOver = true;
      return 'ended';
    },
  });
  await until(() => isOver);
  expect(short).toBeGreaterThan(5);
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
test('who was put off in the midst of a turn is given more time there, and does not wait for its end', async () => {
  const scheduler = new Scheduler<Task>(() => undefined);
  const ended: string[] = [];
  const spin = (ms: number): void => {
    const until = performance.now() + ms;
    while (performance.now() < until);
  };
  /** Takes 50 ms without a pause, and begins anew where it is put off. */
  const lookup = {
    timesPutOff: 0,
    work(): 'ready' | 'ended' {
      for (let done = 0; done < 50; done += 5) {
        spin(5);
        if (!scheduler.isOverstaying) continue;
        lookup.timesPutOff++;
        return 'ready';
      }
      ended.push('lookup');
      return 'ended';
    },
  };
  scheduler.add({
    work: (turnEnds) => {
      let [ends, isThere] = [turnEnds, false];
      for (let turn = 0; turn < 200 && ended.length === 0; turn++) {
        spin(Math.max(0, ends - performance.now()));
        ends = scheduler.meanwhile(() => {
          if (!isThere) scheduler.add(lookup);
          isThere = true;
        });
      }
      ended.push('long');
      return 'ended';
    },
  });
  await until(() => ended.length === 2);
  expect(ended).toEqual(['lookup', 'long']);
  expect(lookup.timesPutOff).toBeGreaterThan(0);
});
