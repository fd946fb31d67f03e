import { expect, test } from 'vitest';
import { faultOf } from './testing/checking.js';

test('chains as long as a statement can be are walked without descending', () => {
  expect(faultOf(`MATCH (n) WHERE n.a${' OR n.a = 1'.repeat(5000)} RETURN n`)).toBe('sound');
  expect(faultOf(`MATCH (n) RETURN n.a${' + n.a'.repeat(5000)} + count(*)`)).toBe('AmbiguousAggregationExpression');
  expect(faultOf(`RETURN $a${'.a[0]'.repeat(5000)} ORDER BY 1`)).toBe('sound');
});
