/** One entity found: kind, name, what matched when it is another name, role, number of facts. */
import { useEffect, useRef } from 'preact/hooks';
import type { SearchHit } from '../../../contract/index.js';
import { kindStyle } from '../../../kernel/appearance/index.js';
import { isolated } from '../../../kernel/text/direction.js';
import { fold } from '../../../kernel/text/fold.js';
import { language, say, theme } from '../../state/preferences.js';
import { nameOf } from '../../words/names.js';
import { searchWords } from '../../words/search.js';
import { KindMark } from '../parts/Icon.js';
import { wordsOf } from '../wordsOf.js';

interface HitRowProps {
  id: string;
  hit: SearchHit;
  active: boolean;
  onPick: () => void;
  onPoint: () => void;
}

export function HitRow({ id, hit, active, onPick, onPoint }: HitRowProps) {
  const t = wordsOf(searchWords);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const name = nameOf(hit, language.value);
  const role = language.value === 'fr' ? (hit.roleFr ?? hit.role) : (hit.role ?? hit.roleFr);
  return (
    <li
      ref={row}
      id={id}
      role="option"
      aria-selected={active}
      class="hit"
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <KindMark kind={hit.kind} />
      <span class="hit-words">
        <span class="hit-name">
          {name}
          {fold(hit.matched) !== fold(name) && (
            <span class="soft">
              {' '}
              ({t.also} {isolated(hit.matched)})
            </span>
          )}
        </span>
        <span class="hit-role soft">
          {say(kindStyle(hit.kind, theme.value).word)}
          {role !== null && role !== '' && <> · {role}</>}
        </span>
      </span>
      <span class="hit-degree soft">{t.degree(hit.degree)}</span>
    </li>
  );
}
