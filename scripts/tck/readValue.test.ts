import { expect, test } from 'vitest';
import { canonical } from './canonical.js';
import { readValue } from './readValue.js';

const READ: [text: string, canonical: string][] = [
  ['null', 'null'],
  ['-7', '-7'],
  ['9223372036854775807', '9223372036854775807'],
  ['1.0', '1.0'],
  ['.5', '0.5'],
  ['1e308', '1e+308'],
  ['-1e-305', '-1e-305'],
  ['NaN', 'NaN'],
  ["'it\\'s \\\\ \\n'", '"it\'s \\\\ \\n"'],
  ["[1, [null], 'a']", '[1, [null], "a"]'],
  ['{b: 1, a: {}}', '{"a": {}, "b": 1}'],
  ['()', '({})'],
  ['(:B:A {x: [1.5]})', '(:A:B{"x": [1.5]})'],
  ['[:T {a: true}]', '[:T{"a": true}]'],
  ['[[:T], [:U]]', '[[:T{}], [:U{}]]'],
  ['<()>', '<({})>'],
  ['<(:A)-[:T]->()<-[:U {x: 1}]-(:B)>', '<(:A{})-[:T{}]->({})<-[:U{"x": 1}]-(:B{})>'],
];
test.each(READ)('%s', (text, expected) => expect(canonical(readValue(text))).toBe(expected));

test('whole floats are distinguished from integers, and lists may count as sets', () => {
  expect(canonical(readValue('1.0'))).not.toBe(canonical(readValue('1')));
  expect(canonical(readValue('[[2, 1], 3]'), true)).toBe(canonical(readValue('[3, [1, 2]]'), true));
  expect(canonical(readValue('[1, 2]'))).not.toBe(canonical(readValue('[2, 1]')));
});
test.each(['', '[1', "'a", '1 2', '{a}', '(a)', '<(:A)-[:T]-(:B)>'])('%s is no value', (text) =>
  expect(() => readValue(text)).toThrow('Not a value of the kit'),
);
