/** Why a statement failed: what happened, what to do, where in the text; the code, for those who look it up. */
import type { ApiError } from '../api/ApiError.js';
import { Button } from '../panels/parts/Button.js';
import { wordsOf } from '../panels/wordsOf.js';
import { language } from '../state/preferences.js';
import { cypherWords } from '../words/cypher.js';
import { describeError } from '../words/errors.js';
import { ErrorPlace } from './ErrorPlace.js';
import { jumpTo } from './jump.js';
import { offsetAt } from './problems.js';

export function ErrorReport({ error, statement }: { error: ApiError; statement: string }) {
  const t = wordsOf(cypherWords);
  const { position } = error;
  const { message, hint } = describeError(error, language.value);
  const line = position === undefined ? undefined : statement.split('\n')[position.line - 1];
  return (
    <div class="result-error" role="alert">
      <p>
        <strong>{message}</strong>
      </p>
      {hint !== null && <p>{hint}</p>}
      {position !== undefined && line !== undefined && <ErrorPlace line={line} column={position.column} />}
      {position !== undefined && (
        <Button
          icon="target"
          onClick={() => {
            jumpTo.value = { offset: offsetAt(statement, position) };
          }}
        >
          {t.errorAt(position.line, position.column)}
        </Button>
      )}
      <p class="soft small">{error.code}</p>
    </div>
  );
}
