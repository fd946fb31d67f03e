import { expect, it } from 'vitest';
import { premultiplied } from './premultiplied.js';

it('a faint colour brings to the ground what its opacity allows, an opaque one all', () => {
  expect(premultiplied('#80ff0080')).toBe('#40800080');
  expect(premultiplied('#123456ff')).toBe('#123456ff');
  expect(premultiplied('#123456')).toBe('#123456');
  expect(premultiplied('#ffffff00')).toBe('#00000000');
});
