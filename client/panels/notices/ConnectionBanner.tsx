/**
 * Says that the store or the server is away or what the store is at, what is safe, and that the page goes on by itself;
 * says so too when it is back.
 */
import { effect } from '@preact/signals';
import { checkHealth, connection, health } from '../../state/connection.js';
import { notify } from '../../state/tasks.js';
import { commonWords } from '../../words/common.js';
import { shellWords } from '../../words/shell.js';
import { Button } from '../parts/Button.js';
import { Icon } from '../parts/Icon.js';
import { wordsOf } from '../wordsOf.js';

export function ConnectionBanner() {
  const t = wordsOf(shellWords);
  const now = connection.value;
  if (now === 'ready' || now === 'unknown') return null;
  const reason = now === 'away' ? health.value?.store.reason : null;
  const work = now === 'starting' ? health.value?.store.work : null;
  return (
    <div class="banner" role="alert" data-state={now}>
      <Icon name={now === 'starting' ? 'info' : 'warning'} />
      <p>
        {work != null && `${t.work[work.kind]}${wordsOf(commonWords).colon} ${t.workDone(work.done, work.total)}. `}
        {t[now]}
        {reason != null && reason !== '' && (
          <span class="soft small">
            {' '}
            {t.reason}
            {wordsOf(commonWords).colon} {reason}
          </span>
        )}
      </p>
      <Button onClick={() => void checkHealth()}>{t.tryNow}</Button>
    </div>
  );
}

/** Shows a notice when the store is back after having been away; returns the way to stop. */
export function watchRecovery(): () => void {
  let wasAway = false;
  return effect(() => {
    const now = connection.value;
    if (now === 'away' || now === 'unreachable') wasAway = true;
    else if (now === 'ready' && wasAway) {
      wasAway = false;
      notify({ tone: 'info', message: { en: shellWords.en.recovered, fr: shellWords.fr.recovered } });
    }
  });
}
