/** The embedded engine as the kit's runner needs it: in this process, over a graph in memory. */
import { CypherError } from '../../cypher/engine/CypherError.js';
import { execute, PAUSE, prepare, type Prepared } from '../../cypher/engine/Engine.js';
import type { TypeName } from '../../cypher/engine/functions/FunctionEntry.js';
import { CommittedGraph } from '../../cypher/engine/graph/CommittedGraph.js';
import { Transaction } from '../../cypher/engine/graph/Transaction.js';
import type { Procedure as EngineProcedure, Procedures } from '../../cypher/engine/procedures/Procedure.js';
import { equals } from '../../cypher/engine/values/equality.js';
import type { Value, ValueMap } from '../../cypher/engine/values/Value.js';
import type { EngineAnswer, EngineError, EngineUnderTest } from './EngineUnderTest.js';
import type { Procedure } from './planScenario.js';
import { snapshotOf, toExpected } from './toExpected.js';

export function openEngine(mocked: readonly Procedure[]): EngineUnderTest {
  const graph = new CommittedGraph();
  const procedures = proceduresOf(mocked);
  return {
    run(query, parameters) {
      const prepared = attempt('compile', () => prepare(query, procedures));
      if (!('text' in prepared)) return prepared;
      // What the kit writes as a value, the engine takes as one: both hold integers as bigints, maps as Maps.
      return attempt('runtime', () => runIn(graph, prepared, parameters as ValueMap, procedures));
    },
    snapshot: () => snapshotOf(graph),
  };
}

function runIn(graph: CommittedGraph, prepared: Prepared, parameters: ValueMap, procedures: Procedures): EngineAnswer {
  const transaction = prepared.writesAt === null ? null : new Transaction(graph);
  const seen = transaction ?? graph;
  const rows: EngineAnswer['rows'] = [];
  const statementTime = BigInt(Date.now()) * 1_000_000n;
  const found = execute(prepared, {
    graph: seen,
    writable: transaction,
    parameters,
    procedures,
    budget: { spend: () => false, meanwhile: () => undefined, hold: () => undefined },
    statementTime,
    realTime: () => statementTime,
    random: Math.random,
  });
  for (const row of found) if (row !== PAUSE) rows.push(row.map((value) => toExpected(value, seen)));
  if (transaction) graph.apply(transaction.changes());
  return { columns: [...prepared.columns], rows };
}

/** Errors that the engine means become answers; others are its own faults and are thrown on. */
function attempt<T>(phase: EngineError['phase'], work: () => T): T | EngineError {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CypherError)) throw error;
    return {
      phase: error.kind === 'parameter-missing' ? 'compile' : phase,
      isRefusal: error.kind === 'unsupported',
      detail: error.about.detail ?? null,
      message: error.message,
    };
  }
}

function proceduresOf(mocked: readonly Procedure[]): Procedures {
  const all = mocked.map(mock);
  return { named: (name) => all.find((one) => one.name === name), all: () => all };
}

/** Gives the outputs of those rows whose inputs are the arguments. */
function mock({ name, inputs, outputs, rows }: Procedure): EngineProcedure {
  const typed = (field: { name: string; type: string }): { name: string; type: TypeName } => ({
    name: field.name,
    type: field.type.replace('?', '') as TypeName,
  });
  return {
    name,
    about: 'Of the kit.',
    arguments: inputs.map(typed).map((input) => ({ name: input.name, types: [input.type] })),
    results: outputs.map(typed),
    call: (args) =>
      (rows as Value[][])
        .filter((row) => args.every((value, at) => isSame(value, row[at] as Value)))
        .map((row) => row.slice(inputs.length)),
  };
}
const isSame = (a: Value, b: Value): boolean => (a === null && b === null) || equals(a, b) === true;
