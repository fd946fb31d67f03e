import { expect, it } from 'vitest';
import { OPENED_WHOLE, type SchemaResponse } from '../../contract/index.js';
import { isTooMuch } from './isTooMuch.js';

const { entities, facts } = OPENED_WHOLE;
const holding = (totals: object, ...datasets: object[]): SchemaResponse => ({ totals, datasets }) as SchemaResponse;
const small = { name: 'small', entities: 10, facts: 20 };
const vast = { name: 'vast', entities: 10, facts: facts + 1 };

it('what is more than a picture can bear is told by entities and by facts, of all or of the one data set', () => {
  expect(isTooMuch(holding({ entities, facts }))).toBe(false);
  expect(isTooMuch(holding({ entities: entities + 1, facts }))).toBe(true);
  expect(isTooMuch(holding({ entities, facts: facts + 1 }))).toBe(true);
  const both = holding({ entities: 20, facts: facts + 21 }, small, vast);
  expect(isTooMuch(both, ['small'])).toBe(false);
  expect(isTooMuch(both, ['vast'])).toBe(true);
});

it('several data sets have no communities, and what is not known yet is opened as it is', () => {
  expect(isTooMuch(holding({ entities: 20, facts: facts + 21 }, small, vast), ['small', 'vast'])).toBe(false);
  expect(isTooMuch(null)).toBe(false);
});
