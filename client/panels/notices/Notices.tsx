/** What the page has to say, over the canvas's foot: errors stay until dismissed, information goes by itself,
 * and what is no longer true is not said. */
import { say } from '../../state/preferences.js';
import { dismiss, notices } from '../../state/tasks.js';
import { shellWords } from '../../words/shell.js';
import { Button, IconButton } from '../parts/Button.js';
import { Icon } from '../parts/Icon.js';
import { wordsOf } from '../wordsOf.js';

export function Notices() {
  const t = wordsOf(shellWords);
  return (
    <section class="notices" aria-label={t.notices}>
      {notices.value.map((notice) => (
        <div key={notice.id} class="notice" data-tone={notice.tone} role={notice.tone === 'error' ? 'alert' : 'status'}>
          <Icon name={notice.tone === 'info' ? 'info' : 'warning'} />
          <div class="notice-words">
            <p>{say(typeof notice.message === 'function' ? notice.message() : notice.message)}</p>
            {notice.hint !== undefined && say(notice.hint) !== '' && <p class="soft small">{say(notice.hint)}</p>}
            {notice.remedy !== undefined && (
              <Button
                look="link"
                onClick={() => {
                  dismiss(notice.id);
                  notice.remedy!.run();
                }}
              >
                {say(notice.remedy.label)}
              </Button>
            )}
          </div>
          <IconButton icon="close" label={t.dismiss} onClick={() => dismiss(notice.id)} />
        </div>
      ))}
    </section>
  );
}
