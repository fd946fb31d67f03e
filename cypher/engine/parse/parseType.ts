/** Reads types, as after `IS ::`: INTEGER NOT NULL, LIST<STRING>, ANY<INTEGER | STRING>. */
import type { Cursor } from './Cursor.js';
import type { TypeExpression } from './syntax.js';

type OneType = TypeExpression['alternatives'][number];

/** The words of a type and what it is called; where one begins another, the longer stands first. */
const NAMES: [words: string, name: string][] = [
  ['BOOLEAN', 'BOOLEAN'],
  ['BOOL', 'BOOLEAN'],
  ['STRING', 'STRING'],
  ['VARCHAR', 'STRING'],
  ['SIGNED INTEGER', 'INTEGER'],
  ['INTEGER', 'INTEGER'],
  ['INT', 'INTEGER'],
  ['FLOAT', 'FLOAT'],
  ['DATE', 'DATE'],
  ['LOCAL TIME', 'LOCAL TIME'],
  ['TIME WITHOUT TIME ZONE', 'LOCAL TIME'],
  ['TIME WITHOUT TIMEZONE', 'LOCAL TIME'],
  ['ZONED TIME', 'ZONED TIME'],
  ['TIME WITH TIME ZONE', 'ZONED TIME'],
  ['TIME WITH TIMEZONE', 'ZONED TIME'],
  ['LOCAL DATETIME', 'LOCAL DATETIME'],
  ['TIMESTAMP WITHOUT TIME ZONE', 'LOCAL DATETIME'],
  ['TIMESTAMP WITHOUT TIMEZONE', 'LOCAL DATETIME'],
  ['ZONED DATETIME', 'ZONED DATETIME'],
  ['TIMESTAMP WITH TIME ZONE', 'ZONED DATETIME'],
  ['TIMESTAMP WITH TIMEZONE', 'ZONED DATETIME'],
  ['DURATION', 'DURATION'],
  ['POINT', 'POINT'],
  ['NODE', 'NODE'],
  ['VERTEX', 'NODE'],
  ['ANY NODE', 'NODE'],
  ['ANY VERTEX', 'NODE'],
  ['RELATIONSHIP', 'RELATIONSHIP'],
  ['EDGE', 'RELATIONSHIP'],
  ['ANY RELATIONSHIP', 'RELATIONSHIP'],
  ['ANY EDGE', 'RELATIONSHIP'],
  ['MAP', 'MAP'],
  ['ANY MAP', 'MAP'],
  ['PATH', 'PATH'],
  ['PATHS', 'PATH'],
  ['ANY PROPERTY VALUE', 'PROPERTY VALUE'],
  ['PROPERTY VALUE', 'PROPERTY VALUE'],
  ['NOTHING', 'NOTHING'],
  ['NULL', 'NULL'],
  ['ANY VALUE', 'ANY'],
];

export function parseType(cursor: Cursor): TypeExpression {
  const alternatives = parseAlternative(cursor);
  while (!cursor.barEnds && cursor.takeSymbol('|')) alternatives.push(...parseAlternative(cursor));
  return { alternatives };
}

/** Usually one; as many as stand between the brackets of `ANY<… | …>`. */
function parseAlternative(cursor: Cursor): OneType[] {
  let types = parseBase(cursor);
  for (;;) {
    // A list may be written after its elements, too: STRING NOT NULL LIST.
    if (cursor.takeOneOf('LIST', 'ARRAY')) types = [listOf(cursor, { alternatives: types })];
    else if (cursor.takeSymbol('!') || cursor.takeWords('NOT', 'NULL'))
      types = types.map((type) => ({ ...type, notNull: true }));
    else return types;
  }
}
const listOf = (cursor: Cursor, element: TypeExpression): OneType => {
  const notNull = cursor.takeSymbol('!') || cursor.takeWords('NOT', 'NULL');
  return { name: 'LIST', element, notNull };
};

function parseBase(cursor: Cursor): OneType[] {
  if (cursor.takeOneOf('LIST', 'ARRAY')) return [listOf(cursor, parseInAngles(cursor))];
  const found = NAMES.find(([words]) => cursor.takeWords(...words.split(' ')));
  if (found) return [{ name: found[1], element: null, notNull: false }];
  if (!cursor.takeWords('ANY')) throw cursor.unexpected('a type (STRING, INTEGER, LIST<STRING> …)');
  if (cursor.isSymbol('<')) return parseInAngles(cursor).alternatives;
  return [{ name: 'ANY', element: null, notNull: false }];
}
const parseInAngles = (cursor: Cursor): TypeExpression =>
  cursor.withBars('join', () => {
    cursor.expectSymbol('<');
    const inner = cursor.deeper(() => parseType(cursor));
    cursor.expectSymbol('>');
    return inner;
  });
