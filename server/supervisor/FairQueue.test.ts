import { expect, test } from 'vitest';
import { FairQueue, NOBODY } from './FairQueue.js';

const all = (queue: FairQueue<string>): string[] => {
  const items: string[] = [];
  for (let item = queue.next(); item !== null; item = queue.next()) items.push(item);
  return items;
};
const from = (address: string, connection = '1', program = 'page') => ({ address, program, connection });

test('clients take turns, however much one of them sends', () => {
  const queue = new FairQueue<string>();
  for (const item of ['a1', 'a2', 'a3', 'a4']) queue.add(item, from('a'));
  queue.add('b1', from('b'));
  queue.add('b2', from('b'));
  queue.add('c1', from('c'));
  expect(queue.size).toBe(7);
  expect(all(queue)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4']);
  expect(queue.size).toBe(0);
});

test('so do the connections of one', () => {
  const queue = new FairQueue<string>();
  for (const item of ['x1', 'x2', 'x3']) queue.add(item, from('a', 'x'));
  queue.add('y1', from('a', 'y'));
  queue.add('b1', from('b'));
  expect(queue.waitingOf(from('a'))).toBe(4);
  expect(all(queue)).toEqual(['x1', 'b1', 'y1', 'x2', 'x3']);
});

test('so do the programs of one machine, whatever connections they open', () => {
  const queue = new FairQueue<string>();
  for (const item of ['x1', 'x2', 'x3']) queue.add(item, from('a', item, 'script'));
  queue.add('y1', from('a', 'y', 'page'));
  queue.add('y2', from('a', 'y', 'page'));
  expect(all(queue)).toEqual(['x1', 'y1', 'x2', 'y2', 'x3']);
});

test('a program that may not have its turn is passed over, not its machine', () => {
  const queue = new FairQueue<string>();
  queue.add('x1', from('a', 'x', 'script'));
  queue.add('y1', from('a', 'y', 'page'));
  expect(queue.next(({ program }) => program !== 'script')).toBe('y1');
  expect(queue.next(({ program }) => program !== 'script')).toBe(null);
  expect(queue.next()).toBe('x1');
});

test('where there is no more room, who has most waiting gives way, the last come first', () => {
  const queue = new FairQueue<string>();
  for (const item of ['x1', 'x2', 'x3']) queue.add(item, from('a', item, 'script'));
  for (const item of ['y1', 'y2']) queue.add(item, from('a', 'y', 'page'));
  for (const item of ['b1', 'b2', 'b3', 'b4']) queue.add(item, from('b'));
  const given: (string | null)[] = [];
  for (let i = 0; i < 5; i++) {
    const item = queue.mostCrowded();
    given.push(item);
    if (item) queue.remove(item);
  }
  expect(given).toEqual(['x3', 'b4', 'y2', 'b3', 'x2']);
  expect(all(queue)).toEqual(['x1', 'b1', 'y1', 'b2']);
  expect(queue.mostCrowded()).toBe(null);
});

test('one who leaves loses his place alone', () => {
  const queue = new FairQueue<string>();
  for (const item of ['1', '2', '3']) queue.add(item, NOBODY);
  expect(queue.waitingOf(NOBODY)).toBe(3);
  expect([queue.remove('2'), queue.remove('2')]).toEqual([true, false]);
  expect(all(queue)).toEqual(['1', '3']);
});
