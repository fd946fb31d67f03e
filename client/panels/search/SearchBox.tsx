/** The search at the top left: key `/` from anywhere, Enter brings the entity into view. */
import { useEffect, useRef } from 'preact/hooks';
import { focusEntity } from '../../actions/explore.js';
import { focusWish, wishFocus } from '../../state/page.js';
import { search as words } from '../../words/search.js';
import { speak } from '../speak.js';
import { EntityPicker } from './EntityPicker.js';

export function SearchBox() {
  const t = speak(words);
  const input = useRef<HTMLInputElement>(null);
  const wish = focusWish.value;
  useEffect(() => {
    if (wish?.target !== 'search') return;
    input.current?.focus();
    input.current?.select();
  }, [wish]);
  return (
    <search class="search">
      <EntityPicker label={t.label} placeholder={t.placeholder} inputRef={input} shortcut="/"
        onPick={(hit) => { void focusEntity(hit.id); wishFocus('canvas'); }} onLeave={() => wishFocus('canvas')} />
    </search>
  );
}
