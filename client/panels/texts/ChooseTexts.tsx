/** Where text files are dropped or chosen. */
import { useRef } from 'preact/hooks';
import { addTexts, textsDraft } from '../../actions/articleTexts.js';
import { textsWords } from '../../words/texts.js';
import { Button } from '../parts/Button.js';
import { Icon } from '../parts/Icon.js';
import { wordsOf } from '../wordsOf.js';

const ACCEPT = '.txt,.text,.md,text/plain';

export function ChooseTexts() {
  const t = wordsOf(textsWords);
  const input = useRef<HTMLInputElement>(null);
  const { files, busy } = textsDraft.value;
  const first = files.length === 0;
  return (
    <div class={`drop-zone${first ? '' : ' small-zone'}`}>
      {first && (
        <>
          <Icon name="article" size={28} />
          <p class="drop-title">{t.drop}</p>
        </>
      )}
      <Button look={first ? 'primary' : 'plain'} disabled={busy} onClick={() => input.current?.click()}>
        {first ? t.choose : t.more}
      </Button>
      <p class="soft small">{t.accepted}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPT}
        onChange={(event) => {
          void addTexts([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
