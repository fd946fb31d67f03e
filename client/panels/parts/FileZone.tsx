/** Where files are dropped or chosen: large while there are none, small beside those that are there. */
import { useRef } from 'preact/hooks';
import { Button } from './Button.js';
import { Icon } from './Icon.js';
import type { IconName } from './icons.js';

interface FileZoneProps {
  icon: IconName;
  empty: boolean;
  busy?: boolean;
  /** Endings and media types, as the input's `accept` takes them. */
  accept: string;
  words: { drop: string; choose: string; more: string; accepted: string };
  /** Files were chosen; dropped ones come by the page. */
  onChosen: (files: File[]) => void;
}

export function FileZone({ icon, empty, busy = false, accept, words, onChosen }: FileZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class={`drop-zone${empty ? '' : ' small-zone'}`}>
      {empty && (
        <>
          <Icon name={icon} size={28} />
          <p class="drop-title">{words.drop}</p>
        </>
      )}
      <Button look={empty ? 'primary' : 'plain'} disabled={busy} onClick={() => input.current?.click()}>
        {empty ? words.choose : words.more}
      </Button>
      <p class="soft small">{words.accepted}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        onChange={(event) => {
          onChosen([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
