import { expect, test } from 'vitest';
import type { GraphEdge, GraphNode } from '../../contract/index.js';
import { edgeOf, nodeOf } from '../../kernel/testing/graphParts.js';
import { connectedCore } from './connectedCore.js';

const nodes = (...keys: string[]): GraphNode[] => keys.map((key, i) => nodeOf(key, { prominence: 100 - i }));
const edges = (...pairs: string[]): GraphEdge[] =>
  pairs.map((pair) => edgeOf(pair, pair[0] as string, pair[1] as string));
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
