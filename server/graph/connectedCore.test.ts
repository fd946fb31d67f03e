import { expect, test } from 'vitest';
import type { GraphEdge, GraphNode } from '../../contract/index.js';
import { connectedCore } from './connectedCore.js';

const nodes = (...keys: string[]): GraphNode[] =>
  keys.map((key, i) => ({
    key,
    attributes: {
      name: key,
      nameFr: key,
      kind: 'Person',
      role: null,
      roleFr: null,
      prominence: 100 - i,
      degree: 1,
      datasets: [],
    },
  }));
const edges = (...pairs: string[]): GraphEdge[] =>
  pairs.map((pair) => ({
    key: pair,
    source: pair[0] as string,
    target: pair[1] as string,
    attributes: {
      type: 'MET',
      status: 'asserted',
      contested: false,
      date: null,
      precision: null,
      claimCount: 1,
      originCount: 1,
      articles: [],
      dataset: 'd',
    },
  }));
const core = (candidates: string, size: number, ...pairs: string[]): string =>
  connectedCore(nodes(...candidates), edges(...pairs), size)
    .map((node) => node.key)
    .join('');

test('a prominent entity without a tie gives way to a tied one', () => {
  expect(core('abcdef', 3, 'ac', 'cd', 'ef')).toBe('acd');
});
test('among the tied ones the more prominent come first, wherever their tie is', () => {
  expect(core('abcdef', 4, 'af', 'fb', 'ac', 'ad')).toBe('acdf');
});
test('a tie to one just chosen opens the way', () => {
  expect(core('abcdefg', 4, 'ae', 'eb', 'bc')).toBe('abce');
});
test('when nothing more is tied, the most prominent fill up', () => {
  expect(core('abcdef', 4, 'ab')).toBe('abcd');
  expect(core('abcdef', 3)).toBe('abc');
});
test('fewer candidates than asked for are all taken, and self-loops tie to nothing', () => {
  expect(core('abc', 10, 'ab')).toBe('abc');
  expect(core('abcd', 2, 'aa', 'ac')).toBe('ac');
});
