import { expect, test } from 'vitest';
import type { PropertyClaim } from '../../../contract/index.js';
import { claimedProperties, unclaimed } from './claimedProperties.js';

const claim = (property: string, value: string, source: string): PropertyClaim => ({
  id: `${property}-${value}-${source}`,
  property,
  value,
  source,
  firstSeen: null,
  lastSeen: null,
  original: null,
  language: null,
  external: false,
});
const CLAIMS = [
  claim('birthDate', '1815', 'ofac'),
  claim('birthDate', '1815', 'un'),
  claim('birthDate', '1816', 'eu'),
  claim('name', 'Ada', 'eu'),
];

test('values stand side by side, each with all who give it', () => {
  const found = claimedProperties(CLAIMS).map(({ name, values }) => [
    name,
    ...values.map(({ value, claims }) => `${value}: ${claims.map(({ source }) => source).join(', ')}`),
  ]);
  expect(found).toEqual([
    ['birthDate', '1815: ofac, un', '1816: eu'],
    ['name', 'Ada: eu'],
  ]);
});
test('what no source claims is separated, be it a whole property or one value more', () => {
  const properties = { birthDate: ['1815', '1816'], name: 'Ada', country: 'gb', alias: [] };
  expect(unclaimed(properties, claimedProperties(CLAIMS))).toEqual({ country: 'gb', alias: [] });
  expect(unclaimed({ birthDate: ['1815', '1817'] }, claimedProperties(CLAIMS))).toEqual({
    birthDate: ['1815', '1817'],
  });
  // `date` is a name of Entente's own.
  expect(unclaimed({ date_: ['1815', '1816'] }, claimedProperties([claim('date', '1815', 'un')]))).toHaveProperty(
    'date_',
  );
  expect(unclaimed({ date_: ['1815'] }, claimedProperties([claim('date', '1815', 'un')]))).toEqual({});
});
