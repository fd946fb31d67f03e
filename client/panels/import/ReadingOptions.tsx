/**
 * How the files of an import are read: separators and the type of relations without one. Found from the files, and here
 * to be corrected; a change previews again.
 */
import { DEFAULT_LIST_SEPARATOR, DEFAULT_RELATION_TYPE, type DecimalMark } from '../../../contract/index.js';
import { draft } from '../../actions/importDraft.js';
import { setReadingOptions } from '../../actions/importing.js';
import { columnWords } from '../../words/import/columns.js';
import { wordsOf } from '../wordsOf.js';
import { DateOrder } from './DateOrder.js';
import { TextEncoding } from './TextEncoding.js';

export function ReadingOptions() {
  const t = wordsOf(columnWords);
  const { options } = draft.value;
  const set = (part: Partial<typeof options>) => void setReadingOptions({ ...options, ...part });
  return (
    <details class="disclosure">
      <summary>{t.reading}</summary>
      <div class="reading-fields">
        <TextEncoding />
        <label class="field">
          <span>{t.delimiter}</span>
          <select
            value={options.delimiter ?? ''}
            onChange={(event) =>
              set({ delimiter: event.currentTarget.value === '' ? null : event.currentTarget.value })
            }
          >
            {t.delimiters.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{t.arrayDelimiter}</span>
          <input
            type="text"
            maxLength={1}
            value={options.arrayDelimiter}
            onChange={(event) => set({ arrayDelimiter: event.currentTarget.value || DEFAULT_LIST_SEPARATOR })}
          />
        </label>
        <label class="field">
          <span>{t.decimal}</span>
          <select
            value={options.decimal ?? ''}
            onChange={(event) => set({ decimal: (event.currentTarget.value || null) as DecimalMark | null })}
          >
            {t.decimals.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <DateOrder />
        <label class="field">
          <span>{t.defaultType}</span>
          <input
            type="text"
            maxLength={100}
            value={options.defaultType}
            spellcheck={false}
            onChange={(event) => set({ defaultType: event.currentTarget.value.trim() || DEFAULT_RELATION_TYPE })}
          />
        </label>
        {(['quotesAreLetters', 'createMissingEnds', 'skipBadRows'] as const).map((name) => (
          <label key={name} class="check-field">
            <input
              type="checkbox"
              checked={options[name]}
              onChange={(event) => set({ [name]: event.currentTarget.checked })}
            />
            {t[name]}
          </label>
        ))}
      </div>
    </details>
  );
}
