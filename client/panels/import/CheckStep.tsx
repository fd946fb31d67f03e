/** Second step of an import: what would come of it, what stands in the way, and how the files are read. */
import { backToFiles, draft, land, setOptions } from '../../actions/importing.js';
import type { ImportPreview } from '../../../contract/index.js';
import { importWork } from '../../state/imports.js';
import { language } from '../../state/preferences.js';
import { common } from '../../words/common.js';
import { importWords } from '../../words/import.js';
import { list } from '../../words/numbers.js';
import { Button } from '../parts/Button.js';
import { speak } from '../speak.js';
import { CountsTable } from './CountsTable.js';
import { FileColumns } from './FileColumns.js';
import { Conflicts, Problems, Remarks } from './Findings.js';

export function CheckStep({ preview }: { preview: ImportPreview }) {
  const t = speak(importWords);
  const c = speak(common);
  const again = importWork.value?.mode === 'preview';
  const { entities, facts } = preview;
  const changes = entities.added + entities.merged + facts.added + facts.merged;
  const touched = (
    [
      [c.entities, entities],
      [c.facts, facts],
    ] as const
  ).flatMap(([words, counts]) => {
    const n = counts.added + counts.merged;
    return n === 0 ? [] : [words(n)];
  });
  return (
    <>
      <div class="check-step" aria-busy={again}>
        <Problems preview={preview} />
        {preview.problemTotal === 0 && (
          <section>
            <h3>{t.what}</h3>
            <CountsTable entities={entities} facts={facts} label={t.what} />
            <p class="soft small">{changes === 0 ? t.nothingNew : t.countsHelp}</p>
          </section>
        )}
        <Conflicts preview={preview} />
        <Remarks remarks={preview.remarks} />
        {preview.files.map((file) => (
          <FileColumns key={file.name} file={file} />
        ))}
        <Reading />
      </div>
      <div class="import-foot">
        <Button onClick={backToFiles}>{t.back}</Button>
        <span class="soft small" role="status">
          {again ? t.checkingAgain : ''}
        </span>
        <Button
          look="primary"
          disabled={again || preview.problemTotal > 0 || changes === 0}
          onClick={() => void land()}
        >
          {changes === 0 || preview.problemTotal > 0 ? t.land : t.landCounts(list(touched, language.value))}
        </Button>
      </div>
    </>
  );
}

/** Separators and the default type: told from the files, and here to be corrected. */
function Reading() {
  const t = speak(importWords);
  const { options } = draft.value;
  const set = (part: Partial<typeof options>) => void setOptions({ ...options, ...part });
  return (
    <details class="findings">
      <summary>{t.reading}</summary>
      <div class="reading-fields">
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
            onChange={(event) => set({ arrayDelimiter: event.currentTarget.value || ';' })}
          />
        </label>
        <label class="field">
          <span>{t.defaultType}</span>
          <input
            type="text"
            maxLength={100}
            value={options.defaultType}
            spellcheck={false}
            onChange={(event) => set({ defaultType: event.currentTarget.value.trim() || 'RELATED_TO' })}
          />
        </label>
      </div>
    </details>
  );
}
