import { expect, test } from 'vitest';
import { readFeature } from './readFeature.js';

const FEATURE = `
# A comment
Feature: Match1 - Nodes

  Background:
    Given an empty graph

  @skipStyleCheck
  Scenario: [1] One
    And having executed:
      """
      CREATE (n)
        -->()
      """
    Then the result should be, in any order:
      | a   | b |
      | 'x' |   |

  Scenario Outline: [2] Two
    When executing query:
      """
      RETURN <value> AS v
      """
    Then the result should be, in order:
      | v        |
      | <result> |

    Examples:
      | value | result      |
      | 1     | 1           |
      | '\\\\\\|' | 'a\\|b\\nc' |
`;

test('scenarios come with the steps of the background, texts without indentation, tables in cells', () => {
  expect(readFeature('match/Match1', FEATURE)[0]).toEqual({
    name: 'match/Match1: [1] One',
    feature: 'match/Match1',
    steps: [
      { text: 'an empty graph', document: null, table: null },
      { text: 'having executed:', document: 'CREATE (n)\n  -->()', table: null },
      {
        text: 'the result should be, in any order:',
        document: null,
        table: [
          ['a', 'b'],
          ["'x'", ''],
        ],
      },
    ],
  });
});
test('an outline is one scenario for each example, its cells unescaped', () => {
  const [, first, second] = readFeature('Match1', FEATURE);
  expect([first?.name, first?.steps[1]?.document, first?.steps[2]?.table?.[1]]).toEqual([
    'Match1: [2] Two (1)',
    'RETURN 1 AS v',
    ['1'],
  ]);
  expect([second?.steps[1]?.document, second?.steps[2]?.table?.[1]]).toEqual(["RETURN '\\|' AS v", ["'a|b\nc'"]]);
});
test('a line that is no Gherkin is named', () => {
  expect(() => readFeature('Match1', 'Feature: x\n  Perhaps: y')).toThrow('Match1, line 2 cannot be read: Perhaps: y');
});
