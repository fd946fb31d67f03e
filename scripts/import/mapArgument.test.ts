import { expect, test } from 'vitest';
import { mapArguments } from './mapArgument.js';

test('mappings may hold colons and equals signs in column names', () => {
  expect(mapArguments(['b.csv:a:int=property:age:integer', 'a.csv:x=y=name'], ['a.csv', 'b.csv'])).toEqual({
    'b.csv': [{ column: 'a:int', role: 'property', name: 'age', valueType: 'integer' }],
    'a.csv': [{ column: 'x=y', role: 'name' }],
  });
  expect(() => mapArguments(['x=name'], ['a.csv', 'b.csv'])).toThrow('begin with the name of a file');
});
