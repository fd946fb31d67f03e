import { expect, test } from 'vitest';
import { inBasicPlane } from './basicPlane.js';

test('what is not between quotes and what has such letters already stays', () => {
  for (const text of ['MATCH (n:`😀`) RETURN n.😀', '// x\rRETURN n.`😀`', "RETURN '😀\uE000'", "RETURN 'é'"])
    expect(inBasicPlane(text).text).toBe(text);
});
