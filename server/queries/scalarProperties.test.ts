import { expect, it } from 'vitest';
import { Float, TypedText } from '../store/boxed.js';
import type { Value } from '../store/GraphStore.js';
import { scalarOf, withCoordinates } from './scalarProperties.js';

it.each<[string, Value, unknown]>([
  ['a float that is a whole number', new Float(40), 40],
  ['a date', new TypedText('2024-06-19'), '2024-06-19'],
  ['an integer', 7n, 7],
  ['a list', ['a', 'b'], 'a; b'],
  ['an empty text', '', null],
  ['an empty list', [], null],
])('%s is one value', (_, stored, value) => {
  expect(scalarOf(stored)).toBe(value);
});

const point = (text: string) => new TypedText(text);

it('a point on earth gives latitude and longitude, whatever it is called', () => {
  expect(withCoordinates({ site: point('SRID=4326;POINT (2.35 48.85)') })).toMatchObject({
    latitude: 48.85,
    longitude: 2.35,
  });
});

it('a point of a plane gives none, and what is stored as latitude stays', () => {
  const plane = { at: point('SRID=7203;POINT (1 2)') };
  expect(withCoordinates(plane)).toEqual(plane);
  const both = { lat: 1, lon: 2, at: point('SRID=4326;POINT (3 4)') };
  expect(withCoordinates(both)).toEqual(both);
});
