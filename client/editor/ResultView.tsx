/** What running the statement gave: its result, or the error with its place and its remedy. */
import { narrow } from '../panels/parts/narrow.js';
import { wordsOf } from '../panels/wordsOf.js';
import { cypherWords } from '../words/cypher.js';
import { ErrorReport } from './ErrorReport.js';
import { Result } from './Result.js';
import { outcome, running } from './run.js';
import { WriteQuestion } from './WriteQuestion.js';

export function ResultView() {
  const t = wordsOf(cypherWords);
  const last = outcome.value;
  return (
    <section class="cypher-results" aria-label={t.results}>
      {running.value !== null ? (
        <p class="loading result-note" role="status">
          <span class="spinner" aria-hidden="true" /> {t.running}
        </p>
      ) : last === null ? (
        <div class="result-note">
          <p>{t.noResults}</p>
          <p class="soft small">
            {t.noResultsHelp}
            {!narrow.value && ` ${t.schemaHelp}`}
          </p>
        </div>
      ) : last.kind === 'cancelled' ? (
        <p class="result-note" role="status">
          {t.cancelled}
        </p>
      ) : last.kind === 'question' ? (
        <WriteQuestion statement={last.ran.statement} />
      ) : last.kind === 'error' ? (
        <ErrorReport error={last.error} statement={last.ran.statement} />
      ) : (
        <Result key={last.response.elapsedMs} response={last.response} ran={last.ran} />
      )}
    </section>
  );
}
