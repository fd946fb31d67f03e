import { expect, test } from 'vitest';
import { Node, Path, Relationship } from './GraphStore.js';
import { Float, TypedText } from './boxed.js';
import { jsonText, plainValue } from './plainValue.js';

const a = new Node('n:1', ['Entity', 'Person'], { id: 'a', big: 2n ** 60n });
const b = new Node('n:2', ['Entity'], {});
const r = new Relationship('e:1', 'MET', 'n:1', 'n:2', { date: '2024', list: [1, null] });

test('plain values stay what they are', () => {
  expect(plainValue([null, true, 1, -0.5, 'x', [], { k: [1] }])).toEqual([null, true, 1, -0.5, 'x', [], { k: [1] }]);
});
test('numbers JSON cannot carry are typed', () => {
  expect(
    plainValue([2n ** 53n + 1n, -(2n ** 63n), Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]),
  ).toEqual([
    { $type: 'Integer', _value: '9007199254740993' },
    { $type: 'Integer', _value: '-9223372036854775808' },
    { $type: 'Float', _value: 'NaN' },
    { $type: 'Float', _value: 'Infinity' },
    { $type: 'Float', _value: '-Infinity' },
  ]);
});
test('nodes, relationships and paths, wherever they are nested', () => {
  const [node, relationship] = [
    {
      elementId: 'n:1',
      labels: ['Entity', 'Person'],
      properties: { id: 'a', big: { $type: 'Integer', _value: String(2n ** 60n) } },
    },
    {
      elementId: 'e:1',
      startNodeElementId: 'n:1',
      endNodeElementId: 'n:2',
      type: 'MET',
      properties: { date: '2024', list: [1, null] },
    },
  ];
  expect(plainValue({ of: [a, r] })).toEqual({ of: [node, relationship] });
  expect(plainValue(new Path([a, b], [r]))).toEqual([
    node,
    relationship,
    { elementId: 'n:2', labels: ['Entity'], properties: {} },
  ]);
  expect(plainValue(new Path([b], []))).toHaveLength(1);
});
test('a float is written as one, and a date as its text', () => {
  const value = { floats: [new Float(2), new Float(-0), 2.5, Number.NaN], on: new TypedText('2024-06-19'), 'a"b': 2 };
  expect(plainValue(value)).toEqual({
    floats: [2, -0, 2.5, { $type: 'Float', _value: 'NaN' }],
    on: '2024-06-19',
    'a"b': 2,
  });
  expect(jsonText(value)).toBe(
    '{"floats":[2.0,-0.0,2.5,{"$type":"Float","_value":"NaN"}],"on":"2024-06-19","a\\"b":2}',
  );
  for (const one of [a, r, new Path([a, b], [r]), [null, true, 'x', 2n ** 60n, { k: [] }]])
    expect(JSON.parse(jsonText(one))).toEqual(plainValue(one));
});
test('a key __proto__ is data', () => {
  const map = JSON.parse('{"__proto__": 1}') as Record<string, number>;
  expect(JSON.stringify(plainValue(map))).toBe('{"__proto__":1}');
});
