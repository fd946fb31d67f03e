/**
 * The thread in which statements are parsed: hostile input can take minutes or overflow the stack, and then the thread
 * ends, not the server.
 */
import { parentPort } from 'node:worker_threads';
import type { RunnerMessage } from '../supervisor/Runner.js';
import { loadGrammar } from './loadGrammar.js';
import { findGrowth, type GrowthFinding } from './growth/findGrowth.js';
import type { Size } from './growth/Size.js';
import { diagnostic, inspect, type GateDiagnostic, type Inspection } from './inspect.js';

export interface ParseRequest {
  /** Variants of one statement. */
  texts: string[];
  /** Whether to check the first one's meaning, too. */
  analyse: boolean;
  /** How large the parameters are, where the first one is to be looked at for values that grow; else null. */
  growing: Record<string, Size> | null;
}
export type ParseReply =
  /** One inspection for each text. Sent before the analysis begins. */
  | { say: 'inspected'; inspections: Inspection[]; growth: GrowthFinding | null }
  | { say: 'analysed'; errors: GateDiagnostic[] }
  | { say: 'failed'; tooDeep: boolean; message: string };

const port = parentPort;
if (!port) throw new Error('parserWorker runs as a worker thread only.');
const send = (message: RunnerMessage<ParseReply>): void => port.postMessage(message);
const reply = (message: ParseReply): void => send({ reply: message });
const grammar = await loadGrammar();

function answer({ texts, analyse, growing }: ParseRequest): void {
  try {
    const inspections = texts.map((text) => inspect(grammar, text));
    const isComplete = inspections.every((one) => one.complete);
    const growth = growing && isComplete ? findGrowth(texts[0] ?? '', growing) : null;
    reply({ say: 'inspected', inspections, growth });
    if (!analyse && isComplete) return;
    reply({ say: 'analysed', errors: analysed(texts[0] ?? '') });
  } catch (error) {
    reply({
      say: 'failed',
      tooDeep: error instanceof RangeError,
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

/**
 * Errors only, without complaints about parameters, whose values the gate knows and the analysis does not; what could
 * not be read at all comes first.
 */
function analysed(text: string): GateDiagnostic[] {
  const errors = grammar
    .analyse(text)
    .filter((d) => d.severity === 1 && !/^Parameter .* is not defined\.$/.test(d.message))
    .map(diagnostic);
  return [
    ...errors.filter((e) => e.message.startsWith('Invalid input')),
    ...errors.filter((e) => !e.message.startsWith('Invalid input')),
  ];
}

port.on('message', answer);
// The first parse and analysis are slow; have them behind us before the first request.
answer({
  texts: ['MATCH (a:A {id: $id})-[r:R]->(b) WHERE a.x = 1 RETURN a, r, count(b) AS n ORDER BY n LIMIT 1'],
  analyse: true,
  growing: {},
});
send({ ready: true });
