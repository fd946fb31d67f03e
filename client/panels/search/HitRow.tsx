/** One entity found: kind, name, what matched when it is another name, role, number of facts. */
import type { SearchHit } from '../../../contract/index.js';
import { kindStyle } from '../../../kernel/appearance/index.js';
import { isolated } from '../../../kernel/text/direction.js';
import { fold } from '../../../kernel/text/fold.js';
import { language, say, theme } from '../../state/preferences.js';
import { nameOf } from '../../words/names.js';
import { searchWords } from '../../words/search.js';
import { KindMark } from '../parts/Icon.js';
import { wordsOf } from '../wordsOf.js';
import { Option, type OptionProps } from './Option.js';

export function HitRow({ hit, ...option }: OptionProps & { hit: SearchHit }) {
  const t = wordsOf(searchWords);
  const name = nameOf(hit, language.value);
  const role = language.value === 'fr' ? (hit.roleFr ?? hit.role) : (hit.role ?? hit.roleFr);
  return (
    <Option {...option}>
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
    </Option>
  );
}
