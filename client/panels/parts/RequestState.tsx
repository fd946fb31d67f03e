/** What a panel shows of a request while its content is on its way, or when it failed to come. */
import { commonWords } from '../../words/common.js';
import { wordsOf } from '../wordsOf.js';
import { Button } from './Button.js';
import { ErrorBox } from './ErrorBox.js';
import { Loading } from './Loading.js';
import type { Loaded } from './useRequest.js';

export function RequestState({ request }: { request: Pick<Loaded<unknown>, 'error' | 'loading' | 'retry'> }) {
  if (request.error !== null)
    return (
      <ErrorBox error={request.error}>
        <Button onClick={request.retry} icon="refresh">
          {wordsOf(commonWords).retry}
        </Button>
      </ErrorBox>
    );
  return request.loading ? <Loading /> : null;
}
