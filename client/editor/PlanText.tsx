/** The plan of EXPLAIN or PROFILE as indented text. */
import type { PlanStep } from '../../contract/index.js';
import { wordsOf } from '../panels/wordsOf.js';
import { cypherWords } from '../words/cypher.js';

export function PlanText({ steps }: { steps: readonly PlanStep[] }) {
  const t = wordsOf(cypherWords);
  return (
    <pre class="code result-plan" tabIndex={0} aria-label={t.plan}>
      {steps
        .map((step) => {
          const figures = t.planFigures(step.estimatedRows, step.rows, step.dbHits);
          return `${'  '.repeat(step.depth)}${[step.operator, step.details, figures].filter(Boolean).join('  ')}`;
        })
        .join('\n')}
    </pre>
  );
}
