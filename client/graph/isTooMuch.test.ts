import { expect, it } from 'vitest';
import { OPENED_WHOLE, type SchemaResponse } from '../../contract/index.js';
import { extentIn, isTooMuch } from './isTooMuch.js';

const { entities, facts } = OPENED_WHOLE;
const small = { name: 'small', entities: 10, facts: 20 };
const vast = { name: 'vast', entities: 10, facts: facts + 1 };
const both = { totals: { entities: 20, facts: facts + 21 }, datasets: [small, vast] } as SchemaResponse;
const isTooMuchOf = (...chosen: string[]): boolean => isTooMuch(extentIn(both, chosen), chosen);

it('both entities and facts decide what is more than a picture can bear, of all data or of the one data set', () => {
  expect(isTooMuch({ entities, facts }, [])).toBe(false);
  expect(isTooMuch({ entities: entities + 1, facts }, [])).toBe(true);
  expect(isTooMuch({ entities, facts: facts + 1 }, [])).toBe(true);
  expect(isTooMuchOf()).toBe(true);
  expect(isTooMuchOf('small')).toBe(false);
  expect(isTooMuchOf('vast')).toBe(true);
});

it('several data sets have no communities, and are opened as they are', () => {
  expect(isTooMuchOf('small', 'vast')).toBe(false);
});
