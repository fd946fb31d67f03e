/** Where an article appeared, to be entered or mended: outlet, author, address, date. What is emptied is taken back. */
import { useState } from 'preact/hooks';
import { ArticleSource, SOURCE_FIELDS, type ArticleSummary, type SourceField } from '../../../contract/index.js';
import { saveSource } from '../../actions/articleTexts.js';
import { asApiError, type ApiError } from '../../api/ApiError.js';
import { articleSourceWords } from '../../words/articleSource.js';
import { commonWords } from '../../words/common.js';
import { Button } from '../parts/Button.js';
import { ErrorBox } from '../parts/ErrorBox.js';
import { Loading } from '../parts/Loading.js';
import { wordsOf } from '../wordsOf.js';

export function SourceForm({ article, onClose }: { article: ArticleSummary; onClose: () => void }) {
  const t = wordsOf(articleSourceWords);
  const [values, setValues] = useState<Record<SourceField, string>>(() => valuesOf(article));
  const [faults, setFaults] = useState<ReadonlySet<SourceField>>(new Set());
  const [error, setError] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const save = (event: Event) => {
    event.preventDefault();
    const wanted = changesOf(values, valuesOf(article));
    const wrong = SOURCE_FIELDS.filter((field) => !ArticleSource.shape[field].safeParse(wanted[field]).success);
    setFaults(new Set(wrong));
    if (wrong.length > 0) return;
    setBusy(true);
    setError(null);
    saveSource(article.id, wanted).then(onClose, (failed: unknown) => {
      setBusy(false);
      setError(asApiError(failed));
    });
  };
  return (
    <form class="source-form" onSubmit={save} noValidate>
      {SOURCE_FIELDS.map((field, i) => (
        <label key={field} class="field">
          <span>{t.fields[field]}</span>
          <input
            type="text"
            value={values[field]}
            ref={i === 0 ? focusFirst : undefined}
            inputMode={field === 'url' ? 'url' : undefined}
            placeholder={SAMPLES[field]}
            aria-invalid={faults.has(field)}
            onInput={(event) => setValues({ ...values, [field]: event.currentTarget.value })}
          />
          {faults.has(field) && (
            <span class="source-fault" role="alert">
              {t.faults[field]}
            </span>
          )}
        </label>
      ))}
      {error !== null && <ErrorBox error={error} />}
      {busy ? (
        <Loading />
      ) : (
        <div class="button-row">
          <button type="submit" class="button primary">
            <span>{t.save}</span>
          </button>
          <Button onClick={onClose}>{wordsOf(commonWords).cancel}</Button>
        </div>
      )}
      <p class="soft small">{t.help}</p>
    </form>
  );
}

const SAMPLES: Readonly<Partial<Record<SourceField, string>>> = { url: 'https://', date: '2024-06-19' };

const valuesOf = ({ outlet, author, url, date }: ArticleSummary): Record<SourceField, string> => ({
  outlet: outlet ?? '',
  author: author ?? '',
  url: url ?? '',
  date: date ?? '',
});

/** Only what was changed, so that the data set's own values stay its own. */
function changesOf(values: Record<SourceField, string>, before: Record<SourceField, string>): ArticleSource {
  const changed = SOURCE_FIELDS.filter((field) => values[field].trim() !== before[field]);
  return Object.fromEntries(changed.map((field) => [field, values[field].trim() === '' ? null : values[field].trim()]));
}

/** Once, when it appears. */
const focusFirst = (input: HTMLInputElement | null): void => {
  if (input !== null && !input.form?.contains(document.activeElement)) input.focus();
};
