import { expect, it } from 'vitest';
import { fromHash } from './location.js';
import { scopeAsked } from './scopeAsked.js';

const plain = [
  '',
  '#',
  '#show=core',
  '#show=all',
  '#show=all&select=a,b&lang=fr',
  '#hide=a&group=4&show=all&list=doubts',
];
const others = [
  ...['#show=communities', '#show=everything', '#entities=a&show=all', '#kinds=Person', '#show=all&sets=news'],
  ...['#layers=articles', '#show=all&tell=deed', '#layout=radial', '#show=all&layout=time&by=date', '#somethingNew=1'],
];

it.each(plain)('%s asks for what is there without being asked, as the whole address is read', (hash) => {
  const { source, filter, layers, layout } = fromHash(hash).recipe;
  expect(scopeAsked(hash)).toBe(source.scope);
  expect({ filter, layers, layout: layout.name }).toEqual({ filter: {}, layers: [], layout: 'relations' });
});

it.each(others)('%s asks for something else, or may', (hash) => expect(scopeAsked(hash)).toBeNull());
