/** Runs the kit's scenarios and holds the outcomes against the list of what is known to fail. */
import { obtainKit, type Kit } from './obtainKit.js';
import type { EngineUnderTest } from './EngineUnderTest.js';
import { planScenario, type Procedure, type ScenarioPlan } from './planScenario.js';
import { readFeature } from './readFeature.js';
import { runScenario, type Outcome } from './runScenario.js';

export interface Result extends Outcome {
  name: string;
  feature: string;
  isTemporal: boolean;
  /** Why it is known not to be right; null where it is not listed. */
  known: string | null;
}
export interface KitRun {
  version: string;
  results: Result[];
  /** Names on the list that should not be there, with the reason. */
  stale: string[];
}
export interface KitOptions {
  open: (procedures: readonly Procedure[]) => EngineUnderTest;
  /** Scenario names to reasons. */
  known: Readonly<Record<string, string>>;
  /** Runs only scenarios whose name contains this, in any case. Default: all. */
  only?: string | undefined;
  say: (line: string) => void;
}

const TEMPORAL = /\b(?:date|time|localtime|datetime|localdatetime|duration)(?:\.\w+)?\s*\(/i;

export async function runKit({ open, known, only = '', say }: KitOptions): Promise<KitRun> {
  const kit = await obtainKit(say);
  const scenarios = [...kit.features].flatMap(([path, text]) => readFeature(path, text));
  const results = scenarios
    .filter(({ name }) => name.toLowerCase().includes(only.toLowerCase()))
    .map((scenario): Result => {
      const plan = planScenario(scenario);
      const { name, feature } = scenario;
      return { name, feature, isTemporal: isTemporal(plan), known: known[name] ?? null, ...outcomeOf(plan, kit, open) };
    });
  const names = new Set(scenarios.map(({ name }) => name));
  return {
    version: kit.version,
    results,
    stale: [
      ...Object.keys(known)
        .filter((name) => !names.has(name))
        .map((name) => `${name} — the kit has no such scenario`),
      ...results
        .filter((result) => result.known !== null && result.verdict === 'right')
        .map(({ name }) => `${name} — is right now`),
    ],
  };
}

/** An engine that breaks, rather than rejecting, is wrong even where an error is expected. */
function outcomeOf(plan: ScenarioPlan, kit: Kit, open: KitOptions['open']): Outcome {
  try {
    return runScenario(plan, kit.graphs, open);
  } catch (error) {
    const isInvalid = plan.acts.some(({ expected }) => expected?.is === 'error');
    const why = `the engine broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    return { verdict: 'wrong', isInvalid, sameDetail: false, why };
  }
}

const isTemporal = ({ setup, acts }: ScenarioPlan): boolean =>
  [...setup, ...acts.map(({ query }) => query)].some((statement) => TEMPORAL.test(statement));
