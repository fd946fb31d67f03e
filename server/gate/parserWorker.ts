/**
 * The thread in which statements are parsed: hostile input can take minutes or overflow the stack, and then the thread
 * ends, not the server.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { inBasicPlane } from '../../cypher/language/basicPlane.js';
import type { RunnerMessage } from '../supervisor/Runner.js';
import { grammar, loadAnalysis } from './loadGrammar.js';
import { findGrowth, type GrowthFinding, type Ground } from './growth/findGrowth.js';
import { diagnostic, inspect, type GateDiagnostic, type Inspection } from './inspect.js';

/** What a thread is started for. */
export interface ParserRole {
  /** Whether it analyses statements beside reading them. */
  analyses: boolean;
}
export type ParseRequest =
  /**
   * Variants of one statement. `ground`: what it is to run on, where the first variant is to be looked at for values
   * that grow.
   */
  { do: 'inspect'; texts: string[]; ground: Ground | null } | { do: 'analyse'; text: string };
export type ParseReply =
  /** One inspection for each text. */
  | { say: 'inspected'; inspections: Inspection[]; growth: GrowthFinding | null }
  | { say: 'analysed'; errors: GateDiagnostic[] }
  | { say: 'failed'; tooDeep: boolean; message: string };

const port = parentPort;
if (!port) throw new Error('parserWorker runs as a worker thread only.');
const send = (message: RunnerMessage<ParseReply>): void => port.postMessage(message);
// Only the thread that analyses pays for it: a second or two, and 150 MB more.
const analyse = (workerData as ParserRole).analyses ? await loadAnalysis() : null;

function answer(request: ParseRequest): ParseReply {
  try {
    if (request.do === 'analyse') return { say: 'analysed', errors: analysed(request.text) };
    const { texts, ground } = request;
    const inspections = texts.map((text) => inspect(grammar, text));
    const isComplete = inspections.every((one) => one.complete);
    return {
      say: 'inspected',
      inspections,
      growth: ground && isComplete ? findGrowth(texts[0] ?? '', ground) : null,
    };
  } catch (error) {
    return {
      say: 'failed',
      tooDeep: error instanceof RangeError,
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

/**
 * Errors only, without complaints about parameters, whose values the gate knows and the analysis does not; what could
 * not be read at all comes first.
 */
function analysed(text: string): GateDiagnostic[] {
  if (analyse === null) throw new Error('This thread reads statements and does not analyse them.');
  const plain = inBasicPlane(text);
  const errors = analyse(plain.text)
    .filter((d) => d.severity === 1 && !/^Parameter .* is not defined\.$/.test(d.message))
    .map(diagnostic)
    .map((error) => ({ ...error, message: plain.restored(error.message) }));
  return [
    ...errors.filter((e) => e.message.startsWith('Invalid input')),
    ...errors.filter((e) => !e.message.startsWith('Invalid input')),
  ];
}

port.on('message', (request: ParseRequest) => send({ reply: answer(request) }));
// The first statement is slow to read; have it behind us before the first request.
answer({
  do: 'inspect',
  texts: ['MATCH (a:A {id: $id})-[r:R]->(b) WHERE a.x = 1 RETURN a, r, count(b) AS n ORDER BY n LIMIT 1'],
  ground: { parameters: {}, extent: { nodes: 0, relationships: 0 } },
});
// The first analysis takes ten times as long as those that follow, on a busy machine longer than a statement may.
if (analyse !== null) analysed('MATCH (a) RETRN b');
send({ ready: true });
