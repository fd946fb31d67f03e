import { expect, test } from 'vitest';
import { ENDPOINTS } from '../../contract/index.js';
import { turnsOfEndpoints } from './turns.js';

test('every endpoint goes by turns, except those that ask for the server’s health', () => {
  const names = Object.keys(ENDPOINTS).filter((name) => name !== 'health');
  expect(Object.keys(turnsOfEndpoints()).sort()).toEqual(names.sort());
});
