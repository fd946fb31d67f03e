/** The plan of EXPLAIN or PROFILE as indented text. */
import type { PlanStep } from '../../contract/index.js';
import { wordsOf } from '../panels/wordsOf.js';
import { cypherWords } from '../words/cypher.js';

/** `figures`: whether the engine counts and estimates. */
export function PlanText({ steps, figures }: { steps: readonly PlanStep[]; figures: boolean }) {
  const t = wordsOf(cypherWords);
  return (
    <>
      {!figures && <p class="result-cut">{t.planNoFigures}</p>}
      <pre class="code result-plan" tabIndex={0} aria-label={t.plan}>
        {steps
          .map((step) => {
            const told = t.planFigures(step.estimatedRows, step.rows, step.dbHits);
            return `${'  '.repeat(step.depth)}${[step.operator, step.details, told].filter(Boolean).join('  ')}`;
          })
          .join('\n')}
      </pre>
    </>
  );
}
