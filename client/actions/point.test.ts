import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hovered, lookedAt } from '../state/looking.js';
import { closeCard, hover, lookAway } from './point.js';

const ENOUGH_MS = 1000;
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  lookAway();
  vi.useRealTimers();
});

it('a press takes the card away, and what the pointer is on stays in front', () => {
  hover({ node: 'kim' });
  vi.advanceTimersByTime(ENOUGH_MS);
  expect(lookedAt.value).toEqual({ thing: { node: 'kim' }, card: true });
  closeCard();
  vi.advanceTimersByTime(ENOUGH_MS);
  expect(lookedAt.value).toEqual({ thing: { node: 'kim' }, card: false });
});

it('a press on the next thing before the pointer rests there brings that forward, not the one pressed before', () => {
  hover({ node: 'kim' });
  closeCard();
  hover({ node: 'russia' });
  closeCard();
  vi.advanceTimersByTime(ENOUGH_MS);
  expect(hovered.value).toEqual({ node: 'russia' });
  expect(lookedAt.value).toEqual({ thing: { node: 'russia' }, card: false });
});

it('a press on the ground right after one on a thing leaves nothing in front', () => {
  hover({ node: 'kim' });
  closeCard();
  hover(null);
  closeCard();
  vi.advanceTimersByTime(ENOUGH_MS);
  expect(lookedAt.value).toBe(null);
});
