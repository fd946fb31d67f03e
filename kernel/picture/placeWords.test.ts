import { describe, expect, it } from 'vitest';
import { BoxGrid, prepared } from '../geometry/BoxGrid.js';
import { placeWords, type EdgeToLabel } from './placeWords.js';

const VIEW = { width: 1000, height: 400 };
/** A word 50 × 14 on a level line, its spots by their x. */
const word = (key: string, xs: readonly number[], more: Partial<EdgeToLabel> = {}): EdgeToLabel => ({
  key,
  spots: xs.map((x) => ({ x, y: 100, angle: 0 })),
  width: 50,
  height: 14,
  priority: 1,
  ...more,
});
const placed = (...edges: EdgeToLabel[]): Record<string, number> =>
  Object.fromEntries([...placeWords(edges, new BoxGrid(), VIEW)].map(([key, { middle }]) => [key, middle.x]));

describe('placing the words of relations', () => {
  it('gives each the first of its spots that is free, the more important first', () => {
    expect(placed(word('low', [100, 300]), word('high', [100, 200], { priority: 5 }))).toEqual({ high: 100, low: 300 });
  });
  it('of equally important words places first the one that has fewer spots', () => {
    expect(placed(word('a', [100, 200]), word('b', [100]))).toEqual({ a: 200, b: 100 });
  });
  it('moves a placed word to another spot of its own when one more can be placed so', () => {
    expect(placed(word('high', [100, 200], { priority: 5 }), word('low', [100]))).toEqual({ high: 200, low: 100 });
  });
  it('moves what stands in the way of what moves', () => {
    const chain = [
      word('first', [100, 200], { priority: 9 }),
      word('second', [200, 300], { priority: 8 }),
      word('third', [300, 400], { priority: 7 }),
      word('last', [100]),
    ];
    expect(placed(...chain)).toEqual({ first: 200, second: 300, third: 400, last: 100 });
  });
  it('never takes a placed word away for one that is left over, and leaves all where they were when it cannot help', () => {
    const few = [
      word('first', [100, 200], { priority: 9 }),
      word('second', [200], { priority: 8 }),
      word('last', [100]),
    ];
    expect(placed(...few)).toEqual({ first: 100, second: 200 });
  });
  it('goes back to a better spot that became free', () => {
    const words = [
      word('great', [100, 500], { priority: 9 }),
      word('needs 60', [60, 300], { priority: 8 }),
      word('last', [140]),
    ];
    expect(placed(...words)).toEqual({ great: 500, 'needs 60': 60, last: 140 });
  });
  it('keeps words within the canvas, but for those that must be there', () => {
    const inside = { left: 40, right: 200, top: 0, bottom: 400 };
    const words = [word('free', [60, 190, 150]), word('hidden', [50]), word('forced', [30], { forced: true })];
    const found = placeWords(words, new BoxGrid(), { ...VIEW, inside });
    expect([...found].map(([key, { middle }]) => [key, middle.x])).toEqual([
      ['free', 150],
      ['forced', 30],
    ]);
  });
  it('keeps off what is taken, but for words that must be there', () => {
    const taken = new BoxGrid();
    taken.add(prepared({ x: 100, y: 100, halfWidth: 30, halfHeight: 10, angle: 0 }));
    const found = placeWords([word('free', [100]), word('forced', [100], { forced: true })], taken, VIEW);
    expect([...found.keys()]).toEqual(['forced']);
  });
});
