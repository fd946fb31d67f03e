/**
 * Runs the stages of `npm test` side by side, two more than the machine has cores, since each waits now and then; those
 * that all else waits for go first. Each one's output is printed whole when it ends; that of a single stage as it comes.
 */
import { spawn } from 'node:child_process';
import { availableParallelism, getPriority, setPriority } from 'node:os';

/** How much nicer than the others: of a core that two compete for, it gets a quarter. */
const GIVES_WAY = 5;

/**
 * A stage is `{ name, after?, urgent?, run }`: `run` begins when the stages named in `after` have passed, takes a function
 * that starts a program, and gives `{ passed, failed, failures? }`. Stages begin in the order of the list; the programs of those that
 * are not `urgent` leave the processor to those that are. Returns the outcomes in the order of the list; a stage whose
 * forerunner failed counts as failed too.
 */
export async function runStages(stages, { say = console.log, atOnce = availableParallelism() + 2 } = {}) {
  const outcomes = new Map();
  const running = new Map();
  const waiting = [...stages];
  const failedBefore = ({ after = [] }) => after.find((name) => (outcomes.get(name)?.failed ?? 0) > 0);
  const ready = (stage) => (stage.after ?? []).every((name) => outcomes.has(name));

  const finish = (stage, outcome, seconds, output) => {
    outcomes.set(stage.name, { name: stage.name, ...outcome, seconds });
    say(`\n${outcome.failed === 0 ? '✓' : '✗'} ${stage.name} (${seconds.toFixed(1)} s)`);
    if (output !== '') say(output);
  };
  const begin = async (stage) => {
    const began = Date.now();
    let output = '';
    const hear = stages.length === 1 ? (piece) => process.stdout.write(piece) : (piece) => (output += piece);
    const start = (args, env) => program(args, env, hear, !stage.urgent);
    const outcome = await stage.run(start).catch((error) => {
      output += `${error.message}\n`;
      return { passed: 0, failed: 1 };
    });
    finish(stage, outcome, (Date.now() - began) / 1000, output.trimEnd());
  };

  while (waiting.length > 0 || running.size > 0) {
    for (const stage of waiting.filter(ready)) {
      const broken = failedBefore(stage);
      if (broken === undefined && running.size >= atOnce) break;
      waiting.splice(waiting.indexOf(stage), 1);
      if (broken !== undefined) finish(stage, { passed: 0, failed: 1 }, 0, `Not run: ${broken} failed.`);
      else
        running.set(
          stage,
          begin(stage).finally(() => running.delete(stage)),
        );
    }
    if (running.size > 0) await Promise.race(running.values());
  }
  return stages.map(({ name }) => outcomes.get(name));
}

/** Runs Node with `args` and resolves to its exit code. */
function program(args, env, hear, givesWay) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    if (givesWay && child.pid !== undefined) giveWay(child.pid);
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
    child.on('error', (error) => {
      hear(`${error.message}\n`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function giveWay(pid) {
  try {
    setPriority(pid, Math.min(getPriority() + GIVES_WAY, 19));
  } catch {
    // It has ended already, or the system does not allow it: all are alike then.
  }
}

/** The table of stages: what passed, what failed, and the seconds each took; below it, what failed by name. */
export function stageTable(outcomes) {
  const width = Math.max(...outcomes.map(({ name }) => name.length), 'stage'.length);
  const row = (name, ...cells) => `  ${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(9)).join('')}`;
  return [
    row('stage', 'passed', 'failed', 'seconds'),
    ...outcomes.map(({ name, passed, failed, seconds }) => row(name, passed, failed, seconds.toFixed(1))),
    ...outcomes.flatMap(({ name, failures = [] }) => failures.map((failure) => `  ✗ ${name}: ${failure}`)),
  ].join('\n');
}
