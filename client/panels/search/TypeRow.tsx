/** One relation type found: its noun, its words on a line, what choosing it does, number of facts. */
import type { RelationType } from '../../../contract/index.js';
import { relationWords, typeName } from '../../state/vocabulary.js';
import { searchWords } from '../../words/search.js';
import { Icon } from '../parts/Icon.js';
import { wordsOf } from '../wordsOf.js';
import { Option, type OptionProps } from './Option.js';

export function TypeRow({ found: { type, count }, ...option }: OptionProps & { found: RelationType }) {
  const t = wordsOf(searchWords);
  return (
    <Option {...option}>
      <span class="type-mark">
        <Icon name="filter" />
      </span>
      <span class="hit-words">
        <span class="hit-name">{typeName(type)}</span>
        <span class="hit-role soft">{t.showOnlyThese(relationWords(type))}</span>
      </span>
      <span class="hit-degree soft">{t.degree(count)}</span>
    </Option>
  );
}
