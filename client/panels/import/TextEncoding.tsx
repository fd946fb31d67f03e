/** How the letters of an import's files are written; a change previews again. */
import type { Encoding } from '../../../contract/index.js';
import { draft } from '../../actions/importDraft.js';
import { setReadingOptions } from '../../actions/importing.js';
import { encodingWords } from '../../words/import/encodings.js';
import { wordsOf } from '../wordsOf.js';

export function TextEncoding({ help }: { help?: string }) {
  const t = wordsOf(encodingWords);
  const { options } = draft.value;
  return (
    <label class="field">
      <span>{t.encoding}</span>
      <select
        value={options.encoding ?? ''}
        onChange={(event) =>
          void setReadingOptions({ ...options, encoding: (event.currentTarget.value || null) as Encoding | null })
        }
      >
        <option value="">{t.detected}</option>
        {t.groups.map(([letters, encodings]) => (
          <optgroup key={letters} label={letters}>
            {encodings.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {help !== undefined && <span class="soft small">{help}</span>}
    </label>
  );
}
