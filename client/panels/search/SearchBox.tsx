/**
 * The search at the top left: key `/` from anywhere, Enter brings the entity into view, or all facts of a relation
 * type.
 */
import { useRef } from 'preact/hooks';
import { focusEntity } from '../../actions/focus.js';
import { moveFocus } from '../../state/page.js';
import { notifyError } from '../../state/tasks.js';
import { searchWords } from '../../words/search.js';
import { useFocusRequest } from '../parts/useFocusRequest.js';
import { wordsOf } from '../wordsOf.js';
import { EntityPicker } from './EntityPicker.js';

export function SearchBox() {
  const t = wordsOf(searchWords);
  const input = useRef<HTMLInputElement>(null);
  useFocusRequest('search', () => {
    input.current?.focus();
    input.current?.select();
    return input.current !== null;
  });
  return (
    <search class="search">
      <EntityPicker
        label={t.label}
        placeholder={t.placeholder}
        inputRef={input}
        shortcut="/"
        onPick={(hit) => {
          void focusEntity(hit.id);
          moveFocus('canvas');
        }}
        onPickType={({ type }) => {
          void import('../../actions/factsOfType.js').then(({ showFactsOf }) => showFactsOf(type), notifyError);
          moveFocus('canvas');
        }}
        onLeave={() => moveFocus('canvas')}
      />
    </search>
  );
}
