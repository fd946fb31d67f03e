/** In which order the dates of an import's files have day, month and year; a change previews again. */
import type { DateFormat } from '../../../contract/index.js';
import { draft } from '../../actions/importDraft.js';
import { setReadingOptions } from '../../actions/importing.js';
import { problemWords } from '../../words/import/problems.js';
import { wordsOf } from '../wordsOf.js';

export function DateOrder({ help }: { help?: string }) {
  const t = wordsOf(problemWords);
  const { options } = draft.value;
  return (
    <label class="field">
      <span>{t.dateOrder}</span>
      <select
        value={options.dateFormat ?? ''}
        onChange={(event) =>
          void setReadingOptions({ ...options, dateFormat: (event.currentTarget.value || null) as DateFormat | null })
        }
      >
        {t.dateOrders.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      {help !== undefined && <span class="soft small">{help}</span>}
    </label>
  );
}
