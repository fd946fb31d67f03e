/** Words for a panel whose content is on its way, or failed to come. */
import type { ApiError } from '../../api/ApiError.js';
import { language } from '../../state/preferences.js';
import { commonWords } from '../../words/common.js';
import { describeError } from '../../words/errors.js';
import { wordsOf } from '../wordsOf.js';
import { Button } from './Button.js';
import type { Loaded } from './useRequest.js';

/** What happened, and what to do. */
export function ErrorText({ error }: { error: ApiError }) {
  const { message, hint } = describeError(error, language.value);
  return (
    <>
      <p>{message}</p>
      {hint !== null && <p class="soft small">{hint}</p>}
    </>
  );
}

export function RequestState({ request, what }: { request: Loaded<unknown>; what?: string }) {
  const t = wordsOf(commonWords);
  if (request.error !== null) {
    return (
      <div class="request-error" role="alert">
        <ErrorText error={request.error} />
        <Button onClick={request.retry} icon="refresh">
          {t.retry}
        </Button>
      </div>
    );
  }
  return request.loading ? (
    <p class="loading" role="status">
      {what ?? t.loading}
    </p>
  ) : null;
}
