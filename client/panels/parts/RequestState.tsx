/** What a panel shows of a request while its content is on its way, or when it failed to come. */
import { refreshGraph } from '../../actions/refresh.js';
import { messages } from '../../words/messages.js';
import { say } from '../../state/preferences.js';
import { commonWords } from '../../words/common.js';
import { wordsOf } from '../wordsOf.js';
import { Button } from './Button.js';
import { ErrorBox } from './ErrorBox.js';
import { Loading } from './Loading.js';
import type { Loaded } from './useRequest.js';

interface RequestStateProps {
  request: Pick<Loaded<unknown>, 'error' | 'loading' | 'retry'>;
  /** Whether what is asked for is on the graph: then it was there, and is gone when the server has none. */
  drawn?: boolean;
}

export function RequestState({ request, drawn = false }: RequestStateProps) {
  if (drawn && request.error?.missing) return <Gone />;
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

function Gone() {
  return (
    <div class="request-error" role="alert">
      <p>{say(messages.gone)}</p>
      <Button onClick={() => void refreshGraph({ forgetUndo: true })} icon="refresh">
        {say(messages.reloadGraph)}
      </Button>
    </div>
  );
}
