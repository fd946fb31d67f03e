/** What a scenario asks for: its steps, understood. */
import { readValue, type Expected, type ExpectedMap } from './readValue.js';
import type { Scenario, Step } from './readFeature.js';

export interface Procedure {
  name: string;
  inputs: { name: string; type: string }[];
  outputs: { name: string; type: string }[];
  /** Values of the inputs and then of the outputs. */
  rows: Expected[][];
}
export interface ExpectedRows {
  is: 'rows';
  columns: string[];
  rows: Expected[][];
  ordered: boolean;
  /** Whether lists count as equal whatever the order of their elements. */
  listsUnordered: boolean;
}
export interface ExpectedError {
  is: 'error';
  type: string;
  phase: 'compile' | 'runtime' | 'any';
  /** `*`: of any kind. */
  detail: string;
}
export interface Act {
  query: string;
  /** Null where only the query's success is asked for. */
  expected: ExpectedRows | ExpectedError | null;
  /** Counts by name, such as `+nodes`; those left out are 0. Null where nothing is said. */
  sideEffects: ReadonlyMap<string, number> | null;
}
export interface ScenarioPlan {
  /** The name of a graph of the kit; null: empty. */
  graph: string | null;
  setup: string[];
  parameters: ExpectedMap;
  procedures: Procedure[];
  /** At least one. */
  acts: Act[];
}

const NAMED_GRAPH = /^the (\S+) graph$/;
const RESULT = /^the result should be, in (any )?order( \(ignoring element order for lists\))?:$/;
const UNORDERED_LISTS = 'the result should be (ignoring element order for lists):';
const ERROR = /^an? (\S+) should be raised at (compile time|runtime|any time): (\S+)$/;
const PROCEDURE = /^there exists a procedure ([\w.]+)\((.*)\) :: \((.*)\) ?:$/;

/** Throws an Error for a step that it does not know. */
export function planScenario({ name, steps }: Scenario): ScenarioPlan {
  const plan: ScenarioPlan = { graph: null, setup: [], parameters: new Map(), procedures: [], acts: [] };
  for (const step of steps) {
    try {
      take(step, plan);
    } catch (cause) {
      throw new Error(`${name}: ${step.text}: ${String(cause)}`, { cause });
    }
  }
  return plan;
}

function take(step: Step, plan: ScenarioPlan): void {
  const { text, document, table } = step;
  const graph = NAMED_GRAPH.exec(text)?.[1];
  const procedure = PROCEDURE.exec(text);
  if (text === 'an empty graph' || text === 'any graph') return;
  if (graph !== undefined) plan.graph = graph;
  else if (text === 'having executed:') plan.setup.push(document ?? '');
  else if (text === 'parameters are:') plan.parameters = pairsOf(table, readValue);
  else if (procedure) plan.procedures.push(procedureOf(procedure, table));
  else if (text === 'executing query:' || text === 'executing control query:')
    plan.acts.push({ query: document ?? '', expected: null, sideEffects: null });
  else takeExpectation(step, lastAct(plan));
}

function takeExpectation({ text, table }: Step, act: Act): void {
  const result = RESULT.exec(text);
  const error = ERROR.exec(text);
  if (text === 'no side effects') act.sideEffects = new Map();
  else if (text === 'the side effects should be:') act.sideEffects = pairsOf(table, Number);
  else if (text === 'the result should be empty') act.expected = rowsOf([[]], false, false);
  else if (text === UNORDERED_LISTS) act.expected = rowsOf(table, false, true);
  else if (result) act.expected = rowsOf(table, result[1] === undefined, result[2] !== undefined);
  else if (error) {
    const [, type = '', when, detail = ''] = error;
    const phase = when === 'compile time' ? 'compile' : when === 'runtime' ? 'runtime' : 'any';
    act.expected = { is: 'error', type, phase, detail };
  } else throw new Error('The runner does not know this step.');
}

function lastAct(plan: ScenarioPlan): Act {
  const act = plan.acts.at(-1);
  if (!act) throw new Error('Nothing has been executed yet.');
  return act;
}

const rowsOf = (table: string[][] | null, ordered: boolean, listsUnordered: boolean): ExpectedRows => ({
  is: 'rows',
  columns: table?.[0] ?? [],
  rows: (table ?? []).slice(1).map((row) => row.map(readValue)),
  ordered,
  listsUnordered,
});

const pairsOf = <T>(table: string[][] | null, read: (text: string) => T): Map<string, T> =>
  new Map((table ?? []).map(([name = '', value = '']) => [name, read(value)]));

function procedureOf([, name = '', inputs = '', outputs = '']: RegExpExecArray, table: string[][] | null): Procedure {
  // A table of one empty column stands for a procedure that gives nothing.
  const rows = (table ?? []).slice(1).filter((row) => row.some((cell) => cell !== ''));
  return { name, inputs: fieldsOf(inputs), outputs: fieldsOf(outputs), rows: rows.map((row) => row.map(readValue)) };
}

/** Of `name :: STRING?, id :: INTEGER?`. */
const fieldsOf = (text: string): { name: string; type: string }[] =>
  text
    .split(',')
    .map((field) => field.split('::').map((piece) => piece.trim()))
    .filter(([name]) => name)
    .map(([name = '', type = '']) => ({ name, type }));
