import { afterAll, beforeEach, expect, it } from 'vitest';
import type { Bilingual } from '../../contract/index.js';
import { NO_POSITIONS, type Positions } from '../graph/points.js';
import { hidden, pinned, positions } from '../state/graph.js';
import { commit, forgetHistory, redo, undo } from '../state/history.js';
import { moveNodes, pin } from './arrange.js';
import { hideNodes } from './hide.js';
import { showSettling } from './settling.js';

const LAY_OUT: Bilingual = { en: 'Lay out', fr: 'Disposer' };
/** A graph that is laid out, and has been found where the test says so far. */
const settling = () => {
  const take = showSettling(positions.value, (placed) => commit(LAY_OUT, placed));
  return (x: number) => take({ positions: at(x), ground: null });
};
const at = (x: number): Positions => new Map([...'abc'].map((key, i) => [key, [x, i]]));
const places = () => Object.fromEntries([...positions.value].map(([key, [x]]) => [key, x]));

const startOver = () => {
  [hidden.value, pinned.value, positions.value] = [new Set(), new Set(), NO_POSITIONS];
  forgetHistory();
};
beforeEach(() => {
  startOver();
  positions.value = at(0);
});
// Test files share the page's state.
afterAll(startOver);

it('undo of what was done while a graph settled leaves it settled', () => {
  const found = settling();
  found(1);
  hideNodes(['a']);
  found(2);
  moveNodes(new Map([['b', [9, 9]]]));
  found(3);
  found(4);
  expect(places()).toEqual({ a: 4, b: 9, c: 4 });
  undo();
  expect(places()).toEqual({ a: 4, b: 4, c: 4 });
  undo();
  expect([places(), hidden.value.size]).toEqual([{ a: 4, b: 4, c: 4 }, 0]);
  undo();
  expect(places()).toEqual({ a: 0, b: 0, c: 0 });
  redo();
  redo();
  redo();
  expect([places(), hidden.value.size]).toEqual([{ a: 4, b: 9, c: 4 }, 1]);
});

it('what is undone while a graph settles comes again where it has settled', () => {
  const found = settling();
  found(1);
  hideNodes(['a']);
  found(2);
  undo();
  found(3);
  expect(places()).toEqual({ a: 3, b: 3, c: 3 });
  redo();
  expect([places(), hidden.value.size]).toEqual([{ a: 3, b: 3, c: 3 }, 1]);
});

it('what is pinned while a graph settles stays where it was pinned', () => {
  const found = settling();
  found(1);
  pin(['b']);
  found(2);
  expect(places()).toEqual({ a: 2, b: 1, c: 2 });
  undo();
  expect(places()).toEqual({ a: 2, b: 2, c: 2 });
});

it('undo brings back what was there before, though the step of a graph that settles is kept no longer', () => {
  const found = settling();
  found(1);
  for (let i = 0; i < 120; i++) hideNodes([`x${i}`]);
  found(2);
  while (undo() !== null);
  expect(places()).toEqual({ a: 2, b: 2, c: 2 });
});
