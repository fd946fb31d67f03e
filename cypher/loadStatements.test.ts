/** The topic files of cypher/statements/: sound, described as they are, and read as statements. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeStatements } from './language/describeStatements.js';
import { joinPieces } from './language/joinPieces.js';
import { parseTopic } from './language/parseTopic.js';
import { allSections, allStatements, schemaStatements, statementText } from './loadStatements.js';

const plain = (text: string): string => text.replace(/[\s'`|;,]+/g, '');

test('cypher/statements.ts is what `npm run statements` makes of the topic files', () => {
  const described = describeStatements(allSections(), allStatements());
  const written = readFileSync(new URL('./statements.ts', import.meta.url), 'utf8');
  expect(plain(written), 'It is stale: run `npm run statements`.').toBe(plain(described));
});

const TYPE = /^(string|number|boolean|string\[\]|number\[\]|map|map\[\]|node|relationship)\??$/;
test.each([...allStatements().values()].map((one) => [one.name, one] as const))(
  '%s says what it is',
  (_, statement) => {
    const { text, takes, gives } = statement;
    const used = new Set([...text.matchAll(/\$(\w+)/g)].map(([, name]) => name));
    expect([...used].sort(), 'parameters of the text, and those named by takes').toEqual(
      takes.map((f) => f.name).sort(),
    );
    expect(columnsOf(text), 'columns of RETURN, and those named by gives').toEqual(gives.map((f) => f.name));
    for (const { type } of [...takes, ...gives]) expect(type).toMatch(TYPE);
  },
);

/** Names of what the last RETURN gives, in order. */
function columnsOf(text: string): string[] {
  const returned = /(?:^|\n| )RETURN (?:DISTINCT )?((?:(?!RETURN )[^])*)$/.exec(text)?.[1];
  if (returned === undefined) return [];
  const items = returned.replace(/\s(?:ORDER BY|LIMIT)\b[^]*$/, '');
  let [depth, item] = [0, ''];
  const found: string[] = [];
  for (const character of `${items},`) {
    depth += '({['.includes(character) ? 1 : ')}]'.includes(character) ? -1 : 0;
    if (character !== ',' || depth > 0) item += character;
    else {
      found.push(item.trim().split(/\s+/).at(-1) ?? '');
      item = '';
    }
  }
  return found;
}

test('a statement is its section without comments, its names quoted', () => {
  expect(statementText('load.facts.merge', { TYPE: 'SIGNED' })).toMatch(
    /^UNWIND \$rows AS row\n[^]*MERGE \(a\)-\[r:`SIGNED` \{factId: row\.id\}\]->\(b\)\nSET r \+= row\.properties$/,
  );
});
test.each(['', 'A\0B'])('a name that cannot be quoted is refused: %j', (type) => {
  expect(() => statementText('load.facts.merge', { TYPE: type })).toThrow('cannot be a label or relation type');
});
test('a name made to get out of its backticks stays between them', () => {
  const written = (type: string): string => statementText('load.facts.remove', { TYPE: type });
  expect(written('X`]->() DELETE a //')).toContain('[r:`X``]->() DELETE a //` {');
  expect(written('X\\u0060')).toContain('[r:`X\\u005Cu0060` {');
});
test('a name with spaces and marks is quoted', () => {
  expect(statementText('load.facts.remove', { TYPE: "est l'allié de" })).toContain(
    "[r:`est l'allié de` {factId: row.id}]",
  );
});
test('a statement or name that is missing is said', () => {
  expect(() => statementText('load.facts.marge' as 'health')).toThrow(
    'cypher/statements has no statement "load.facts.marge".',
  );
  expect(() => statementText('load.facts.merge')).toThrow('No name was given for {TYPE}.');
});
test('the schema has its keys and lookups, and nothing else', () => {
  const statements = schemaStatements();
  expect(statements.filter((s) => s.includes('IS UNIQUE'))).toHaveLength(10);
  expect(statements.filter((s) => s.includes('TEXT INDEX'))).toHaveLength(1);
  expect(statements.filter((s) => !/^CREATE (CONSTRAINT|INDEX|TEXT INDEX) \w+ IF NOT EXISTS /.test(s))).toEqual([]);
});
test.each([
  ['//= a\nRETURN {...b}', 'a includes b, which cypher/statements does not have.'],
  ['//+ b\n{...c}\n//+ c\n{...b}\n//= a\nRETURN {...b}', 'b includes itself.'],
  ['//= a\nRETURN 1\n//= a\nRETURN 2', 'cypher/statements names a twice.'],
])('%j is refused', (source, message) => {
  expect(() => joinPieces(parseTopic(source))).toThrow(message);
});
