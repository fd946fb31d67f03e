import { expect, test } from 'vitest';
import type { EngineAnswer, EngineError, Snapshot } from './EngineUnderTest.js';
import { planScenario } from './planScenario.js';
import { readFeature } from './readFeature.js';
import { runScenario, type Outcome } from './runScenario.js';

const EMPTY: Snapshot = { nodes: new Set(), relationships: new Set(), labels: new Set(), properties: new Set() };
const error = (about: Partial<EngineError>): EngineError => ({
  phase: 'runtime',
  isRefusal: false,
  detail: null,
  message: 'no',
  ...about,
});

/** `answer` is what the engine says to the query, `after` how the graph stands then. */
function outcomeOf(steps: string, answer: EngineAnswer | EngineError, after: Snapshot = EMPTY): Outcome {
  const [scenario] = readFeature('F', `Scenario: S\nGiven any graph\nWhen executing query:\n"""\nQ\n"""\n${steps}`);
  if (!scenario) throw new Error('No scenario was read.');
  const snapshots = [EMPTY, after];
  return runScenario(planScenario(scenario), new Map(), () => ({
    run: () => answer,
    snapshot: () => snapshots.shift() ?? after,
  }));
}

const TWO_ROWS = '| a | b |\n| 1 | [1, 2] |\n| 2 | [] |\n';
const rows = (...of: EngineAnswer['rows']): EngineAnswer => ({ columns: ['a', 'b'], rows: of });

test('rows in any order, or in the one that is asked for', () => {
  const turned = rows([2n, []], [1n, [1n, 2n]]);
  expect(outcomeOf(`Then the result should be, in any order:\n${TWO_ROWS}`, turned).verdict).toBe('right');
  const { verdict, why } = outcomeOf(`Then the result should be, in order:\n${TWO_ROWS}`, turned);
  expect([verdict, why]).toEqual(['wrong', 'expected\n1 | [1, 2]\n2 | []\ngot\n2 | []\n1 | [1, 2]']);
});
test('elements of lists in any order only where that is said', () => {
  const other = rows([1n, [2n, 1n]], [2n, []]);
  expect(outcomeOf(`Then the result should be, in any order:\n${TWO_ROWS}`, other).verdict).toBe('wrong');
  expect(outcomeOf(`Then the result should be (ignoring element order for lists):\n${TWO_ROWS}`, other).verdict).toBe(
    'right',
  );
});
test('columns by name', () => {
  const answer = { ...rows([1n, [1n, 2n]], [2n, []]), columns: ['a', 'c'] };
  expect(outcomeOf(`Then the result should be, in any order:\n${TWO_ROWS}`, answer).why).toContain('the columns a | b');
});
test('a refusal is distinguished from a wrong answer', () => {
  const steps = `Then the result should be, in any order:\n${TWO_ROWS}`;
  expect(outcomeOf(steps, error({ isRefusal: true })).verdict).toBe('refused');
  expect(outcomeOf(steps, error({})).verdict).toBe('wrong');
});
test('an error must come in its phase; whether it is the named one is reported beside', () => {
  const steps = 'Then a SyntaxError should be raised at compile time: UndefinedVariable\n';
  expect(outcomeOf(steps, error({ phase: 'compile', detail: 'UndefinedVariable' }))).toMatchObject({
    verdict: 'right',
    isInvalid: true,
    sameDetail: true,
  });
  expect(outcomeOf(steps, error({ phase: 'compile' }))).toMatchObject({ verdict: 'right', sameDetail: false });
  expect(outcomeOf(steps, error({})).verdict).toBe('wrong');
  expect(outcomeOf(steps, rows()).verdict).toBe('wrong');
});
test('side effects are what is there after and was not before', () => {
  const after = { ...EMPTY, nodes: new Set(['1', '2']), labels: new Set(['A']) };
  const steps = 'Then the result should be empty\nAnd the side effects should be:\n| +nodes | 2 |\n';
  expect(outcomeOf(`${steps}| +labels | 1 |\n`, rows(), after).verdict).toBe('right');
  expect(outcomeOf(steps, rows(), after).why).toBe('expected the side effects +nodes 2; got +nodes 2, +labels 1');
  expect(outcomeOf('Then the result should be empty\nAnd no side effects\n', rows(), after).verdict).toBe('wrong');
});
