/** Words for a panel whose content is on its way, or failed to come. */
import { common } from '../../words/common.js';
import { speak } from '../speak.js';
import { Button } from './Button.js';
import type { Loaded } from './useRequest.js';

export function RequestState({ request, what }: { request: Loaded<unknown>; what?: string }) {
  const t = speak(common);
  if (request.error !== null) {
    return (
      <div class="request-error" role="alert">
        <p>{request.error.message}</p>
        {request.error.hint !== undefined && <p class="soft">{request.error.hint}</p>}
        <Button onClick={request.retry} icon="refresh">{t.retry}</Button>
      </div>
    );
  }
  return request.loading ? <p class="loading" role="status">{what ?? t.loading}</p> : null;
}
