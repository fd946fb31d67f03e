/** Runs one scenario on an engine and says how it went. */
import { canonical } from './canonical.js';
import {
  isError,
  type EngineAnswer,
  type EngineError,
  type EngineUnderTest,
  type Snapshot,
} from './EngineUnderTest.js';
import type { Act, ExpectedError, ExpectedRows, Procedure, ScenarioPlan } from './planScenario.js';

export type Verdict =
  /** Answered as expected, or rejected where it must be. */
  | 'right'
  /** Refused by name where an answer was expected. */
  | 'refused'
  /** Anything else: another answer, another error, none where one was expected. */
  | 'wrong';
export interface Outcome {
  verdict: Verdict;
  /** Whether the scenario expects an error. */
  isInvalid: boolean;
  /** Of an error that came as expected: whether it is the one that the kit names. */
  sameDetail: boolean;
  /** Why it is not right. */
  why: string;
}

/** `open` gives an engine with an empty graph and these procedures; `graphs`: what makes the graphs that plans name. */
export function runScenario(
  plan: ScenarioPlan,
  graphs: ReadonlyMap<string, string>,
  open: (procedures: readonly Procedure[]) => EngineUnderTest,
): Outcome {
  const isInvalid = plan.acts.some(({ expected }) => expected?.is === 'error');
  const outcome = (verdict: Verdict, why = '', sameDetail = false): Outcome => ({
    verdict,
    isInvalid,
    sameDetail,
    why,
  });
  const engine = open(plan.procedures);
  for (const statement of [...(plan.graph === null ? [] : [graphs.get(plan.graph) ?? '']), ...plan.setup]) {
    const prepared = engine.run(statement, new Map());
    if (isError(prepared)) return outcome(prepared.isRefusal ? 'refused' : 'wrong', `before it: ${wordsOf(prepared)}`);
  }
  let sameDetail = false;
  for (const act of plan.acts) {
    const before = act.sideEffects === null ? null : engine.snapshot();
    const answer = engine.run(act.query, plan.parameters);
    if (isError(answer) && answer.isRefusal && !isInvalid) return outcome('refused', answer.message);
    const fault =
      answerFault(act, answer) ?? (before === null ? null : sideEffectsFault(act, before, engine.snapshot()));
    if (fault !== null) return outcome('wrong', fault);
    if (act.expected?.is === 'error' && isError(answer))
      sameDetail = act.expected.detail === '*' || act.expected.detail === answer.detail;
  }
  return outcome('right', '', sameDetail);
}

const wordsOf = (error: EngineError): string =>
  `an error at ${error.phase} (${error.detail ?? 'unnamed'}): ${error.message}`;

function answerFault({ expected }: Act, answer: EngineAnswer | EngineError): string | null {
  if (expected?.is === 'error') return errorFault(expected, answer);
  if (isError(answer)) return wordsOf(answer);
  return expected === null ? null : rowsFault(expected, answer);
}

function errorFault({ type, phase, detail }: ExpectedError, answer: EngineAnswer | EngineError): string | null {
  const wanted = `expected ${type} (${detail}) at ${phase}`;
  if (!isError(answer)) return `${wanted}, got ${answer.rows.length} rows`;
  return phase === 'any' || answer.phase === phase ? null : `${wanted}, got ${wordsOf(answer)}`;
}

function rowsFault(expected: ExpectedRows, { columns, rows }: EngineAnswer): string | null {
  // A result that is said to be empty has columns that are not named.
  if (expected.columns.length > 0 && expected.columns.join('|') !== columns.join('|'))
    return `expected the columns ${expected.columns.join(' | ')}, got ${columns.join(' | ')}`;
  const texts = (of: ExpectedRows['rows']): string[] => {
    const lines = of.map((row) => row.map((value) => canonical(value, expected.listsUnordered)).join(' | '));
    return expected.ordered ? lines : lines.sort();
  };
  const [wanted, got] = [texts(expected.rows).join('\n'), texts(rows).join('\n')];
  return wanted === got ? null : `expected\n${wanted || '(no rows)'}\ngot\n${got || '(no rows)'}`;
}

const KINDS = ['nodes', 'relationships', 'labels', 'properties'] as const;

function sideEffectsFault({ sideEffects }: Act, before: Snapshot, after: Snapshot): string | null {
  const changes = KINDS.flatMap((kind): [string, number][] => [
    [`+${kind}`, countMissing(after[kind], before[kind])],
    [`-${kind}`, countMissing(before[kind], after[kind])],
  ]);
  const text = (of: (name: string, count: number) => number): string =>
    changes
      .map(([name, count]): [string, number] => [name, of(name, count)])
      .filter(([, count]) => count !== 0)
      .map((pair) => pair.join(' '))
      .join(', ') || 'none';
  const wanted = text((name) => sideEffects?.get(name) ?? 0);
  const got = text((_, count) => count);
  return wanted === got ? null : `expected the side effects ${wanted}; got ${got}`;
}

function countMissing(of: ReadonlySet<string>, from: ReadonlySet<string>): number {
  let count = 0;
  for (const one of of) if (!from.has(one)) count++;
  return count;
}
